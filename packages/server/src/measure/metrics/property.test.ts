import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { addDays, dayBounds } from '../../kernel/time'
import type { Tenant } from '../../trust/tenancy'
import { inTenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Compute, Metric } from './contract'
import { compileHistory } from './domain/compile-history'
import type { Expr } from './domain/expr'
import { buildMetricSet, type MetricSet } from './domain/metric-set'
import { dayOf, earlier, endOf, type Moment } from './domain/moment'
import { matchesWhere, type Where } from './domain/where'
import { explainMetric } from './explain'
import { withFrame } from './frame'
import { addAccounts, addEvents, definitionOf, type TestEvent } from './metrics.fixture'
import { momentOfDay, momentOfNow } from './moment-of'
import { storeMetrics } from './store'
import { FINAL_SETTINGS, readRowScope, readValues } from './values'

const FIRST = '2026-03-20'
const DAYS = 20
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia']
const ACCOUNTS = ['a', 'b', 'c']

const eventArbitrary = fc.record({
  account: fc.constantFrom('a', 'b'),
  person: fc.option(fc.constantFrom('p', 'q', 'r'), { nil: undefined }),
  event: fc.constantFrom('x', 'y', 'z'),
  // Often just at the hour, where days begin in some zone.
  minute: fc.oneof(
    fc.integer({ min: 0, max: DAYS * 1440 }),
    fc.integer({ min: 0, max: DAYS * 48 }).map((n) => n * 30),
  ),
  late: fc.constantFrom(0, 0, 0, 3),
  properties: fc.record(
    {
      v: fc.oneof(
        fc.integer({ min: -500, max: 500 }).map((n) => n / 8),
        fc.constantFrom('text', true),
      ),
      k: fc.constantFrom('m', 'n', 1),
    },
    { requiredKeys: [] },
  ),
})

const whereArbitrary: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ property: fc.constant('k'), op: fc.constantFrom('=', '!='), value: fc.constantFrom('m', 'n', 1, true) }),
  fc.record({
    property: fc.constant('k'),
    op: fc.constantFrom('in', 'not_in'),
    value: fc.constantFrom(['m', 1], ['n']),
  }),
  fc.record({ property: fc.constant('v'), op: fc.constantFrom('<', '<=', '>', '>='), value: fc.constantFrom(0, 1.5) }),
  fc.record({ property: fc.constant('v'), op: fc.constantFrom('is_set', 'is_not_set') }),
) as fc.Arbitrary<Where>

const leafCompute: fc.Arbitrary<Compute> = fc
  .record({
    kind: fc.constantFrom(
      'event_count',
      'event_users',
      'active_days',
      'feature_breadth',
      'event_sum',
      'event_avg',
      'event_max',
      'days_since_last',
      'days_since_first',
    ),
    events: fc.constantFrom('*', ['x'], ['x', 'y'], ['nothing']) as fc.Arbitrary<'*' | string[]>,
    where: fc.option(whereArbitrary, { nil: undefined, freq: 2 }),
    days: fc.constantFrom(1, 2, 7),
  })
  .map(({ kind, events, where, days }) => ({
    kind,
    events,
    ...(where ? { where } : {}),
    ...(kind.startsWith('days_since') ? {} : { days }),
    ...(['event_sum', 'event_avg', 'event_max'].includes(kind) ? { property: 'v' } : {}),
  }))

/** Leaves m0 to m5, a change of each that has a window, and arithmetic over them. */
const definitions = fc
  .tuple(
    fc.array(leafCompute, { minLength: 6, maxLength: 6 }),
    fc.constantFrom('a / (b + 1)', 'max(a, b) - abs(-a) * 2', 'min(a, b) / (a - b)'),
  )
  .map(([leaves, formula]) => {
    const computes: Record<string, Compute> = {}
    leaves.forEach((leaf, index) => {
      computes[`m${index}`] = leaf
      if ('days' in leaf) computes[`m${index}_change`] = { kind: 'change', metric: `m${index}` }
    })
    computes.ratio = { kind: 'ratio', numerator: 'm0', denominator: 'm1', scale: 100 }
    computes.formula = { kind: 'expr', formula, of: { a: 'm2', b: 'm3' } }
    return computes
  })

