import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, callerFor, httpAt } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { eachDay } from '../../../kernel/time'
import { backfillHistory, momentOfDay, momentOfNow, refreshAll } from '../../../measure/metrics'
import { insertMembers, inTenant, type Tenant } from '../../../trust/tenancy'
import { activeCard, publishCard, useProduct } from '../health.fixture'
import type { HealthOverview } from '../overview/contract'
import { readOverview } from '../overview/read-overview'
import type { HealthChanges } from './contract'
import { readChanges } from './read-changes'

let clock = 0
const now = () => clock
const setNow = (text: string) => {
  clock = Date.parse(text)
}
httpAt(now)
beforeEach(() => setNow('2026-03-10T12:30:00Z'))

/** Used on so many of the ten days that end with a day. */
const daysBefore = (last: string, count: number) => eachDay('2026-01-01', last).slice(-count)

interface Told {
  readonly tenant: Tenant
  readonly call: Caller
}

/** Four accounts by the card `active`: on 10 February and on 10 March each was active on so many of ten days. */
async function tell(): Promise<Told> {
  setNow('2026-01-01T00:00:00Z')
  const tenant = await newTenant({ now })
  const call = await callerFor(tenant)
  await call('PUT', '/api/v1/fields/account/plan', { type: 'text' })
  const active = { up: [2, 8], down: [9, 1], large: [5, 5], other: [4, 6] }
  for (const name of Object.keys(active)) {
    const fields = { plan: name === 'large' ? 'enterprise' : 'free' }
    expect((await call('PUT', `/api/v1/accounts/${name}`, { name: `${name} Ltd`, fields })).status).toBeLessThan(300)
  }
  setNow('2026-02-11T00:20:00Z')
  await publishCard(tenant, activeCard({ priority: 5 }))
  setNow('2026-03-10T12:30:00Z')
  for (const [name, [then = 0, later = 0]] of Object.entries(active)) {
    await useProduct(tenant, name, daysBefore('2026-02-10', then))
    await useProduct(tenant, name, daysBefore('2026-03-10', later))
  }
  await backfillHistory(tenant, '2026-02-01', '2026-03-09')
  await refreshAll(tenant.stores, tenant.workspace.id)
  return { tenant, call }
}

