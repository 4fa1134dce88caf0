import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { addDays } from '../../kernel/time'
import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { Compute } from './contract'
import { buildMetricSet } from './domain/metric-set'
import { endOf } from './domain/moment'
import { cutsOf } from './domain/past-cuts'
import { accountIdOf, addAccounts, addEvents, addMetrics } from './metrics.fixture'
import { momentOfDay } from './moment-of'
import { readPastValues } from './past-values'
import { readValues } from './values'

const FIRST = '2026-03-10'
const SPAN = 40
const ACCOUNTS = ['a', 'b', 'never']
const where = [{ property: 'k', op: '=', value: 'm' }]

const COMPUTES: Readonly<Record<string, Compute>> = {
  count: { kind: 'event_count', events: '*', days: 7 },
  some: { kind: 'event_count', events: ['x', 'y'], days: 3, where: where[0] },
  users: { kind: 'event_users', events: '*', days: 7 },
  users_1: { kind: 'event_users', events: ['x'], days: 1 },
  days: { kind: 'active_days', events: '*', days: 14 },
  breadth: { kind: 'feature_breadth', events: '*', days: 14 },
  sum: { kind: 'event_sum', events: '*', property: 'v', days: 7 },
  avg: { kind: 'event_avg', events: '*', property: 'v', days: 7, where: where[0] },
  max: { kind: 'event_max', events: '*', property: 'v', days: 7 },
  last: { kind: 'days_since_last', events: '*' },
  first: { kind: 'days_since_first', events: ['x'] },
  last_some: { kind: 'days_since_last', events: '*', where: where[0] },
  change: { kind: 'change', metric: 'users' },
  ratio: { kind: 'ratio', numerator: 'count', denominator: 'users', scale: 100 },
} as never

const events = fc.array(
  fc.record({
    account: fc.constantFrom('a', 'b'),
    person: fc.option(fc.constantFrom('p', 'q', 'r'), { nil: undefined }),
    event: fc.constantFrom('x', 'y', 'z'),
    // Often just at the hour, where days begin in some zone.
    minute: fc.oneof(
      fc.integer({ min: 0, max: SPAN * 1440 }),
      fc.integer({ min: 0, max: SPAN * 48 }).map((n) => n * 30),
    ),
    late: fc.constantFrom(0, 0, 0, 1, 9),
    v: fc.integer({ min: -500, max: 500 }).map((n) => n / 8),
    k: fc.constantFrom('m', 'n'),
  }),
  { maxLength: 60 },
)
const dates = fc
  .uniqueArray(fc.integer({ min: 0, max: SPAN + 3 }), { minLength: 1, maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b).map((n) => addDays(FIRST, n)) as [string, ...string[]])

describe('metrics at many days', () => {
  it('are those of each day by itself, as known at its end or now, in any time zone', async () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia')
    await fc.assert(
      fc.asyncProperty(events, dates, zones, async (rows, days, timeZone) => {
        const tenant = await newTenant({ timeZone })
        await addAccounts(
          tenant,
          ACCOUNTS.map((id) => ({ id, created: '2020-01-01T00:00:00Z' })),
        )
        const metrics = await addMetrics(tenant, COMPUTES)
        const start = Date.parse(`${FIRST}T00:00:00Z`)
        await addEvents(
          tenant,
          rows.map(({ minute, late, v, k, person, ...event }) => ({
            ...event,
            ...(person ? { person } : {}),
            at: new Date(start + minute * 60_000).toISOString(),
            known: new Date(start + minute * 60_000 + late * 86_400_000).toISOString(),
            properties: { v, k },
          })),
        )
        for (const known of ['then', 'now'] as const) {
          const ids = ACCOUNTS.map((id) => accountIdOf(tenant, id))
          const set = buildMetricSet(metrics, metrics, catalogue)
          const past = await readPastValues(tenant, set, ids, { days, known })
          for (const [place, day] of days.entries()) {
            const single = await valuesAt(tenant, metrics, day, known)
            for (const [account, id] of ids.entries()) {
              for (const [n, metric] of metrics.entries()) {
                const value = past.columns.get(metric.key)?.[place * ids.length + account] ?? Number.NaN
                expect([day, known, metric.key, Number.isNaN(value) ? null : value]).toEqual([
                  day,
                  known,
                  metric.key,
                  single.get(id)?.[n],
                ])
              }
            }
          }
        }
      }),
      { numRuns: 12 },
    )
  }, 300_000)
})

async function valuesAt(
  tenant: Tenant,
  metrics: Parameters<typeof buildMetricSet>[0],
  day: string,
  known: 'then' | 'now',
): Promise<Map<string, readonly (number | null)[]>> {
  const end = momentOfDay(tenant, day)
  const moment = known === 'then' ? momentOfDay(tenant, day, endOf(end) - 1) : end
  const rows = await readValues(tenant, buildMetricSet(metrics, metrics, catalogue), moment)
  return new Map(rows.map((row) => [row.account.id, row.values]))
}

it('stretches lie in a window wholly or not at all', () => {
  const windows = fc.array(
    fc.record({ days: fc.option(fc.integer({ min: 1, max: 90 })), ago: fc.integer({ min: 0, max: 30 }) }),
  )
  const numbers = fc
    .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(numbers, windows, (list, all) => {
      const cuts = cutsOf(list, all)
      const stretchOf = (day: number): number => cuts.filter((cut) => cut < day).length
      for (const date of list) {
        for (const { days, ago } of all) {
          if (days === null) continue
          const inside = (day: number): boolean => day > date - days - ago && day <= date - ago
          for (let day = date - days - ago - 1; day <= date; day++) {
            if (stretchOf(day) === stretchOf(day + 1)) expect(inside(day)).toBe(inside(day + 1))
          }
        }
      }
    }),
  )
})
