import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answered, callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { addAccounts, addEvents, addMetrics } from '../../measure/metrics/metrics.fixture'
import { findAccount, refKey } from '../../record/accounts'
import { setFieldValues } from '../../record/fields'
import { linkPeople, resolvePeople } from '../../record/people'
import { inTenant, type Tenant } from '../../trust/tenancy'

const NOW = Date.now()
const DAY = 86_400_000
const at = (daysAgo: number): string => new Date(NOW - daysAgo * DAY).toISOString()
const day = (daysAgo: number): string => at(daysAgo).slice(0, 10)

let tenant: Tenant
let call: Awaited<ReturnType<typeof callerFor>>

const curve = [
  [0, 0],
  [3, 40.5],
  [10, 100],
]
const measure = (metric: string, weight: number) => ({ metric, weight, curve, missing: 'skip' })
const card = {
  name: 'Mixed',
  bands: { atRisk: 40, healthy: 70 },
  coverageFloor: 0.2,
  groups: [
    {
      key: 'usage',
      name: 'Usage',
      weight: 3,
      measures: [measure('users', 2), measure('growth', 1), measure('depth', 1)],
    },
    {
      key: 'others',
      name: 'Others',
      weight: 2,
      measures: [measure('seats', 1), measure('storage', 1), measure('champions', 3)],
    },
  ],
}

/** One account measured by every kind there is, and what it pays. */
beforeAll(async () => {
  tenant = await newTenant({ timeZone: 'Europe/Berlin' })
  call = await callerFor(tenant)
  await addAccounts(tenant, [{ id: 'acme', created: at(200) }])
  await addEvents(
    tenant,
    Array.from({ length: 120 }, (_, n) => ({
      account: 'acme',
      person: `p${n % 7}`,
      event: `Feature ${n % 5}`,
      at: at(0.4 + (n * n) / 170),
      properties: { size: n / 7 },
    })),
  )
  const { id } = await findAccount(tenant, 'acme')
  await inTenant(tenant, async (tx) => {
    const said = { entity: 'account', entityId: id, key: 'seats', source: 'import' } as const
    await setFieldValues(tx, tenant, [{ ...said, value: 7, validAt: new Date(at(90)) }])
    await setFieldValues(tx, tenant, [{ ...said, value: 4, validAt: new Date(at(20)) }])
    const refs = ["o'hara", 'q', 'r'].map((externalId) => ({ source: 'external', externalId }))
    const people = await resolvePeople(tx, tenant, refs, { create: true })
    await linkPeople(
      tx,
      tenant,
      refs.map((ref, n) => ({
        personId: people.get(refKey(ref)) as string,
        accountId: id,
        role: n < 2 ? 'champion' : 'user',
        from: new Date(at(60 - n * 25)),
        source: 'hand',
      })),
    )
  })
  await call('POST', '/api/v1/series', {
    items: [3, 30, 60].map((ago) => ({ account: 'acme', key: 'storage', time: at(ago), value: ago / 9 })),
  })
  await addMetrics(tenant, {
    users: { kind: 'event_users', events: '*', days: 28 },
    growth: { kind: 'change', metric: 'users' },
    size: { kind: 'event_avg', events: '*', property: 'size', days: 28 },
    depth: { kind: 'expr', formula: 'max(s, 2) / (u + 1)', of: { s: 'size', u: 'users' } },
    seats: { kind: 'field', key: 'seats' },
    per_seat: { kind: 'ratio', numerator: 'users', denominator: 'seats', scale: 100 },
    storage: { kind: 'series', key: 'storage', agg: 'avg', days: 45 },
    champions: { kind: 'people', match: { field: 'person.role', op: '=', value: 'champion' } },
  })
  await call('PUT', '/api/v1/scorecards/mixed', card)
  await call('POST', '/api/v1/scorecards/mixed/publish')
  const lines = [
    {
      externalId: "s'1",
      account: 'acme',
      plan: 'Team',
      start: day(150),
      amount: '120.10',
      discountPercent: 10,
      discountStart: day(40),
    },
    { externalId: 's2', account: 'acme', start: day(60), end: day(20), amount: '999.99', interval: 'year' },
    { externalId: 's3', account: 'acme', start: day(10), amount: '30', interval: 'week' },
  ]
  const saved = await call('POST', '/api/v1/subscriptions/bulk', { items: lines })
  expect(saved.body).toMatchObject({ created: 3, errors: [] })
}, 60_000)

