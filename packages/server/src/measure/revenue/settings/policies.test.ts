import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { line, movements, open } from '../movements/stage.fixture'
import { save } from '../revenue.fixture'
import { applyPolicies } from './save-settings'

const FEBRUARY = 'from=2026-02&to=2026-02'
/** Nothing was paid since the first of January: it counts until 3 March, or as the policy says. */
const due = { ...line, status: 'past_due', lastPaidAt: '2026-01-01' }

const waiting = (tenant: Tenant) =>
  tenant.stores.postgres.ownerPool
    .query<{ n: number }>(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'revenue.policies' and key = $1`,
      [`revenue:${tenant.workspace.id}`],
    )
    .then(({ rows }) => rows[0]?.n)

describe('a change of policy', () => {
  it('is answered at once and comes into force with the ledger, both together', async () => {
    const { tenant, call, later } = await open()
    await later(0, due)
    const before = await movements(call, FEBRUARY)
    const put = await call('PUT', '/api/v1/revenue/settings', { pastDueDays: 10, margin: 0.8 })
    const policies = { discounts: 'in_effect', trials: 'not_revenue', cancellation: 'access_end', pauses: 'own' }
    const pending = { pastDueDays: 10, ...policies, since: expect.any(String), by: 'test' }
    expect(put).toMatchObject({ status: 200, body: { pastDueDays: 30, margin: 0.8, pending } })
    expect((await call('GET', '/api/v1/revenue/settings')).body).toEqual(put.body)
    expect(await waiting(tenant)).toBe(1)
    // What is saved meanwhile is by the policy in force.
    await later(1, { ...due, externalId: 't', account: 'b' })
    expect(await movements(call, FEBRUARY)).toEqual([{ start: '200.0000', end: '200.0000' }])
    expect(before).toEqual([{ start: '100.0000', end: '100.0000' }])
    await applyPolicies(tenant.stores, tenant.workspace.id)
    expect((await call('GET', '/api/v1/revenue/settings')).body).toMatchObject({ pastDueDays: 10, pending: null })
    expect(await movements(call, FEBRUARY)).toEqual([{ start: '200.0000', churn: '200.0000' }])
    const { body } = await call('GET', '/api/v1/audit?subject_kind=revenue_settings')
    expect(body.items.map((row: { action: string }) => row.action)).toEqual(['apply', 'update'])
  })

  it('that is taken back before it came into force changes nothing', async () => {
    const { tenant, call, later } = await open()
    await later(0, due)
    await call('PUT', '/api/v1/revenue/settings', { discounts: 'ignored' })
    const back = await call('PUT', '/api/v1/revenue/settings', {})
    expect(back.body).toMatchObject({ discounts: 'in_effect', pending: { discounts: 'in_effect' } })
    await applyPolicies(tenant.stores, tenant.workspace.id)
    expect((await call('GET', '/api/v1/revenue/settings')).body).toMatchObject({
      discounts: 'in_effect',
      pending: null,
    })
    expect(await movements(call, FEBRUARY)).toEqual([{ start: '100.0000', end: '100.0000' }])
  })

  it('that leaves the ledger as it is needs no job', async () => {
    const { tenant, call } = await open()
    const put = await call('PUT', '/api/v1/revenue/settings', { margin: 0.5, cac: '100', usageMonths: 6 })
    expect(put.body).toMatchObject({ margin: 0.5, cac: '100', usageMonths: 6, pending: null })
    expect(await waiting(tenant)).toBe(0)
  })

  it('and saves at the same time leave each account one ledger', async () => {
    const { tenant, call } = await open()
    await save(tenant, line, { ...due, externalId: 'due', account: 'b' })
    await call('PUT', '/api/v1/revenue/settings', { pastDueDays: 10 })
    await Promise.all([
      ...Array.from({ length: 6 }, (_, n) => save(tenant, { ...line, externalId: `s${n}` })),
      applyPolicies(tenant.stores, tenant.workspace.id),
      ...Array.from({ length: 6 }, (_, n) => save(tenant, { ...due, externalId: `d${n}`, account: 'b' })),
    ])
    const rows = await inTenant(tenant, async (tx) => {
      const { rows } = await sql<{ external_id: string; n: number; last: string }>`
        select s.external_id, count(*)::int as n, max(c.day) as last from revenue_change c
        join subscription s on s.workspace_id = c.workspace_id and s.id = c.subscription_id
        where c.workspace_id = ${tenant.workspace.id}::uuid group by 1 order by 1`.execute(tx)
      return rows
    })
    const lapsing = (id: string) => ({ external_id: id, n: 2, last: '2026-02-11' })
    const running = (id: string) => ({ external_id: id, n: 1, last: '2026-01-01' })
    const numbers = Array.from({ length: 6 }, (_, n) => n)
    expect(rows).toEqual([
      ...numbers.map((n) => lapsing(`d${n}`)),
      lapsing('due'),
      running('s'),
      ...numbers.map((n) => running(`s${n}`)),
    ])
    expect(await movements(call, FEBRUARY)).toEqual([{ start: '1400.0000', churn: '700.0000', end: '700.0000' }])
  })
})

describe('a policy', () => {
  const trial = { ...line, start: '2026-01-10', trialEnd: '2026-03-10' }
  const noticed = { ...line, cancelledAt: '2026-02-10', accessEndsAt: '2026-04-10' }
  const pause = { ...line, status: 'paused', changeOn: '2026-02-10' }
  const resume = { ...line, changeOn: '2026-03-10' }
  const held = { start: '100.0000', end: '100.0000' }
  const comes = { new: '100.0000', end: '100.0000' }
  const goes = { start: '100.0000', churn: '100.0000' }

  it.each<[string, object, object[], object[], object[]]>([
    ['of trials', { trials: 'revenue' }, [trial], [{}, {}, comes, held], [comes, held, held, held]],
    [
      'of trials that are no more than that',
      { trials: 'revenue' },
      [{ ...line, status: 'trialing', end: '2026-03-10' }],
      [{}, {}, {}, {}],
      [comes, held, goes, {}],
    ],
    [
      'of trials that end early',
      { trials: 'revenue' },
      [{ ...trial, accessEndsAt: '2026-02-10' }],
      [{}, {}, {}, {}],
      [comes, goes, {}, {}],
    ],
    ['of cancellations', { cancellation: 'notice' }, [noticed], [comes, held, held, goes], [comes, goes, {}, {}]],
    [
      'of pauses',
      { pauses: 'churn' },
      [line, pause, resume],
      [
        comes,
        { start: '100.0000', pause: '100.0000', pausedEnd: '100.0000' },
        { pausedStart: '100.0000', resume: '100.0000', end: '100.0000' },
        held,
      ],
      [comes, goes, { reactivation: '100.0000', end: '100.0000' }, held],
    ],
  ])('%s %j', async (_, settings, items, before, after) => {
    const { tenant, call, later } = await open()
    for (const [n, item] of items.entries()) await later(n, item)
    const months = 'from=2026-01&to=2026-04'
    expect(await movements(call, months)).toEqual(before)
    await call('PUT', '/api/v1/revenue/settings', settings)
    expect(await movements(call, months)).toEqual(before)
    await applyPolicies(tenant.stores, tenant.workspace.id)
    expect(await movements(call, months)).toEqual(after)
    // As known at a time it is the same.
    expect(await movements(call, `${months}&known_at=2026-07-03`)).toEqual(after)
    await call('PUT', '/api/v1/revenue/settings', {})
    await applyPolicies(tenant.stores, tenant.workspace.id)
    expect(await movements(call, months)).toEqual(before)
  })
})
