import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newTenant } from '../../../test/stores'
import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import { buildMetricSet } from './domain/metric-set'
import { earlier, type Moment } from './domain/moment'
import { addAccounts, addEvents, addMetrics } from './metrics.fixture'
import { momentOfDay, momentOfNow } from './moment-of'
import { readMetrics } from './store'
import { readValues, readValuesAt } from './values'

const LAST = Date.parse('2026-03-31T00:00:00Z')
const HOUR = 3_600_000
const ACCOUNTS = ['a', 'b', 'c', 'd']
let tenant: Tenant

beforeAll(async () => {
  tenant = await newTenant()
  await addAccounts(
    tenant,
    ACCOUNTS.map((id) => ({ id, known: '2026-03-01T00:00:00Z' })),
  )
  const events = fc.sample(
    fc.record({
      account: fc.constantFrom(...ACCOUNTS.slice(0, 3)),
      person: fc.constantFrom('p', 'q', 'r'),
      event: fc.constantFrom('x', 'y'),
      at: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(LAST - hours * HOUR).toISOString()),
      properties: fc.record({ v: fc.integer({ min: -9, max: 9 }) }),
    }),
    { numRuns: 200, seed: 7 },
  )
  await addEvents(tenant, events)
  await addMetrics(tenant, {
    users: { kind: 'event_users', events: '*', days: 7 },
    days: { kind: 'active_days', events: ['x'], days: 7 },
    most: { kind: 'event_max', events: '*', property: 'v', days: 7 },
    since: { kind: 'days_since_last', events: ['y'] },
    age: { kind: 'days_since_first', events: '*' },
    trend: { kind: 'change', metric: 'users' },
  })
})

describe('several moments in one read', () => {
  it('tell the same as each read by itself', async () => {
    const metrics = await readMetrics(tenant)
    const set = buildMetricSet(metrics, metrics, catalogue)
    const moments: fc.Arbitrary<Moment> = fc.oneof(
      fc
        .integer({ min: 0, max: 40 })
        .map((days) => momentOfDay(tenant, new Date(LAST - days * 24 * HOUR).toISOString().slice(0, 10))),
      fc.integer({ min: 0, max: 900 }).map((hours) => momentOfNow(tenant, LAST - hours * HOUR)),
      fc.constant(momentOfDay(tenant, '2026-03-20', Date.parse('2026-03-15T00:00:00Z'))),
    )
    await fc.assert(
      fc.asyncProperty(moments, fc.constantFrom(1, 7, 28), async (moment, days) => {
        const before = earlier(moment, days)
        const together = await readValuesAt(tenant, set, [moment, before])
        expect(together).toEqual([await readValues(tenant, set, moment), await readValues(tenant, set, before)])
      }),
      { numRuns: 15 },
    )
  })
})