const changesOf = async ({ call }: Told, query: string): Promise<HealthChanges> => {
  const { status, body } = await call('GET', `/api/v1/health/changes?${query}`)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as HealthChanges
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const printed = ({ parts, joined, left }: HealthChanges): number =>
  Math.round(100 * sum([...parts.map(({ points }) => points), joined.points, left.points]))

describe('what moved the mean', () => {
  it('is told by measure, and by scorecard where another took over', async () => {
    const told = await tell()
    const alone = await changesOf(told, 'from=2026-02-10')
    expect(alone).toMatchObject({ accounts: 4, before: 50, after: 50, change: 0, joined: { accounts: 0 } })
    expect(alone.parts).toEqual([
      { kind: 'measure', metric: 'active', name: 'Active days of 10', accounts: 3, change: 0, points: 0 },
    ])
    const large = {
      appliesTo: { field: 'field.plan', op: '=', value: 'enterprise' } as const,
      name: 'Large',
      priority: 1,
    }
    const caps = [{ when: { field: 'metric.active', op: '>=', value: 0 } as const, max: 30, reason: 'Nobody above' }]
    await publishCard(told.tenant, activeCard({ ...large, caps }), 'large')
    await told.call('PUT', '/api/v1/accounts/other/pulse', {
      rating: 'at_risk',
      reason: 'They told me.',
      as: 'override',
    })
    const later = await changesOf(told, 'from=2026-02-10')
    expect(later.change).toBeCloseTo((80 + 10 + 30 + 20) / 4 - 50, 9)
    expect(sum(later.parts.map(({ change }) => change))).toBeCloseTo(later.change ?? 0, 9)
    expect(later.parts.map(({ kind, name, change }) => [kind, name, Math.round(change * 100) / 100])).toEqual(
      expect.arrayContaining([
        ['override', 'Ratings in place of scores', -10],
        ['scorecard', 'Active to Large', -5],
      ]),
    )
    expect(printed(later)).toBe(Math.round(100 * (later.all.after ?? 0)) - Math.round(100 * (later.all.before ?? 0)))
  })

  it('is that of a group, of a scorecard, between past days; who came and went is told apart', async () => {
    const told = await tell()
    const filter = encodeURIComponent(JSON.stringify({ field: 'account.name', op: '=', value: 'up Ltd' }))
    expect(await changesOf(told, `from=2026-02-10&filter=${filter}`)).toMatchObject({
      accounts: 1,
      before: 20,
      after: 80,
    })
    expect(await changesOf(told, 'from=2026-02-10&to=2026-02-20')).toMatchObject({ accounts: 4, before: 50, after: 0 })
    setNow('2026-03-10T12:40:00Z')
    await told.call('PUT', '/api/v1/accounts/new', { name: 'New Ltd' })
    await useProduct(told.tenant, 'new', daysBefore('2026-03-10', 10))
    const { joined, all, after } = await changesOf(told, 'from=2026-02-10')
    expect(joined).toMatchObject({ accounts: 1, change: (all.after ?? 0) - (after ?? 0) })
    expect(all).toEqual({ before: 50, after: 60 })
  })

  it('refuses days that are none, or not in order, and groups that are none, by name', async () => {
    const told = await tell()
    const refused = async (query: string) => (await told.call('GET', `/api/v1/health/changes?${query}`)).body
    expect(await refused('from=soon')).toMatchObject({ status: 400, field: 'from' })
    expect(await refused('from=2026-03-01&to=2026-02-01')).toMatchObject({ code: 'bad_period', field: 'from' })
    expect(await refused('from=2026-03-01&filter={')).toMatchObject({ status: 400, field: 'filter' })
    expect(await refused('from=2026-03-01&scorecard=none')).toMatchObject({ status: 404 })
  })

  it('of a book is its own', async () => {
    const { tenant, call } = await tell()
    const member = { userId: null, email: 'mia@co.test', name: 'Mia', role: 'csm' as const }
    const [memberId = ''] = await inTenant(tenant, (tx) => insertMembers(tx, tenant, [member]))
    await call('PATCH', '/api/v1/accounts/down', { owner: 'mia@co.test' })
    const mine: Tenant = { ...tenant, scope: { kind: 'book', memberId } }
    const days = { from: momentOfDay(tenant, '2026-02-10'), to: momentOfNow(tenant) }
    expect(await readChanges(mine, days)).toMatchObject({ accounts: 1, before: 90, after: 10 })
    const { history } = await readOverview(mine)
    expect(history.every(({ bands }) => sum(Object.values(bands)) === 1)).toBe(true)
  })
})

describe('the overview', () => {
  it('tells the closes of weeks as shown, why accounts moved, and by which scorecard', async () => {
    const told = await tell()
    const read = async (query = '') =>
      (await told.call('GET', `/api/v1/health/overview${query}`)).body as HealthOverview
    const all = await read()
    expect(all.history.map(({ date }) => date)).toEqual([
      '2026-02-08',
      '2026-02-15',
      '2026-02-22',
      '2026-03-01',
      '2026-03-08',
      '2026-03-09',
    ])
    expect(all.history.at(-1)).toEqual({
      date: '2026-03-09',
      bands: { at_risk: 1, watch: 2, healthy: 1, none: 0 },
      average: 40,
    })
    expect(all.movers.up[0]).toMatchObject({ account: 'up', cause: 'Active days of 10 +60.0' })
    expect(all.movers.down[0]).toMatchObject({ account: 'down', cause: 'Active days of 10 −80.0' })
    expect(all).toMatchObject({ scorecard: { key: 'core' }, scorecards: [{ key: 'core', accounts: 4 }], stale: [] })
    await publishCard(
      told.tenant,
      activeCard({ name: 'Large', priority: 1, appliesTo: { field: 'field.plan', op: '=', value: 'enterprise' } }),
      'large',
    )
    await refreshAll(told.tenant.stores, told.tenant.workspace.id)
    expect(await read()).toMatchObject({
      accounts: 4,
      scorecard: null,
      scorecards: [
        { key: 'large', accounts: 1 },
        { key: 'core', accounts: 3 },
      ],
    })
    expect(await read('?scorecard=large')).toMatchObject({
      accounts: 1,
      average: 50,
      scorecard: { key: 'large' },
      history: [],
    })
    expect(await told.call('GET', '/api/v1/health/overview?scorecard=none')).toMatchObject({ status: 404 })
  })
})
