import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, callerFor, httpAt } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { newId } from '../../../kernel/ids'
import { addDays } from '../../../kernel/time'
import { momentOfDay, refreshAll } from '../../../measure/metrics'
import { saveSubscriptions } from '../../../measure/revenue'
import { readTimeline } from '../../../record/activity'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { pulseInputSchema } from './contract'
import { readPulses } from './read-pulses'
import { readPulseReport } from './report'
import { setPulse, withdrawPulse } from './set-pulse'

let clock = 0
const now = () => clock
const setNow = (text: string) => {
  clock = Date.parse(text)
}
httpAt(now)
beforeEach(() => setNow('2026-03-10T12:00:00Z'))

const path = '/api/v1/accounts/acme/pulse'

async function open(timeZone = 'UTC'): Promise<{ tenant: Tenant; call: Caller }> {
  const tenant = await newTenant({ now, timeZone })
  const call = await callerFor(tenant)
  for (const name of ['acme', 'beta']) await call('PUT', `/api/v1/accounts/${name}`, { name })
  return { tenant, call }
}

const idOf = async (tenant: Tenant, account: string): Promise<string> => {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{
      id: string
    }>`select id from account where workspace_id = ${tenant.workspace.id}::uuid and external_id = ${account}`.execute(
      tx,
    ),
  )
  return rows[0]?.id as string
}

/** As of a day, and as known at the end of another. */
const ratingOn = async (tenant: Tenant, account: string, day: string, knownAt?: string): Promise<number | null> => {
  const known = knownAt === undefined ? null : Date.parse(knownAt)
  const pulses = await inTenant(tenant, (tx) => readPulses(tx, tenant, momentOfDay(tenant, day, known), null))
  return pulses.get(await idOf(tenant, account))?.rating ?? null
}

