import { describe, expect, it } from 'vitest'
import { inTenant } from '../../../trust/tenancy'
import { listPeriods, type PeriodInterval } from '../domain/periods'
import { saveThenLoseRates } from '../revenue.fixture'
import { applyPolicies } from '../settings/save-settings'
import { readSettings } from '../settings/settings'
import { readBeside } from './beside'
import { line, movements, open } from './stage.fixture'

describe('one account', () => {
  it.each<[string, object[], Record<string, string>]>([
    [
      'two subscriptions of which one ends',
      [line, { ...line, externalId: 't', end: '2026-03-10' }],
      { start: '200.0000', contraction: '100.0000', end: '100.0000' },
    ],
    [
      'a pause',
      [line, { ...line, status: 'paused', changeOn: '2026-03-10' }],
      { start: '100.0000', pause: '100.0000', end: '0.0000', pausedEnd: '100.0000' },
    ],
    [
      'a pause that ends',
      [line, { ...line, status: 'paused', changeOn: '2026-02-10' }, { ...line, mrr: 120, changeOn: '2026-03-10' }],
      { pausedStart: '100.0000', resume: '100.0000', expansion: '20.0000', end: '120.0000' },
    ],
    [
      'a pause that is cancelled',
      [{ ...line, status: 'paused', end: '2026-03-10' }],
      { pausedStart: '100.0000', resume: '100.0000', churn: '100.0000' },
    ],
    [
      'a plan swap, a quantity and a price in one instant',
      [line, { ...line, plan: 'pro', quantity: 3, mrr: 170, changeOn: '2026-03-31' }],
      { start: '100.0000', expansion: '70.0000', end: '170.0000' },
    ],
    ['coming and going within the month', [{ ...line, start: '2026-03-02', end: '2026-03-30' }], {}],
    [
      'coming back',
      [
        { ...line, end: '2026-02-01' },
        { ...line, externalId: 't', start: '2026-03-31' },
      ],
      { reactivation: '100.0000', end: '100.0000' },
    ],
    [
      'a discount that ends',
      [
        {
          ...line,
          mrr: null,
          amount: 1200,
          interval: 'year',
          discountPercent: 25,
          discountStart: '2026-01-01',
          discountEnd: '2026-03-15',
        },
      ],
      { start: '75.0000', expansion: '25.0000', end: '100.0000' },
    ],
    [
      'a payment due since 1 February counts 30 days more',
      [{ ...line, status: 'past_due', lastPaidAt: '2026-01-01' }],
      { start: '100.0000', churn: '100.0000' },
    ],
    ['a trial', [{ ...line, trialEnd: '2026-03-15' }], { new: '100.0000', end: '100.0000' }],
  ])('%s', async (_, items, wanted) => {
    const { call, later } = await open()
    for (const [n, item] of items.entries()) await later(n, item)
    const [row] = await movements(call, 'from=2026-03&to=2026-03')
    expect(row).toEqual(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '0.0000')))
  })

  it('a change in another currency tells the rate of its day and what it is worth; without a rate it does not', async () => {
    const { call, later } = await open()
    const rates = [
      { currency: 'EUR', day: '2026-01-01', rate: '1.1' },
      { currency: 'EUR', day: '2026-03-01', rate: '1.0577' },
    ]
    await call('PUT', '/api/v1/revenue/rates', { items: rates })
    await later(0, { ...line, currency: 'EUR', end: '2026-03-10' }, { ...line, externalId: 't', mrr: 30 })
    const { items } = (await call('GET', '/api/v1/revenue/ledger?account=a')).body
    expect(items.map((row: Record<string, unknown>) => [row.day, row.change, row.rate, row.worth])).toEqual([
      ['2026-03-10', '-100.0000', '1.0577', '-105.7700'],
      ['2026-01-01', '100.0000', '1.1', '110.0000'],
      ['2026-01-01', '30.0000', '1', '30.0000'],
    ])
    expect(await movements(call, 'from=2026-03&to=2026-03')).toMatchObject([{ contraction: '105.7700' }])
  })

  it('what movements start from and end with is held by accounts: of any day, also by what was known, paused beside', async () => {
    const { call, later } = await open()
    await later(0, line, { ...line, externalId: 't', account: 'b', start: '2026-02-10', mrr: 50 })
    await later(24, { ...line, externalId: 'u', account: 'c', start: '2026-02-01', mrr: 30, status: 'paused' })
    const held = async (query: string) => {
      const { body } = await call('GET', `/api/v1/revenue/holdings?${query}`)
      return [
        body.sum,
        body.paused,
        ...body.items.map((row: { account: string; mrr: string }) => `${row.account} ${row.mrr}`),
      ]
    }
    expect(await movements(call, 'from=2026-02&to=2026-02')).toMatchObject([{ start: '100.0000', end: '150.0000' }])
    expect(await held('day=2026-01-31')).toEqual(['100.0000', '0.0000', 'a 100.0000'])
    expect(await held('day=2026-02-09')).toEqual(['100.0000', '30.0000', 'a 100.0000', 'c 0.0000'])
    expect(await held('day=2026-02-28')).toEqual(['150.0000', '30.0000', 'a 100.0000', 'b 50.0000', 'c 0.0000'])
    expect(await held('day=2026-02-28&known_at=2026-07-02')).toEqual(['150.0000', '0.0000', 'a 100.0000', 'b 50.0000'])
    expect(await held('day=2026-02-28&by=plan&group=basic&limit=1')).toEqual(['150.0000', '30.0000', 'a 100.0000'])
    expect((await call('GET', '/api/v1/revenue/holdings?day=2026-02')).body).toMatchObject({ field: 'day' })
  })

  it('a payment that never came is told as such in the ledger, and a setting says how long it counts', async () => {
    const { tenant, call, later } = await open()
    await later(0, { ...line, status: 'past_due', lastPaidAt: '2026-01-01' })
    const ledger = async () => (await call('GET', '/api/v1/revenue/ledger?account=a')).body.items[0]
    expect(await ledger()).toMatchObject({ what: 'lapse', day: '2026-03-03', before: '100.0000', after: '0.0000' })
    expect((await call('PUT', '/api/v1/revenue/settings', { pastDueDays: 10 })).status).toBe(200)
    await applyPolicies(tenant.stores, tenant.workspace.id)
    expect(await ledger()).toMatchObject({ what: 'lapse', day: '2026-02-11' })
  })
})

