import { expect, it } from 'vitest'
import { callerFor } from '../../../../test/http'
import { newTenant } from '../../../../test/stores'
import { inTenant } from '../../../trust/tenancy'
import { explainMrr } from '../explain'
import { refreshAllRevenue } from '../refresh'
import { save, saveThenLoseRates } from '../revenue.fixture'
import { type Rate, saveRates } from './rates'

const NOW = Date.parse('2026-07-02T12:00:00Z')
const HOUR = 3_600_000

it("an account's MRR is in the workspace's currency at today's rates, or is missing and says whose", async () => {
  const tenant = await newTenant({ now: () => NOW })
  const call = await callerFor(tenant)
  const rate = (...rates: Rate[]) => inTenant(tenant, (tx) => saveRates(tx, tenant, rates))
  const line = { start: '2026-01-01', termEnd: '2026-12-31' }
  await saveThenLoseRates(tenant, ['JPY', 'EUR', 'KWD'], () =>
    save(
      tenant,
      { ...line, externalId: '1', account: 'home', mrr: 100 },
      { ...line, externalId: '2', account: 'tokyo', mrr: 15_000, currency: 'JPY' },
      { ...line, externalId: '3', account: 'both', mrr: '40.5', currency: 'EUR' },
      { ...line, externalId: '4', account: 'both', mrr: '33.333', currency: 'KWD' },
      // What costs nothing needs no rate, and what has ended none either.
      { ...line, externalId: '5', account: 'home', mrr: 0, currency: 'KWD' },
      { ...line, externalId: '6', account: 'home', mrr: 70, currency: 'EUR', end: '2026-03-01' },
    ),
  )
  const usd = (amount: string) => ({ amount, currency: 'USD' })
  const mrrOf = async (account: string, query = '') => {
    const { body } = await call('GET', `/api/v1/accounts/${account}${query}`)
    return { mrr: body.mrr, missing: body.missingRates }
  }
  const listed = async (filter: object | undefined, sort: string) =>
    (await call('POST', '/api/v1/accounts/query', { filter, sort, columns: ['revenue.arr'] })).body.items.map(
      (row: { externalId: string; columns: Record<string, unknown> }) => [row.externalId, row.columns['revenue.arr']],
    )

  expect(await mrrOf('home')).toEqual({ mrr: usd('100.0000'), missing: undefined })
  expect(await mrrOf('tokyo')).toEqual({ mrr: null, missing: ['JPY'] })
  expect(await mrrOf('both')).toEqual({ mrr: null, missing: ['EUR', 'KWD'] })
  await rate({ currency: 'EUR', day: '2026-01-01', rate: '1.1' })
  expect(await mrrOf('both')).toEqual({ mrr: null, missing: ['KWD'] })

  await rate(
    { currency: 'JPY', day: '2026-01-01', rate: '0.0064' },
    { currency: 'KWD', day: '2026-06-01', rate: '3.25' },
    { currency: 'EUR', day: '2026-07-03', rate: '1.2' },
  )
  // 40.5 x 1.1 = 44.55; 33.333 x 3.25 = 108.33225, rounded each by itself.
  expect(await mrrOf('both')).toEqual({ mrr: usd('152.8823'), missing: undefined })
  expect(await mrrOf('tokyo')).toEqual({ mrr: usd('96.0000'), missing: undefined })
  expect(await listed(undefined, '-mrr')).toEqual([
    ['both', usd('1834.5876')],
    ['home', usd('1200.0000')],
    ['tokyo', usd('1152.0000')],
  ])
  const between = {
    all: [
      { field: 'revenue.mrr', op: '>=', value: 96 },
      { field: 'revenue.arr', op: '<', value: 1800 },
    ],
  }
  expect(await listed(between, 'mrr')).toEqual([
    ['tokyo', usd('1152.0000')],
    ['home', usd('1200.0000')],
  ])

  // Of a past day by that day's rates: there was no rate of dinars in May.
  expect(await mrrOf('both', '?as_of=2026-05-31')).toEqual({ mrr: null, missing: ['KWD'] })
  expect(await mrrOf('tokyo', '?as_of=2026-05-31')).toEqual({ mrr: usd('96.0000'), missing: undefined })
  expect(await mrrOf('home', '?as_of=2026-02-15')).toEqual({ mrr: usd('177.0000'), missing: undefined })
  expect(await explainMrr(tenant, 'both', {})).toMatchObject({ value: usd('152.8823'), missingRates: [] })
  expect((await call('GET', '/api/v1/accounts/both/mrr/explain?as_of=2026-05-31')).body).toMatchObject({
    value: null,
    missingRates: ['KWD'],
  })

  // Tomorrow's rate counts from tomorrow, by the hourly job; a corrected one at once.
  await refreshAllRevenue({ ...tenant.stores, now: () => NOW + 24 * HOUR })
  expect(await mrrOf('both')).toEqual({ mrr: usd('156.9323'), missing: undefined })
  await refreshAllRevenue(tenant.stores)
  await rate({ currency: 'JPY', day: '2026-01-01', rate: '0.007' })
  expect(await mrrOf('tokyo')).toEqual({ mrr: usd('105.0000'), missing: undefined })
})
