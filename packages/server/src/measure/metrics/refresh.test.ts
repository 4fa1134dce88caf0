import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { newTenant, testStores } from '../../../test/stores'
import { markDirty } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type Refreshed, refreshHooks } from './hooks'
import { accountIdOf, addAccounts, addEvents, addMetrics } from './metrics.fixture'
import { readFreshness, refreshAll, refreshDirty } from './refresh'
import { startRefresher } from './refresher'
import { readSnapshot } from './snapshot'
import { readMetrics } from './store'

async function story(): Promise<Tenant> {
  const tenant = await newTenant()
  await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
  await addMetrics(tenant, {
    day: { kind: 'event_count', events: '*', days: 1 },
    last: { kind: 'days_since_last', events: '*' },
  })
  return tenant
}

const current = async (tenant: Tenant, account: string): Promise<Record<string, number | null> | undefined> => {
  const metrics = await readMetrics(tenant)
  const id = accountIdOf(tenant, account)
  return (await inTenant(tenant, (tx) => readSnapshot(tx, tenant, metrics, [id]))).get(id)
}

const track = async (tenant: Tenant, account: string): Promise<void> => {
  await addEvents(tenant, [{ account, event: 'x', at: new Date(Date.now() - 1000).toISOString() }])
  await inTenant(tenant, (tx) => markDirty(tx, tenant, [accountIdOf(tenant, account)], 'live'))
}

describe('a refresh', () => {
  it('computes the dirty accounts alone, and leaves nothing dirty', async () => {
    const tenant = await story()
    expect(await refreshDirty(tenant.stores, tenant.workspace.id)).toMatchObject({ accounts: 2 })
    expect(await current(tenant, 'a')).toEqual({ day: 0, last: null })
    await track(tenant, 'a')
    expect((await readFreshness(tenant)).dirty).toBe(1)
    expect(await refreshDirty(tenant.stores, tenant.workspace.id)).toEqual({ accounts: 1, changed: 1, busy: false })
    expect(await current(tenant, 'a')).toEqual({ day: 1, last: 0 })
    expect(await refreshDirty(tenant.stores, tenant.workspace.id)).toEqual({ accounts: 0, changed: 0, busy: false })
  })

  it('keeps a mark that is made while it computes', async () => {
    const tenant = await story()
    await track(tenant, 'a')
    refreshHooks.add(testStores().hooks, 'test', async (_tx, refreshed) => {
      if (refreshed.workspace.id === tenant.workspace.id) await track(tenant, 'a')
    })
    await refreshDirty(tenant.stores, tenant.workspace.id)
    refreshHooks.add(testStores().hooks, 'test', async () => undefined)
    expect((await readFreshness(tenant)).dirty).toBe(1)
    await refreshDirty(tenant.stores, tenant.workspace.id)
    expect(await current(tenant, 'a')).toEqual({ day: 2, last: 0 })
    expect((await readFreshness(tenant)).dirty).toBe(0)
  })

  it('undoes everything when a hook fails, and stays dirty', async () => {
    const tenant = await story()
    await refreshDirty(tenant.stores, tenant.workspace.id)
    await track(tenant, 'a')
    refreshHooks.add(testStores().hooks, 'test', async (_tx, at) => {
      if (at.workspace.id === tenant.workspace.id) throw new Error('no score today')
    })
    await expect(refreshDirty(tenant.stores, tenant.workspace.id)).rejects.toThrow('no score today')
    refreshHooks.add(testStores().hooks, 'test', async () => undefined)
    expect(await current(tenant, 'a')).toEqual({ day: 0, last: null })
    expect((await readFreshness(tenant)).dirty).toBe(1)
  })

  it('tells hooks the values and the cause of each account', async () => {
    const tenant = await story()
    await refreshDirty(tenant.stores, tenant.workspace.id)
    await track(tenant, 'a')
    let told: Refreshed | null = null
    refreshHooks.add(testStores().hooks, 'test', async (_tx, at, refreshed) => {
      if (at.workspace.id === tenant.workspace.id) told = refreshed
    })
    await refreshAll(tenant.stores, tenant.workspace.id)
    refreshHooks.add(testStores().hooks, 'test', async () => undefined)
    const accounts = (told as Refreshed | null)?.accounts ?? []
    expect(accounts.find((one) => one.id === accountIdOf(tenant, 'a'))).toMatchObject({
      values: { day: 1, last: 0 },
      cause: 'live',
    })
    expect(accounts.find((one) => one.id === accountIdOf(tenant, 'b'))).toMatchObject({ cause: 'schedule' })
  })

  it('is done by one at a time', async () => {
    const tenant = await story()
    const both = await Promise.all([
      refreshAll(tenant.stores, tenant.workspace.id),
      refreshAll(tenant.stores, tenant.workspace.id),
      refreshAll(tenant.stores, tenant.workspace.id),
    ])
    expect(both.some((one) => !one.busy)).toBe(true)
  })

  it('has days that late data changed logged again, by a job', async () => {
    const tenant = await story()
    await refreshDirty(tenant.stores, tenant.workspace.id)
    await inTenant(tenant, (tx) => markDirty(tx, tenant, [accountIdOf(tenant, 'b')], 'late', '2026-03-01'))
    await refreshDirty(tenant.stores, tenant.workspace.id)
    const { rows } = await sql<{ payload: object }>`
      select j.payload from graphile_worker._private_jobs j
      where j.payload ->> 'workspaceId' = ${tenant.workspace.id}`.execute(testStores().postgres.owner)
    expect(rows[0]?.payload).toMatchObject({
      from: '2026-03-01',
      accountIds: [accountIdOf(tenant, 'b')],
      cause: 'late',
    })
  })
})

describe('the refresher', () => {
  // It follows the marks of every workspace of the run, of which other tests make many: hence the patience.
  it('follows marks without being asked', async () => {
    const tenant = await story()
    const stop = await startRefresher(testStores())
    await track(tenant, 'a')
    await vi.waitFor(async () => expect(await current(tenant, 'a')).toEqual({ day: 1, last: 0 }), { timeout: 120_000 })
    await track(tenant, 'a')
    await vi.waitFor(async () => expect(await current(tenant, 'a')).toEqual({ day: 2, last: 0 }), { timeout: 120_000 })
    await stop()
  })
})