describe('what was known', () => {
  it('a correction learnt today changes last quarter from now on, and what was known then is still told', async () => {
    const { call, later } = await open()
    await later(0, line)
    await later(24, { ...line, mrr: 80 })
    expect(await movements(call, 'from=2026-02&to=2026-02')).toEqual([{ start: '80.0000', end: '80.0000' }])
    expect(await movements(call, 'from=2026-02&to=2026-02&known_at=2026-07-02')).toEqual([
      { start: '100.0000', end: '100.0000' },
    ])
  })

  it('merging accounts is no movement, and neither is taking it back', async () => {
    const { call, later } = await open()
    await later(0, line, { ...line, externalId: 't', account: 'b', start: '2026-02-01', mrr: 50 })
    const apart = await movements(call, 'from=2026-01&to=2026-03')
    const merged = await call('POST', '/api/v1/accounts/merge', { keep: 'a', merge: 'b' })
    expect(merged.status).toBe(200)
    expect(await movements(call, 'from=2026-01&to=2026-03')).toEqual([
      { new: '100.0000', end: '100.0000' },
      { start: '100.0000', expansion: '50.0000', end: '150.0000' },
      { start: '150.0000', end: '150.0000' },
    ])
    expect((await call('GET', '/api/v1/accounts/a')).body.mrr.amount).toBe('150.0000')
    const undone = await call('POST', `/api/v1/accounts/merge/${merged.body.id}/undo`)
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    expect(await movements(call, 'from=2026-01&to=2026-03')).toEqual(apart)
  })
})

describe('a closed period', () => {
  it('keeps what was reported; what is learnt later is a restatement', async () => {
    const { call, later } = await open()
    await later(0, line)
    expect((await call('POST', '/api/v1/revenue/close', { period: '2099-01' })).body).toMatchObject({
      code: 'period_open',
    })
    expect((await call('POST', '/api/v1/revenue/close', { period: '2026-02' })).body).toMatchObject({
      period: '2026-02',
      figures: { start: '100.0000', end: '100.0000' },
    })
    expect((await call('POST', '/api/v1/revenue/close', { period: '2026-02' })).body).toMatchObject({
      code: 'period_closed',
    })
    const february = async () => (await call('GET', '/api/v1/revenue/movements?from=2026-02&to=2026-02')).body.items[0]
    expect(await february()).toMatchObject({ closed: { by: 'test' }, restated: null, restatement: null })
    await later(1, { ...line, mrr: 80, changeOn: '2026-02-10' })
    expect(await february()).toMatchObject({
      start: '100.0000',
      end: '100.0000',
      restated: { start: '100.0000', contraction: '20.0000', end: '80.0000' },
      restatement: { start: '0.0000', contraction: '20.0000', end: '-20.0000' },
    })
    expect((await call('DELETE', '/api/v1/revenue/close/2026-02')).status).toBe(204)
    expect(await february()).toMatchObject({ closed: null, end: '80.0000' })
  })
})

