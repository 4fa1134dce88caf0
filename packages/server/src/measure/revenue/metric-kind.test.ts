import { expect, it } from 'vitest'
import { callerFor } from '../../../test/http'
import { newTenant } from '../../../test/stores'
import { saveAccounts } from '../../record/accounts'
import { inTenant } from '../../trust/tenancy'
import { saveRates } from './rates/rates'
import { save, saveThenLoseRates } from './revenue.fixture'

const NOW = Date.parse('2026-07-02T12:00:00Z')

it('revenue is a metric: as of any day, as known then, and explained by its ledger', async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  const created = { createdAt: '2025-12-01T00:00:00Z' }
  const accounts = ['a', 'b'].map((externalId) => ({ externalId, ...created }))
  await saveAccounts(tenant, accounts, { source: 'api', mode: 'upsert' })
  const line = { externalId: 's', account: 'a', start: '2026-01-01', mrr: 100, quantity: 3, termEnd: '2026-12-31' }
  const later = { ...tenant, stores: { ...tenant.stores, now: () => NOW + 3_600_000 } }
  const abroad = { ...line, externalId: 't', account: 'b', currency: 'EUR', quantity: null, end: '2026-04-01' }
  await saveThenLoseRates(tenant, ['EUR'], () => save(tenant, line, abroad))
  await save(later, { ...line, mrr: 160, quantity: 5, changeOn: '2026-03-10' })
  const values = ['mrr', 'arr', 'quantity', 'tenure_days', 'days_to_renewal', 'mrr_change'] as const
  for (const value of values) {
    const compute = { kind: 'revenue', value, ...(value === 'mrr_change' ? { days: 30 } : {}) }
    const saved = await call('PUT', `/api/v1/metrics/r_${value}`, { name: value, compute, rollup: 'sum' })
    expect(saved.status, JSON.stringify(saved.body)).toBeLessThan(300)
  }
  const at = async (account: string, query: string) => {
    const read: Record<string, number | null> = {}
    for (const value of values) {
      const { body } = await call('GET', `/api/v1/metrics/r_${value}/values?${query}`)
      read[value] = body.items.find((item: { account: string }) => item.account === account)?.value ?? null
    }
    return read
  }
  const march = { mrr: 160, arr: 1920, quantity: 5, tenure_days: 89, days_to_renewal: 275, mrr_change: 60 }
  expect(await at('a', 'as_of=2026-03-31')).toEqual(march)
  expect(await at('a', 'as_of=2026-02-28')).toMatchObject({ mrr: 100, quantity: 3, tenure_days: 58, mrr_change: 0 })
  expect(await at('a', 'as_of=2026-03-31&known_at=2026-07-02T12:30:00Z')).toMatchObject({ mrr: 100, quantity: 3 })
  // In a currency without a rate it is not known, and nothing is due at the end of what has ended.
  expect(await at('b', 'as_of=2026-03-31')).toMatchObject({ mrr: null, quantity: null, tenure_days: 89 })
  await inTenant(tenant, (tx) => saveRates(tx, tenant, [{ currency: 'EUR', day: '2026-01-01', rate: '1.1' }]))
  expect(await at('b', 'as_of=2026-03-31')).toMatchObject({ mrr: 110, arr: 1320, days_to_renewal: 275 })
  expect(await at('b', 'as_of=2026-04-30')).toMatchObject({
    mrr: 0,
    mrr_change: -110,
    tenure_days: null,
    days_to_renewal: null,
  })
  const explained = await call('GET', '/api/v1/metrics/r_mrr/explain?account=a&as_of=2026-03-31')
  expect(explained.body).toMatchObject({ value: 160 })
  expect(explained.body.rows).toEqual([
    expect.objectContaining({ day: '2026-03-10', what: 'quantity', before: '100.0000', after: '160.0000' }),
    expect.objectContaining({ day: '2026-01-01', what: 'start', after: '100.0000' }),
  ])
  const wrong = await call('PUT', '/api/v1/metrics/wrong', { name: 'x', compute: { kind: 'revenue', value: 'gross' } })
  expect(wrong.body).toMatchObject({ field: 'compute.value' })
})