const instantOf = (event: { minute: number }): number => Date.parse(`${FIRST}T00:00:00Z`) + event.minute * 60_000

/** The same numbers, counted one event after another. */
function naive(
  expr: Expr,
  moment: Moment,
  events: readonly (TestEvent & { ms: number; knownMs: number })[],
): number | null {
  const own = events.filter(
    (event) => event.ms < endOf(moment) && (moment.knownAt === null || event.knownMs <= moment.knownAt),
  )
  if (own.length === 0) return null
  const walk = (at: Expr): number | null => {
    if (at.op === 'leaf') return naiveLeaf(at, moment, own)
    if (at.op === 'number') return at.value
    if (at.op === 'negate' || at.op === 'abs') {
      const of = walk(at.of)
      return of === null ? null : at.op === 'abs' ? Math.abs(of) : -of
    }
    const [a, b] = [walk(at.left), walk(at.right)]
    if (a === null || b === null) return null
    if (at.op === '/') return b === 0 ? null : a / b
    if (at.op === '*') return a * b
    if (at.op === 'min') return Math.min(a, b)
    if (at.op === 'max') return Math.max(a, b)
    return at.op === '+' ? a + b : a - b
  }
  return walk(expr)
}

function localDate(ms: number, timeZone: string): string {
  // By another way than the product's: the platform's own calendar.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
}

function naiveLeaf(
  expr: Expr & { op: 'leaf' },
  at: Moment,
  events: readonly (TestEvent & { ms: number })[],
): number | null {
  const { leaf } = expr
  if (leaf.type !== 'events') throw new Error('a source')
  const moment = earlier(at, leaf.ago)
  const zone = moment.timeZone
  const inWindow = (ms: number): boolean => {
    if (ms >= endOf(moment)) return false
    if (leaf.days === null) return true
    if (moment.asOf.kind === 'now') return ms > moment.asOf.at - leaf.days * 86_400_000
    return ms >= dayBounds(addDays(moment.asOf.day, 1 - leaf.days), zone).start
  }
  const counted = events.filter(
    (event) =>
      inWindow(event.ms) &&
      (leaf.events === '*' || leaf.events.includes(event.event)) &&
      (leaf.where === null || matchesWhere(leaf.where, event.properties ?? {})),
  )
  const values = counted.map((event) => event.properties?.[leaf.property ?? '']).filter((v) => typeof v === 'number')
  const sum = values.reduce((total, value) => total + value, 0)
  const since = (ms: number): number => (Date.parse(dayOf(moment)) - Date.parse(localDate(ms, zone))) / 86_400_000
  const times = counted.map((event) => event.ms)
  const { asOf } = moment
  switch (leaf.agg) {
    case 'event_count':
      return counted.length
    case 'event_users':
      return new Set(counted.map((event) => event.person).filter((person) => person !== undefined)).size
    case 'active_days':
      return new Set(
        times.map((ms) => (asOf.kind === 'now' ? Math.floor((asOf.at - ms) / 86_400_000) : localDate(ms, zone))),
      ).size
    case 'feature_breadth':
      return new Set(counted.map((event) => event.event)).size
    case 'event_sum':
      return sum
    case 'event_avg':
      return values.length === 0 ? null : Math.round(sum * 1e6) / 1e6 / values.length
    case 'event_max':
      return values.length === 0 ? null : Math.max(...values)
    case 'days_since_last':
      return times.length === 0 ? null : since(Math.max(...times))
    case 'days_since_first':
      return times.length === 0 ? null : since(Math.min(...times))
  }
}

const plain = (value: number | null | undefined): number | null => {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}