describe('what is no movement', () => {
  it('an announced loss stands beside until it comes, and so does usage', async () => {
    const { call, later } = await open()
    await later(
      0,
      { ...line, status: 'cancelled', cancelledAt: '2026-02-10', accessEndsAt: '2026-04-15' },
      { ...line, externalId: 'u', component: 'usage', mrr: 90, start: '2026-02-01', end: '2026-03-01' },
      { ...line, externalId: 'v', component: 'usage', mrr: 31, start: '2026-03-11', end: '2026-03-21' },
    )
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-01&to=2026-04')
    const told = body.items.map((row: Record<string, string>) => [row.churn, row.scheduledChurn, row.usage])
    expect(told).toEqual([
      ['0.0000', '0.0000', '0.0000'],
      ['0.0000', '100.0000', '30.0000'],
      // 31 for 10 days of 31, and 90: a third of 100.
      ['0.0000', '100.0000', '33.3333'],
      ['100.0000', '0.0000', '33.3333'],
    ])
  })
})

describe('usage of a period that is not over', () => {
  it('is the mean of the months before the current one', async () => {
    const { tenant, later } = await open()
    const usage = { externalId: 'u', account: 'a', component: 'usage', mrr: 90, start: '2026-04-01' }
    // April, May and June are told; July, in which we are, is not.
    await later(0, { ...usage, end: '2026-07-01' })
    const of = (from: string, to: string, interval: PeriodInterval) =>
      inTenant(tenant, async (tx) => {
        const asked = { selection: null, settings: await readSettings(tx, tenant) }
        const rows = await readBeside(tx, tenant, { ...asked, periods: listPeriods(from, to, interval) })
        return rows.map((row) => row.usage)
      })
    expect(await of('2026-05', '2026-08', 'month')).toEqual(['60.0000', '90.0000', '90.0000', '90.0000'])
    expect(await of('2026-Q2', '2026-Q3', 'quarter')).toEqual(['90.0000', '90.0000'])
  })
})

describe('a notice', () => {
  it.each<[string, object, string[], string[]]>([
    [
      'without an end of access runs to the end of its term',
      { cancelledAt: '2026-02-10', termEnd: '2026-04-01' },
      ['0.0000', '0.0000', '0.0000', '100.0000'],
      ['0.0000', '100.0000', '100.0000', '0.0000'],
    ],
    [
      'of a term that renewed by itself, to the end of the next one',
      { cancelledAt: '2026-02-10', termEnd: '2026-02-01', autoRenew: true },
      ['0.0000', '0.0000', '100.0000', '0.0000'],
      ['0.0000', '100.0000', '0.0000', '0.0000'],
    ],
    [
      'where no term runs ends it at once',
      { cancelledAt: '2026-02-10' },
      ['0.0000', '100.0000', '0.0000', '0.0000'],
      ['0.0000', '0.0000', '0.0000', '0.0000'],
    ],
  ])('%s', async (_, more, churn, scheduled) => {
    const { call, later } = await open()
    await later(0, { ...line, ...more })
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-01&to=2026-04')
    const told = (key: string) => body.items.map((row: Record<string, string>) => row[key])
    expect([told('churn'), told('scheduledChurn')]).toEqual([churn, scheduled])
  })
})

describe('currencies', () => {
  it('a change is worth its day, and what rates alone did stands apart; a rate that was taken back is told as missing', async () => {
    const { tenant, call, later } = await open()
    await saveThenLoseRates(tenant, ['EUR'], () =>
      later(
        0,
        { ...line, currency: 'EUR' },
        { ...line, externalId: 't', currency: 'EUR', start: '2026-03-10', mrr: 10 },
      ),
    )
    const refused = await call('GET', '/api/v1/revenue/movements?from=2026-03&to=2026-03')
    expect(refused).toMatchObject({ status: 422, body: { code: 'missing_rate' } })
    expect(refused.body.title).toMatch(/EUR to USD on or before 2026-0[23]/)
    const bad = await call('PUT', '/api/v1/revenue/rates', {
      items: [
        { currency: 'EUR', day: '2025-12-01', rate: '1.1' },
        { currency: 'EUR', day: '2026-13-01', rate: '1.1' },
      ],
    })
    expect(bad.body).toMatchObject({ code: 'bad_day', field: 'items.1.day' })
    const items = ['2025-12-01', '2026-03-05', '2026-03-31'].map((day, n) => ({
      currency: 'EUR',
      day,
      rate: `1.${n + 1}`,
    }))
    expect((await call('PUT', '/api/v1/revenue/rates', { items })).body).toMatchObject({ base: 'USD', total: 3 })
    // 100 x 1.1 before; 10 x 1.2 on the 10th; 110 x 1.3 at the end.
    expect(await movements(call, 'from=2026-03&to=2026-03')).toEqual([
      { start: '110.0000', expansion: '12.0000', fx: '21.0000', end: '143.0000' },
    ])
  })

  it('what begins on the day of the first rate was nothing before, and needs none', async () => {
    const { call, later } = await open()
    const items = [{ currency: 'EUR', day: '2026-03-10', rate: '1.2' }]
    expect((await call('PUT', '/api/v1/revenue/rates', { items })).status).toBe(200)
    await later(0, { ...line, currency: 'EUR', start: '2026-03-10' })
    expect(await movements(call, 'from=2026-02&to=2026-03')).toEqual([{}, { new: '120.0000', end: '120.0000' }])
  })
})
