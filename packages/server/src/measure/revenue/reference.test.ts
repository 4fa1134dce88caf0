import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../../../test/http'
import { importFile, kindsWith } from '../../../test/imports'
import { newTenant } from '../../../test/stores'
import { subscriptionsKind } from './import-kind'
import { monthEnds, save, saveMonths } from './revenue.fixture'

const SHARED = resolve(import.meta.dirname, '../../../../../../shared')
const DATA = resolve(SHARED, 'data/crm/subscriptions.csv')
const EXPECTED = resolve(SHARED, 'reference/crm-revenue-by-month.csv')
const present = existsSync(DATA) && existsSync(EXPECTED)

/** MRR at the end of each month, January to June; F signs up and cancels inside May. */
const SIX: Readonly<Record<string, readonly number[]>> = {
  A: [100, 100, 150, 150, 150, 150],
  B: [100, 100, 100, 0, 0, 80],
  C: [200, 150, 150, 150, 150, 150],
  D: [0, 50, 50, 50, 0, 0],
  E: [0, 0, 0, 300, 300, 270],
}

async function openSix(): Promise<Caller> {
  const tenant = await newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })
  await saveMonths(tenant, SIX, [{ account: 'F', start: '2026-05-10', end: '2026-05-20', mrr: 70 }])
  return callerFor(tenant)
}

const round = (value: number | null, digits: number): number | null =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits

describe('six accounts', () => {
  it('move as the reference says, month by month', async () => {
    const call = await openSix()
    const { status, body } = await call('GET', '/api/v1/revenue/movements?from=2026-02&to=2026-06&interval=month')
    expect(status, JSON.stringify(body)).toBe(200)
    const rows = body.items.map((row: Record<string, never> & { accounts: { end: number } }) => [
      row.period,
      ...['start', 'new', 'expansion', 'contraction', 'churn', 'reactivation', 'end'].map((key) => Number(row[key])),
      ...['grr', 'nrr', 'logoChurn'].map((key) => round((row[key] as unknown as number) * 100, 4)),
      round(row.quickRatio as unknown as number, 4),
      Number(row.arpa),
      row.accounts.end,
    ])
    expect(rows).toEqual([
      ['2026-02', 400, 50, 0, 50, 0, 0, 400, 87.5, 87.5, 0, 1, 100, 4],
      ['2026-03', 400, 0, 50, 0, 0, 0, 450, 100, 112.5, 0, null, 112.5, 4],
      ['2026-04', 450, 300, 0, 0, 100, 0, 650, 77.7778, 77.7778, 25, 3, 162.5, 4],
      ['2026-05', 650, 0, 0, 0, 50, 0, 600, 92.3077, 92.3077, 25, 0, 200, 3],
      ['2026-06', 600, 0, 0, 30, 0, 80, 650, 95, 95, 0, 2.6667, 162.5, 4],
    ])
    expect(body).toMatchObject({ currency: 'USD', bridge: { checked: 5, holds: true } })
  })

  it('the rows behind a bar are the accounts of the kind, and each has its ledger', async () => {
    const call = await openSix()
    const churned = await call('GET', '/api/v1/revenue/movements/accounts?period=2026-04&kind=churn')
    expect(churned.body).toMatchObject({ sum: '100.0000', total: 1, next: null })
    expect(churned.body.items).toEqual([
      expect.objectContaining({ account: 'B', kind: 'churn', start: '100.0000', churn: '100.0000', end: '0.0000' }),
    ])
    const all = await call('POST', '/api/v1/revenue/movements/accounts/query', { period: '2026-04' })
    expect(all.body.items.map((row: { account: string; kind: string }) => [row.account, row.kind])).toEqual([
      ['E', 'new'],
      ['B', 'churn'],
    ])
    const ledger = await call('GET', '/api/v1/revenue/ledger?account=C')
    expect(ledger.body.items).toEqual([
      expect.objectContaining({
        day: '2026-02-01',
        what: 'price',
        before: '200.0000',
        after: '150.0000',
        change: '-50.0000',
      }),
      expect.objectContaining({ day: '2026-01-01', what: 'start', before: '0.0000', after: '200.0000' }),
    ])
  })

  it('are kept as the reference says: a closed cohort, and the triangle of logos', async () => {
    const call = await openSix()
    const { body } = await call('GET', '/api/v1/revenue/retention?from=2026-01-31&to=2026-06-30')
    expect(body).toMatchObject({ accounts: 3, startMrr: '400.0000', grr: 0.825, grrPath: 0.625, nrr: 0.95, logo: 1 })
    expect(body).toMatchObject({
      nrrPath: 0.75,
      nrrWithReactivation: 0.95,
      lifetimeValue: null,
      cacPaybackMonths: null,
    })
    const cohorts = await call('GET', '/api/v1/revenue/cohorts?by=month&measure=logos&to=2026-06')
    const values = cohorts.body.items.map((row: { cohort: string; values: (number | null)[] }) => [
      row.cohort,
      row.values.map((value) => round(value, 4)),
    ])
    expect(values).toEqual([
      ['2026-01', [1, 1, 1, 0.6667, 0.6667, 1]],
      ['2026-02', [1, 1, 1, 0, 0, null]],
      ['2026-04', [1, 1, 1, null, null, null]],
    ])
    const mrr = await call('GET', '/api/v1/revenue/cohorts?by=month&measure=mrr&to=2026-06')
    expect(mrr.body.items[0].values).toEqual([1, 0.875, 1, 0.75, 0.75, 0.95])
    const then = await call('GET', '/api/v1/revenue/cohorts?by=month&measure=mrr&to=2026-06&known_at=2099-12-31')
    expect(then.body.items).toEqual(mrr.body.items)
  })

  it('say what growth costs', async () => {
    const call = await openSix()
    const put = await call('PUT', '/api/v1/revenue/settings', { margin: 0.8, cac: '1200' })
    expect(put.body).toEqual({
      pastDueDays: 30,
      discounts: 'in_effect',
      trials: 'not_revenue',
      cancellation: 'access_end',
      pauses: 'own',
      usageMonths: 3,
      margin: 0.8,
      cac: '1200',
      pending: null,
    })
    const { body } = await call('GET', '/api/v1/revenue/offset?growth=0.10&from=2026-02&to=2026-06')
    expect(body).toMatchObject({
      startMrr: '400.0000',
      lost: { total: '230.0000', cancellations: '150.0000', discounts: '0.0000', downsells: '80.0000', share: 0.575 },
      toReplace: '230.0000',
      grossNeeded: '270.0000',
      // Two were new, for 350.
      replacing: { arpa: '175.0000', customers: 2, cost: '2400.0000', months: 3.29 },
      forGrowth: { customers: 2, cost: '2400.0000', months: 3.86 },
    })
    const half = await call('GET', '/api/v1/revenue/offset?growth=0&from=2026-02&to=2026-06&loss_rate=0.2')
    expect(half.body).toMatchObject({ toReplace: '80.0000', survivorsUplift: 0.25 })
  })

  it('a quarter is net, from its start to its end', async () => {
    const call = await openSix()
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-Q1&to=2026-Q2&interval=quarter')
    expect(body.items).toMatchObject([
      { period: '2026-Q1', start: '0.0000', new: '450.0000', churn: '0.0000', end: '450.0000' },
      // B went and came back at 80, D left, E came and shrank: net, as of the quarter's ends.
      {
        period: '2026-Q2',
        start: '450.0000',
        new: '270.0000',
        contraction: '20.0000',
        churn: '50.0000',
        end: '650.0000',
      },
    ])
  })
})

