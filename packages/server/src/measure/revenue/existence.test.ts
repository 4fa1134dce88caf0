import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { saveSubscriptions } from './save'

const NOW = Date.parse('2026-07-02T12:00:00Z')
const line = { externalId: 's', account: 'a', start: '2025-01-15', mrr: 100, termEnd: '2026-01-15', autoRenew: true }
const VALUES = ['mrr', 'tenure_days', 'days_to_renewal', 'mrr_change'] as const

/** What the account's metrics are as of a day;. `n` counts its events. */
async function valuesAt(call: Caller, query: string): Promise<Record<string, number | null>> {
  const read: Record<string, number | null> = {}
  for (const key of [...VALUES, 'n']) {
    const { body } = await call('GET', `/api/v1/metrics/${key}/values?${query}`)
    read[key] = body.items.find((item: { account: string }) => item.account === 'a')?.value ?? null
    const explained = await call('GET', `/api/v1/metrics/${key}/explain?account=a&${query}`)
    expect(explained.body.value, `${key} explained`).toBe(read[key])
  }
  return read
}

const none = { mrr: null, tenure_days: null, days_to_renewal: null, mrr_change: null, n: null }

describe('an account exists from its first subscription', () => {
  it.each([
    [
      'imported with its history',
      { source: 'import', history: true },
      [line],
      {
        'as_of=2025-01-14': none,
        'as_of=2025-01-15': { mrr: 100, tenure_days: 0, days_to_renewal: 365, mrr_change: 100, n: 0 },
        'as_of=2025-06-30': { mrr: 100, tenure_days: 166, days_to_renewal: 199, mrr_change: 0, n: 0 },
        'as_of=2026-06-30': { mrr: 100, tenure_days: 531, days_to_renewal: 199, mrr_change: 0, n: 0 },
        'as_of=2025-06-30&known_at=2025-07-01T00:00:00Z': { mrr: 100, tenure_days: 166, n: 0 },
      },
    ],
    [
      'told later: not before that was known',
      { source: 'api' },
      [line],
      {
        'as_of=2025-06-30': { mrr: 100, tenure_days: 166, n: 0 },
        'as_of=2025-06-30&known_at=2026-07-01T00:00:00Z': none,
        'as_of=2025-06-30&known_at=2026-07-02T13:00:00Z': { mrr: 100, n: 0 },
      },
    ],
    [
      'of which a trial is a part, and a start that was corrected is none',
      { source: 'api' },
      [
        { ...line, start: '2024-01-01' },
        { ...line, trialEnd: '2025-02-01' },
      ],
      {
        'as_of=2025-01-14': none,
        'as_of=2025-01-20': { mrr: 0, tenure_days: null, n: 0 },
        'as_of=2025-02-01': { mrr: 100, tenure_days: 0, n: 0 },
      },
    ],
  ] as const)('%s', async (_, options, told, stories) => {
    const tenant = await newTenant({ now: () => NOW })
    const call = await callerFor(tenant)
    for (const one of told) {
      const { errors } = await saveSubscriptions(tenant, [one], { ...options, createAccounts: true })
      expect(errors).toEqual([])
    }
    for (const value of VALUES) {
      await call('PUT', `/api/v1/metrics/${value}`, { name: value, compute: { kind: 'revenue', value }, rollup: 'sum' })
    }
    const compute = { kind: 'event_count', events: '*', days: 7 }
    await call('PUT', '/api/v1/metrics/n', { name: 'n', compute, rollup: 'sum' })
    for (const [query, values] of Object.entries(stories)) {
      expect(await valuesAt(call, query), query).toMatchObject(values)
    }
  })
})