describe('a pulse', () => {
  it('is a number or a word, with a reason, and holds 90 days unless told', async () => {
    const { tenant, call } = await open('America/New_York')
    const set = await call('PUT', path, { rating: 'at_risk', reason: ' Their sponsor left. ' })
    expect(set).toMatchObject({
      status: 200,
      body: {
        rating: 20,
        band: 'at_risk',
        reason: 'Their sponsor left.',
        as: 'measure',
        at: '2026-03-10T12:00:00.000Z',
        // The last millisecond of 8 June in New York.
        expiresAt: '2026-06-09T03:59:59.999Z',
        by: { email: null, name: 'test' },
        withdrawnAt: null,
      },
    })
    setNow('2026-03-11T12:00:00Z')
    await call('PUT', path, { rating: 72.5, reason: 'A new one.', as: 'override', expiresAt: '2026-03-12' })
    const { body } = await call('GET', path)
    expect(body.current).toMatchObject({ rating: 72.5, band: 'healthy', as: 'override' })
    expect(body.history.map((one: { rating: number }) => one.rating)).toEqual([72.5, 20])
    expect(await ratingOn(tenant, 'acme', '2026-03-09')).toBeNull()
    expect(await ratingOn(tenant, 'acme', '2026-03-10')).toBe(20)
    expect(await ratingOn(tenant, 'acme', '2026-03-12')).toBe(72.5)
    // Over; the one before does not come back.
    expect(await ratingOn(tenant, 'acme', '2026-03-13')).toBeNull()
    expect(await ratingOn(tenant, 'acme', '2026-03-12', '2026-03-11T11:00:00Z')).toBe(20)
  })

  it.each([
    [{ reason: 'x' }, 'rating'],
    [{ rating: 101, reason: 'x' }, 'rating'],
    [{ rating: 'fine', reason: 'x' }, 'rating'],
    [{ rating: 50 }, 'reason'],
    [{ rating: 50, reason: '  ' }, 'reason'],
    [{ rating: 50, reason: 'x', as: 'vote' }, 'as'],
    [{ rating: 50, reason: 'x', expiresAt: '2026-02-30' }, 'expiresAt'],
    [{ rating: 50, reason: 'x', expiresAt: 'soon' }, 'expiresAt'],
    [{ rating: 50, reason: 'x', expiresAt: '2026-03-09' }, 'expiresAt'],
    [{ rating: 50, reason: 'x', expiresAt: '2026-03-10T12:00:00Z' }, 'expiresAt'],
  ])('%j is refused, naming the field', async (body, field) => {
    const { call } = await open()
    expect(await call('PUT', path, body)).toMatchObject({ status: 400, body: { field } })
    expect((await call('GET', path)).body).toEqual({ current: null, history: [] })
  })

  it('is withdrawn but stays in the history; as of days before it is still there', async () => {
    const { tenant, call } = await open()
    expect(await call('DELETE', path)).toMatchObject({ status: 404, body: { code: 'no_pulse' } })
    await call('PUT', path, { rating: 80, reason: 'Fine.' })
    setNow('2026-03-12T09:00:00Z')
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).body).toMatchObject({
      current: null,
      history: [{ rating: 80, withdrawnAt: '2026-03-12T09:00:00.000Z' }],
    })
    expect([await ratingOn(tenant, 'acme', '2026-03-11'), await ratingOn(tenant, 'acme', '2026-03-12')]).toEqual([
      80,
      null,
    ])
    // What was not known yet was not withdrawn yet.
    expect(await ratingOn(tenant, 'acme', '2026-03-12', '2026-03-12T08:00:00Z')).toBe(80)
    expect(await call('DELETE', path)).toMatchObject({ status: 404 })
  })

  it('is told in the audit and the timeline, without its reason in the facts', async () => {
    const { tenant, call } = await open()
    const headers = { 'idempotency-key': 'once' }
    const first = await call('PUT', path, { rating: 80, reason: 'Fine.' }, headers)
    const again = await call('PUT', path, { rating: 80, reason: 'Fine.' }, headers)
    expect(again.body).toEqual(first.body)
    expect((await call('GET', path)).body.history).toHaveLength(1)
    await call('DELETE', path)
    const { body } = await call('GET', '/api/v1/audit?limit=2')
    expect(body.items).toMatchObject([
      { action: 'withdraw_pulse', before: { rating: 80 }, after: null },
      { action: 'set_pulse', before: null, after: { rating: 80, reason: 'Fine.' } },
    ])
    const { items } = await readTimeline(tenant, {
      accountIds: [await idOf(tenant, 'acme')],
      kinds: ['pulse'],
      limit: 10,
    })
    expect(items.map((one) => one.subject).sort()).toEqual(['set', 'withdrawn'])
    expect(JSON.stringify(items)).not.toContain('Fine.')
    expect(items[0]?.payload).toMatchObject({ rating: 80, band: 'healthy', as: 'measure' })
  })

  it('comes along with a merge, and goes back with its undo', async () => {
    const { tenant, call } = await open()
    await call('PUT', path, { rating: 10, reason: 'Bad.' })
    setNow('2026-03-11T12:00:00Z')
    const merge = await call('POST', '/api/v1/accounts/merge', { keep: 'beta', merge: 'acme' })
    expect(merge.status).toBe(200)
    expect((await call('GET', '/api/v1/accounts/beta/pulse')).body).toMatchObject({
      current: { rating: 10 },
      history: [{ rating: 10 }],
    })
    expect(await ratingOn(tenant, 'beta', '2026-03-11')).toBe(10)
    // As it was known before the merge.
    expect(await ratingOn(tenant, 'beta', '2026-03-11', '2026-03-11T11:00:00Z')).toBeNull()
    setNow('2026-03-12T12:00:00Z')
    expect((await call('POST', `/api/v1/accounts/merge/${merge.body.id}/undo`)).status).toBe(200)
    expect((await call('GET', '/api/v1/accounts/beta/pulse')).body).toEqual({ current: null, history: [] })
    expect((await call('GET', path)).body.current.rating).toBe(10)
  })

  it('of an account that is deleted is gone; that of a member who is no more keeps the address', async () => {
    const { tenant, call } = await open()
    const gone: Tenant = { ...tenant, actor: { kind: 'member', id: newId(), label: 'kim@co.test' } }
    await setPulse(gone, 'acme', pulseInputSchema.parse({ rating: 50, reason: 'So so.' }))
    expect((await call('GET', path)).body.current.by).toEqual({ email: 'kim@co.test', name: 'kim@co.test' })
    await call('DELETE', '/api/v1/accounts/acme')
    const { rows } = await inTenant(tenant, (tx) =>
      sql`select 1 from pulse where workspace_id = ${tenant.workspace.id}::uuid
        union all select 1 from audit where workspace_id = ${tenant.workspace.id}::uuid and after::text like '%So so.%'`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([])
  })

  it('belongs to who sees the account', async () => {
    const { tenant } = await open()
    const [id] = await inTenant(tenant, (tx) =>
      insertMembers(tx, tenant, [{ userId: null, email: 'kim@co.test', name: 'Kim', role: 'csm', sees: 'book' }]),
    )
    const kim: Tenant = { ...tenant, scope: { kind: 'book', memberId: id as string } }
    const input = pulseInputSchema.parse({ rating: 50, reason: 'x' })
    await expect(setPulse(kim, 'acme', input)).rejects.toMatchObject({ code: 'not_found' })
    const call = await callerFor(tenant, ['accounts:read'])
    expect((await call('PUT', path, { rating: 50, reason: 'x' })).status).toBe(403)
  })
})