/** Whatever came. */
type Some = Answered['body']

/** Runs the statement as a person would, in the store itself. */
const inClickHouse = <Row>(text: string): Promise<Row[]> => tenant.stores.olap.query<Row>(text)
const inPostgres = async <Row>(text: string): Promise<Row[]> =>
  (await inTenant(tenant, (tx) => sql.raw<Row>(text).execute(tx))).rows

interface Given {
  readonly sql: string
  readonly value: number | null
}
const expectGiven = async (given: readonly Given[]): Promise<void> => {
  for (const one of given) expect(await inPostgres(one.sql)).toEqual([{ value: one.value }])
}

const MOMENTS: readonly [string, { as_of?: string; known_at?: string }][] = [
  ['now', {}],
  ['a past day, as known now', { as_of: day(15) }],
  ['a past day, as known then', { as_of: day(15), known_at: day(15) }],
]

describe.each(MOMENTS)('every number of the page, %s', (_, when) => {
  const compareTo = day(45)
  const ask = async (path: string, query: Record<string, string>): Promise<Some> => {
    const { status, body } = await call('GET', `/api/v1/${path}?${new URLSearchParams(query)}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const known: Record<string, string> = when.known_at ? { known_at: when.known_at } : {}

  it('is what the SQL of its explanation answers when run by hand', async () => {
    const page = await ask('accounts/acme/page', { ...when, compare_to: compareTo })
    expect(page.metrics.length).toBe(8)
    for (const [moment, which] of [
      [page.asOf, 'value'],
      [page.comparedWith, 'previous'],
    ] as const) {
      for (const metric of page.metrics) {
        const explained = await ask(`metrics/${metric.key}/explain`, { account: 'acme', as_of: moment, ...known })
        expect(await inClickHouse(explained.sqlInlined), `${metric.key} ${which}`).toEqual([{ value: metric[which] }])
        await expectGiven(explained.given)
      }
    }

    const score = await ask('accounts/acme/health/explain', { as_of: page.asOf, ...known, compare_to: compareTo })
    for (const [explained, shown] of [
      [score, page.health],
      [score.compare, page.health.compare],
    ]) {
      const rows = await inClickHouse<Record<string, unknown>>(explained.sqlInlined)
      await expectGiven(explained.given)
      expect(explained.given.map((one: { metric: string }) => one.metric)).toEqual(['seats', 'champions'])
      const parts = shown.groups.flatMap((group: Some) => [
        part(group.key, '', null, null, group),
        ...group.measures.map((one: Some) => part(group.key, one.metric, one.value, one.score, one)),
      ])
      const { coverage } = shown
      const whole = { group: '', metric: '', value: null, score: shown.score, contribution: shown.score, coverage }
      expect(rows.slice(0, -1)).toEqual(parts.map((one: object) => ({ ...one, coverage })))
      expect(rows.at(-1)).toMatchObject(whole)
      expect(rows).toEqual(explained.rows)
    }
    expect(page.health.score).toBeGreaterThan(0)
    for (const change of page.health.change.parts) {
      const of = (rows: Some[]) => rows.find((row) => row.metric === change.metric)?.contribution ?? null
      const [after, before] = [of(score.rows), of(score.compare.rows)]
      expect([change.before, change.after, change.change]).toEqual([before, after, (after ?? 0) - (before ?? 0)])
    }

    const mrr = await ask('accounts/acme/mrr/explain', { as_of: page.asOf, ...known })
    expect(await inPostgres(mrr.sql)).toEqual(page.account.mrr ? [page.account.mrr] : [])
    expect(mrr.value).toEqual(page.account.mrr)
    const lines = await inPostgres<{ subscription: string; mrr: string; counts: boolean }>(mrr.rowsSql)
    const listed = await ask('accounts/acme/subscriptions', when)
    expect(lines.map((row) => [row.subscription, row.mrr, row.counts])).toEqual(
      listed.items.map((row: Some) => [row.externalId, row.mrr.amount, row.active]),
    )
  })
})

const part = (
  group: string,
  metric: string,
  value: unknown,
  score: unknown,
  { effectiveWeight, contribution }: Some,
) => ({
  group,
  metric,
  value,
  score,
  weight: effectiveWeight,
  contribution,
})