it('100 accounts at 100, 5 leave and 50 take 100 more: NRR 145 %, GRR 95 %, logos 95 %', async () => {
  const tenant = await newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })
  const line = (n: number) => ({ externalId: `s${n}`, account: `a${n}`, start: '2026-01-01', mrr: 100 })
  const numbers = Array.from({ length: 100 }, (_, n) => n)
  await save(tenant, ...numbers.map((n) => ({ ...line(n), ...(n < 5 ? { end: '2026-03-10' } : {}) })))
  const more = numbers.slice(50).map((n) => ({ ...line(n), externalId: `m${n}`, start: '2026-03-10' }))
  await save(tenant, ...more)
  const call = await callerFor(tenant)
  const { body } = await call('GET', '/api/v1/revenue/retention?from=2026-02-28&to=2026-03-31')
  expect(body).toMatchObject({ accounts: 100, startMrr: '10000.0000', nrr: 1.45, grr: 0.95, logo: 0.95 })
})

describe('the other values', () => {
  const open = () => newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })

  it.each([
    [{ amount: '49', interval: 'year' }, '4.0833'],
    [{ amount: '199.95', interval: 'year' }, '16.6625'],
    [{ amount: '5499', interval: 'year' }, '458.2500'],
    [{ amount: '10', interval: 'week' }, '43.3333'],
    [{ amount: '1', interval: 'day' }, '30.4167'],
    [{ amount: '100', interval: 'week', intervalCount: 4 }, '108.3333'],
    [{ amount: '2400', interval: 'year', intervalCount: 2 }, '100.0000'],
    [{ amount: '120', interval: 'year', discountPercent: 10 }, '9.0000'],
  ])('%j is %s a month', async (terms, mrr) => {
    const tenant = await open()
    await save(tenant, { externalId: 's', account: 'a', start: '2026-01-01', ...terms })
    const call = await callerFor(tenant)
    expect((await call('GET', '/api/v1/subscriptions/s')).body.mrr).toEqual({ amount: mrr, currency: 'USD' })
    const { body } = await call('GET', '/api/v1/revenue/movements?from=2026-06&to=2026-06')
    expect(body.items[0].end).toBe(mrr)
  })

  it('100 subscriptions at 100 a month and 50 at 600 a year are 12,500', async () => {
    const tenant = await open()
    const numbers = Array.from({ length: 150 }, (_, n) => n)
    const price = (n: number) => (n < 100 ? { mrr: 100 } : { amount: 600, interval: 'year' })
    await save(
      tenant,
      ...numbers.map((n) => ({ externalId: `s${n}`, account: `a${n}`, start: '2026-01-01', ...price(n) })),
    )
    const { body } = await (await callerFor(tenant))('GET', '/api/v1/revenue/movements?from=2026-06&to=2026-06')
    expect(body.items[0]).toMatchObject({ end: '12500.0000', accounts: { end: 150 } })
  })

  it('2 % a month is 21.5283 % a year; what cost 1200 and gives 100 at .8 has paid back after 15 months; offsets', async () => {
    const tenant = await open()
    const numbers = Array.from({ length: 50 }, (_, n) => n)
    const line = (n: number) => ({ externalId: `s${n}`, account: `a${n}`, start: '2026-01-01', mrr: 100 })
    await save(tenant, ...numbers.map((n) => ({ ...line(n), ...(n === 0 ? { end: '2026-06-10' } : {}) })))
    const call = await callerFor(tenant)
    await call('PUT', '/api/v1/revenue/settings', { margin: 0.8, cac: '1200' })
    const kept = await call('GET', '/api/v1/revenue/retention?from=2026-05-31&to=2026-06-30')
    expect(kept.body).toMatchObject({ arpa: '100.0000', cacPaybackMonths: 15, lifetimeValue: '4000.0000' })
    expect([round(kept.body.churnPerMonth, 6), round(kept.body.churnPerYear, 6)]).toEqual([0.02, 0.215283])
    for (const [loss, uplift] of [
      [0.05, 0.0526],
      [0.1, 0.1111],
      [0.2, 0.25],
      [0.5, 1],
    ] as const) {
      const { body } = await call('GET', `/api/v1/revenue/offset?growth=0&from=2026-06&to=2026-06&loss_rate=${loss}`)
      expect(round(body.survivorsUplift, 4)).toBe(uplift)
    }
  })
})