describe('the metric of pulses', () => {
  it('is the rating in force, explained by its own SQL, and a field of rules', async () => {
    const { tenant, call } = await open()
    await call('PUT', '/api/v1/metrics/pulse', { name: 'Pulse', better: 'higher', compute: { kind: 'pulse' } })
    await call('PUT', path, { rating: 30, reason: 'Quiet.', expiresAt: '2026-03-20', as: 'override' })
    await refreshAll(tenant.stores, tenant.workspace.id)
    const values = (await call('GET', '/api/v1/metrics/pulse/values')).body.items
    expect(values).toEqual(
      expect.arrayContaining([
        { account: 'acme', value: 30 },
        { account: 'beta', value: null },
      ]),
    )
    expect((await call('GET', '/api/v1/metrics/pulse/values?as_of=2026-03-21')).body.items).toContainEqual({
      account: 'acme',
      value: null,
    })
    const explained = (await call('GET', '/api/v1/metrics/pulse/explain?account=acme')).body
    expect(JSON.stringify(explained)).toContain('Quiet.')
    const found = await call('POST', '/api/v1/accounts/query', {
      filter: { field: 'pulse.rating', op: '<', value: 40 },
    })
    expect(found.body.items.map((one: { externalId: string }) => one.externalId)).toEqual(['acme'])
    // The clock alone ends it.
    setNow('2026-03-21T00:00:00Z')
    await refreshAll(tenant.stores, tenant.workspace.id)
    const filter = {
      any: [
        { field: 'pulse.rating', op: 'is_set' },
        { field: 'metric.pulse', op: 'is_set' },
      ],
    }
    expect((await call('POST', '/api/v1/accounts/query', { filter })).body.total).toBe(0)
  })
})

describe('the report of pulses', () => {
  it('judges what was said against who churned in the 90 days after', async () => {
    const { tenant } = await open()
    const [id] = await inTenant(tenant, (tx) =>
      insertMembers(tx, tenant, [{ userId: null, email: 'kim@co.test', name: 'Kim', role: 'csm' }]),
    )
    const kim: Tenant = { ...tenant, actor: { kind: 'member', id: id as string, label: 'kim@co.test' } }
    const day = '2026-03-10'
    const line = (account: string, end?: string) => ({
      externalId: account,
      account,
      start: '2026-01-01',
      mrr: 100,
      ...(end ? { end } : {}),
    })
    const { errors } = await saveSubscriptions(
      tenant,
      [
        line('churned', addDays(day, 90)),
        line('late', addDays(day, 91)),
        line('stayed'),
        line('between', addDays(day, 5)),
        line('gone', addDays(day, -5)),
      ],
      { source: 'api', createAccounts: true },
    )
    expect(errors).toEqual([])
    const say = (account: string, rating: number) =>
      setPulse(kim, account, pulseInputSchema.parse({ rating, reason: 'I feel so.' }))
    await say('churned', 39.9)
    await say('late', 20)
    await say('stayed', 70)
    await say('between', 55)
    await say('gone', 20)
    // Set and withdrawn: it was said.
    await say('churned', 90)
    await withdrawPulse(kim, 'churned')
    setNow(`${addDays(day, 90)}T12:00:00Z`)
    expect((await readPulseReport(tenant)).items).toMatchObject([
      { member: 'kim@co.test', name: 'Kim', pulses: 6, judged: 0, right: null, baseRate: null },
    ])
    setNow(`${addDays(day, 91)}T12:00:00Z`)
    const answer = await (await callerFor(tenant))('GET', '/api/v1/health/pulses')
    expect(answer.body).toEqual({
      horizonDays: 90,
      items: [
        {
          member: 'kim@co.test',
          name: 'Kim',
          pulses: 6,
          judged: 4,
          atRisk: { called: 2, churned: 1 },
          healthy: { called: 2, stayed: 1 },
          right: 0.5,
          // Of the four that paid that day, two churned.
          baseRate: 0.5,
        },
      ],
    })
  })
})