describe('any definition over any events', () => {
  it('is the same by SQL for all, by SQL for many days, by explanation, and counted one by one', async () => {
    const tested = { values: 0, notNull: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(eventArbitrary, { minLength: 5, maxLength: 60 }),
        definitions,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: DAYS }),
        fc.option(fc.integer({ min: 2, max: DAYS }), { nil: null }),
        async (drawn, computes, timeZone, dayOffset, knownOffset) => {
          const tenant = await newTenant({ timeZone })
          const events = drawn.map((one) => ({
            ...one,
            ms: instantOf(one),
            knownMs: instantOf(one) + one.late * 86_400_000,
            at: new Date(instantOf(one)).toISOString(),
            known: new Date(instantOf(one) + one.late * 86_400_000).toISOString(),
          }))
          await addAccounts(
            tenant,
            ACCOUNTS.map((id) => ({ id, known: '2030-01-01T00:00:00Z' })),
          )
          await addEvents(tenant, events as never)
          const metrics = await define(tenant, computes)
          const set = buildMetricSet(metrics, metrics, catalogue)
          const knownAt = knownOffset === null ? null : Date.parse(addDays(FIRST, knownOffset))
          const day = momentOfDay(tenant, addDays(FIRST, dayOffset), knownAt)
          const now: Moment = { ...momentOfNow(tenant, instantOf({ minute: dayOffset * 1440 + 615 })), knownAt }
          for (const moment of [day, now]) {
            const rows = await readValues(tenant, set, moment)
            for (const { account, values } of rows) {
              const own = events.filter((event) => event.account === account.externalId)
              const expected = set.exprs.map((expr) => plain(naive(expr, moment, own as never)))
              expect(labelled(set, account.externalId, values)).toEqual(labelled(set, account.externalId, expected))
              tested.values += expected.length
              tested.notNull += expected.filter((value) => value !== null).length
            }
          }
          await compareHistory(tenant, set, timeZone, knownAt)
          const key = metrics[dayOffset % metrics.length]?.key as string
          const explained = await explainMetric(tenant, key, 'a', day)
          const index = metrics.findIndex((metric) => metric.key === key)
          const own = events.filter((event) => event.account === 'a')
          expect(plain(explained.value)).toEqual(plain(naive(set.exprs[index] as Expr, day, own as never)))
        },
      ),
      { numRuns: 12 },
    )
    expect(tested.notNull).toBeGreaterThan(tested.values / 10)
  }, 600_000)
})

const labelled = (set: MetricSet, account: string, values: readonly (number | null)[]): Record<string, number | null> =>
  Object.fromEntries(set.metrics.map((metric, index) => [`${account} ${metric.key}`, plain(values[index])]))

async function compareHistory(tenant: Tenant, set: MetricSet, timeZone: string, knownAt: number | null): Promise<void> {
  const days = { first: addDays(FIRST, -2), step: 3, count: 8 }
  const scope = await readRowScope(tenant, momentOfDay(tenant, FIRST), null)
  const rows = await withFrame(
    tenant,
    { ...momentOfDay(tenant, addDays(FIRST, 30), knownAt) },
    scope,
    null,
    (frame) => {
      const { sql, params } = compileHistory(set, days, timeZone, knownAt, scope, frame)
      return tenant.stores.olap.query<{ account: string; as_of: string; values: (number | null)[] }>(sql, params, {
        settings: FINAL_SETTINGS,
      })
    },
  )
  for (let place = 0; place < days.count; place += 3) {
    const day = addDays(days.first, place * days.step)
    for (const { account, values } of await readValues(tenant, set, momentOfDay(tenant, day, knownAt))) {
      const row = rows.find((one) => one.account === account.id && one.as_of === day)
      // No row: it did not exist yet.
      expect({ day, ...labelled(set, account.externalId, row?.values ?? []) }).toEqual({
        day,
        ...labelled(set, account.externalId, values),
      })
    }
  }
}

/** Straight into the store: the checks of saving are tested elsewhere. */
async function define(tenant: Tenant, computes: Readonly<Record<string, Compute>>): Promise<Metric[]> {
  const writes = Object.entries(computes).map(([key, compute]) => ({
    key,
    definition: definitionOf(compute),
    builtIn: false,
    reason: 'created',
    changesNumbers: true,
  }))
  await inTenant(tenant, (tx) => storeMetrics(tx, tenant, writes))
  return writes.map((write, index) => ({
    ...write.definition,
    key: write.key,
    slot: index + 1,
    version: 1,
    builtIn: false,
  }))
}