it.skipIf(!present)(
  present
    ? 'the CRM company moves as the reference says'
    : 'the CRM company (skipped: the reference data is not beside the repository)',
  async () => {
    const tenant = await newTenant({ now: () => Date.parse('2026-07-02T12:00:00Z') })
    const map = 'account=account_id,plan=plan,start=start_date,end=end_date,mrr=mrr,quantity=quantity'
    const done = await importFile(
      tenant,
      { kind: 'subscriptions', content: readFileSync(DATA), map },
      kindsWith(subscriptionsKind),
    )
    expect(done).toMatchObject({ state: 'done', rejected: 0, accepted: 8880 })
    const call = await callerFor(tenant)
    const expected: Record<string, string>[] = parse(readFileSync(EXPECTED), { columns: true })
    for (const known of ['', '&known_at=2026-07-02']) {
      const { body } = await call('GET', `/api/v1/revenue/movements?from=2025-01&to=2026-06${known}`)
      const told = body.items.map((row: Record<string, unknown> & { accounts: Record<string, number> }) => [
        row.period,
        ...['start', 'new', 'expansion', 'contraction', 'churn', 'reactivation', 'end'].map((key) => Number(row[key])),
        ...['start', 'new', 'churned', 'end'].map((key) => row.accounts[key]),
        ...['grr', 'nrr'].map((key) => round(row[key] as number | null, 8)),
      ])
      const wanted = expected.map((row) => {
        const number = (key: string) => (row[key] === '' ? null : Number(row[key]))
        const keys = ['start_mrr', 'new_mrr', 'expansion', 'contraction', 'churn', 'reactivation', 'end_mrr']
        const counts = ['start_accounts', 'new_accounts', 'churned_accounts', 'end_accounts', 'grr', 'nrr']
        return [row.month, ...[...keys, ...counts].map(number)]
      })
      expect(told).toEqual(wanted)
    }
  },
  120_000,
)

it('months end on their last day, whatever its number', () =>
  expect(monthEnds(2026).slice(0, 4)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']))
