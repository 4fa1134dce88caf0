import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import { newId } from '../../kernel/ids'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Compute } from './contract'
import { explainMetric } from './explain'
import {
  accountIdOf,
  addAccounts,
  addEvents,
  addMetrics,
  personIdOf,
  type TestEvent,
  valuesOf,
} from './metrics.fixture'
import { parseMoment } from './moment-of'

const events = (days: number, of: string[] | '*' = '*'): Compute => ({ kind: 'event_count', events: of, days })

interface Story {
  readonly title: string
  readonly timeZone?: string
  readonly accounts?: Parameters<typeof addAccounts>[1]
  readonly events: readonly Omit<TestEvent, 'account'>[]
  readonly metrics: Readonly<Record<string, Compute>>
  /** As of (and, after a comma, as known at): the values of account `a`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number | null>>>>
}

const STORIES: readonly Story[] = [
  {
    title: 'a window of two days holds the day and the one before',
    events: [
      { person: 'p', event: 'x', at: '2026-03-01T00:00:00Z' },
      { person: 'q', event: 'x', at: '2026-03-02T23:59:59.999Z' },
      { person: 'q', event: 'y', at: '2026-03-03T00:00:00Z' },
    ],
    metrics: {
      events: events(2),
      x: events(2, ['x']),
      users: { kind: 'event_users', events: '*', days: 2 },
      days: { kind: 'active_days', events: '*', days: 2 },
      breadth: { kind: 'feature_breadth', events: ['x', 'y', 'z'], days: 2 },
      last: { kind: 'days_since_last', events: ['x'] },
      first: { kind: 'days_since_first', events: '*' },
    },
    values: {
      '2026-02-28': { events: null, x: null, users: null, days: null, breadth: null, last: null, first: null },
      '2026-03-01': { events: 1, x: 1, users: 1, days: 1, breadth: 1, last: 0, first: 0 },
      '2026-03-02': { events: 2, x: 2, users: 2, days: 2, breadth: 1, last: 0, first: 1 },
      '2026-03-03': { events: 2, x: 1, users: 1, days: 2, breadth: 2, last: 1, first: 2 },
      '2026-03-09': { events: 0, x: 0, users: 0, days: 0, breadth: 0, last: 7, first: 8 },
    },
  },
  {
    title: 'a local day of 23 hours, and one of 25',
    timeZone: 'Europe/Berlin',
    events: [
      { event: 'x', at: '2026-03-28T22:59:59Z' },
      { event: 'x', at: '2026-03-28T23:00:00Z' },
      { event: 'x', at: '2026-03-29T21:59:59Z' },
      { event: 'x', at: '2026-03-29T22:00:00Z' },
      { event: 'x', at: '2026-10-24T22:00:00Z' },
      { event: 'x', at: '2026-10-25T22:59:59Z' },
      { event: 'x', at: '2026-10-25T23:00:00Z' },
    ],
    metrics: { day: events(1), days: { kind: 'active_days', events: '*', days: 3 } },
    values: {
      '2026-03-28': { day: 1, days: 1 },
      '2026-03-29': { day: 2, days: 2 },
      '2026-03-30': { day: 1, days: 3 },
      '2026-10-24': { day: 0, days: 0 },
      '2026-10-25': { day: 2, days: 1 },
      '2026-10-26': { day: 1, days: 2 },
    },
  },
  {
    title: 'a zone of half an hour',
    timeZone: 'Asia/Kolkata',
    events: [
      { event: 'x', at: '2026-03-01T18:29:59Z' },
      { event: 'x', at: '2026-03-01T18:30:00Z' },
    ],
    metrics: { day: events(1), last: { kind: 'days_since_last', events: '*' } },
    values: { '2026-03-01': { day: 1, last: 0 }, '2026-03-02': { day: 1, last: 0 }, '2026-03-03': { day: 0, last: 1 } },
  },
  {
    title: 'as of an instant a window is so many times 24 hours, and nothing dips in the morning',
    events: [
      { event: 'x', at: '2026-03-01T10:00:00Z' },
      { event: 'x', at: '2026-03-02T09:59:59.999Z' },
      { event: 'x', at: '2026-03-02T12:00:00Z' },
    ],
    metrics: { day: events(1), days: { kind: 'active_days', events: '*', days: 2 } },
    values: {
      '2026-03-02T09:59:59.999Z': { day: 2, days: 1 },
      '2026-03-02T10:00:00Z': { day: 1, days: 2 },
      '2026-03-02T12:00:00Z': { day: 2, days: 2 },
      '2026-03-03T12:00:00Z': { day: 0, days: 1 },
    },
  },
  {
    title: 'late events land on their own day, once they are known',
    events: [
      { event: 'x', at: '2026-03-01T10:00:00Z' },
      { event: 'x', at: '2026-03-01T11:00:00Z', known: '2026-03-05T08:00:00Z' },
    ],
    metrics: { week: events(7) },
    values: {
      '2026-03-01': { week: 2 },
      '2026-03-01, 2026-03-04': { week: 1 },
      '2026-03-01, 2026-03-05T07:59:59Z': { week: 1 },
      '2026-03-01, 2026-03-05T08:00:00Z': { week: 2 },
      '2026-03-01, 2026-02-20': { week: 0 },
    },
  },
  {
    title: 'an account exists from its created date or its first event, whichever is earlier',
    accounts: [{ id: 'a', created: '2026-03-05T00:00:00Z' }],
    events: [{ event: 'x', at: '2026-03-08T10:00:00Z' }],
    metrics: { week: events(7) },
    values: { '2026-03-04': { week: null }, '2026-03-05': { week: 0 }, '2026-03-08': { week: 1 } },
  },
  {
    title: 'an account created after its first event existed with that',
    accounts: [{ id: 'a', created: '2026-03-05T00:00:00Z' }],
    events: [{ event: 'x', at: '2026-03-02T10:00:00Z' }],
    metrics: { week: events(2) },
    values: { '2026-03-01': { week: null }, '2026-03-02': { week: 1 }, '2026-03-04': { week: 0 } },
  },
  {
    title: 'an account with neither exists from when it was learnt of',
    accounts: [{ id: 'a', known: '2026-03-05T15:00:00Z' }],
    events: [],
    metrics: { week: events(7), last: { kind: 'days_since_last', events: '*' } },
    values: { '2026-03-04': { week: null, last: null }, '2026-03-05': { week: 0, last: null } },
  },
  {
    title: 'sums, averages and maxima of a property, over the events that have it',
    events: [
      { event: 'sale', at: '2026-03-01T10:00:00Z', properties: { value: 0.1 } },
      { event: 'sale', at: '2026-03-01T11:00:00Z', properties: { value: 0.2 } },
      { event: 'sale', at: '2026-03-01T12:00:00Z', properties: { value: 'much' } },
      { event: 'loss', at: '2026-03-01T13:00:00Z', properties: { value: -5 } },
    ],
    metrics: {
      sum: { kind: 'event_sum', events: ['sale'], property: 'value', days: 7 },
      avg: { kind: 'event_avg', events: ['sale'], property: 'value', days: 7 },
      max: { kind: 'event_max', events: ['loss'], property: 'value', days: 7 },
      none: { kind: 'event_max', events: ['gain'], property: 'value', days: 7 },
    },
    values: {
      '2026-03-01': { sum: 0.3, avg: 0.15, max: -5, none: null },
      '2026-03-20': { sum: 0, avg: null, max: null, none: null },
    },
  },
  {
    title: 'conditions on properties',
    events: [
      { event: 'x', at: '2026-03-01T10:00:00Z', properties: { plan: 'pro', seats: 5, trial: true } },
      { event: 'x', at: '2026-03-01T11:00:00Z', properties: { plan: 'free', seats: 1 } },
      { event: 'x', at: '2026-03-01T12:00:00Z', properties: { plan: 1 } },
      { event: 'x', at: '2026-03-01T13:00:00Z' },
    ],
    metrics: {
      pro: { ...events(7), where: { property: 'plan', value: 'pro' } },
      other: { ...events(7), where: { property: 'plan', op: '!=', value: 'pro' } },
      some: { ...events(7), where: { property: 'plan', op: 'in', value: ['pro', 1] } },
      many: { ...events(7), where: { property: 'seats', op: '>', value: 1 } },
      trial: { ...events(7), where: { property: 'trial', op: '=', value: true } },
      unset: { ...events(7), where: { property: 'plan', op: 'is_not_set' } },
      both: {
        ...events(7),
        where: {
          all: [
            { property: 'plan', op: 'is_set' },
            {
              any: [
                { property: 'seats', op: '<=', value: 1 },
                { property: 'trial', value: true },
              ],
            },
          ],
        },
      },
    },
    values: { '2026-03-01': { pro: 1, other: 3, some: 2, many: 1, trial: 1, unset: 1, both: 2 } },
  },
  {
    title: 'change, ratio and formulas: null where there is nothing to divide by',
    events: [
      { person: 'p', event: 'x', at: '2026-03-01T10:00:00Z' },
      { person: 'q', event: 'x', at: '2026-03-01T11:00:00Z' },
      { person: 'p', event: 'x', at: '2026-03-02T10:00:00Z' },
    ],
    metrics: {
      day: events(1),
      people: { kind: 'event_users', events: '*', days: 1 },
      change: { kind: 'change', metric: 'day' },
      each: { kind: 'ratio', numerator: 'day', denominator: 'people', scale: 100 },
      sum: { kind: 'expr', formula: '-min(a, b, 1.5) + abs(a - 2 * b) / (b + 1)', of: { a: 'day', b: 'people' } },
      never: { kind: 'expr', formula: 'a / (b - b)', of: { a: 'day', b: 'people' } },
    },
    values: {
      '2026-03-01': { day: 2, people: 2, change: null, each: 100, sum: -1.5 + 2 / 3, never: null },
      '2026-03-02': { day: 1, people: 1, change: -50, each: 100, sum: -0.5, never: null },
      '2026-03-03': { day: 0, people: 0, change: -100, each: null, sum: 0, never: null },
      '2026-03-04': { day: 0, people: 0, change: null, each: null, sum: 0, never: null },
    },
  },
]

describe('metrics in time', () => {
  it.each(STORIES)('$title', async ({ timeZone = 'UTC', accounts = [{ id: 'a' }], ...story }) => {
    const tenant = await newTenant({ timeZone })
    await addAccounts(tenant, accounts)
    await addEvents(
      tenant,
      story.events.map((event) => ({ account: 'a', ...event })),
    )
    await addMetrics(tenant, story.metrics)
    for (const [when, expected] of Object.entries(story.values)) {
      const [asOf, knownAt] = when.split(', ')
      const moment = parseMoment(tenant, asOf, knownAt)
      expect({ when, ...(await valuesOf(tenant, moment)).a }).toEqual({ when, ...expected })
      for (const [key, value] of Object.entries(expected)) {
        const explained = await explainMetric(tenant, key, 'a', moment)
        expect([when, key, explained.value]).toEqual([when, key, value])
        expect([when, key, explained.rows.length]).toEqual([when, key, explained.rowCount])
        const byHand = await tenant.stores.olap.query<{ value: number | null }>(explained.sqlInlined)
        expect([when, key, byHand[0]?.value]).toEqual([when, key, value])
      }
    }
  })
})

describe('merges', () => {
  const merge = (tenant: Tenant, table: 'account_alias' | 'person_alias', from: string, to: string, at: string) =>
    inTenant(tenant, (tx) =>
      sql`insert into ${sql.table(table)} (workspace_id, id, from_id, to_id, opened_at)
        values (${tenant.workspace.id}::uuid, ${newId()}, ${from}, ${to}, ${at}::timestamptz)`.execute(tx),
    )

  it('counts the events of merged accounts and people as one, and apart as known before', async () => {
    const tenant = await newTenant()
    await addAccounts(tenant, [{ id: 'a' }, { id: 'b' }])
    await addEvents(tenant, [
      { account: 'a', person: 'p', event: 'x', at: '2026-03-01T10:00:00Z' },
      { account: 'b', person: 'q', event: 'x', at: '2026-03-01T11:00:00Z' },
      { account: 'b', person: 'r', event: 'x', at: '2026-03-01T12:00:00Z' },
    ])
    await addMetrics(tenant, { events: events(7), people: { kind: 'event_users', events: '*', days: 7 } })
    await merge(tenant, 'account_alias', accountIdOf(tenant, 'b'), accountIdOf(tenant, 'a'), '2026-03-10T00:00:00Z')
    await merge(tenant, 'person_alias', personIdOf(tenant, 'q'), personIdOf(tenant, 'p'), '2026-03-11T00:00:00Z')
    const now = await valuesOf(tenant, parseMoment(tenant, '2026-03-01', undefined))
    expect(now.a).toEqual({ events: 3, people: 2 })
    const explained = await explainMetric(tenant, 'people', 'a', parseMoment(tenant, '2026-03-01', undefined))
    expect([explained.value, explained.rowCount]).toEqual([2, 3])
    const between = await valuesOf(tenant, parseMoment(tenant, '2026-03-01', '2026-03-10'))
    expect(between.a).toEqual({ events: 3, people: 3 })
    const before = await valuesOf(tenant, parseMoment(tenant, '2026-03-01', '2026-03-09'))
    expect(before).toEqual({ a: { events: 1, people: 1 }, b: { events: 2, people: 2 } })
  })
})
