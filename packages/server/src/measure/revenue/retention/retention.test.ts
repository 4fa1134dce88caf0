import { describe, expect, it } from 'vitest'
import { findAccount } from '../../../record/accounts'
import { setFieldValues } from '../../../record/fields'
import { inTenant } from '../../../trust/tenancy'
import { line, open, type Stage } from '../movements/stage.fixture'
import { saveRates } from '../rates/rates'
import { saveThenLoseRates } from '../revenue.fixture'

type Row = Record<string, string | number | null>

const ask = async ({ call }: Stage, query: string) => {
  const { status, body } = await call('GET', `/api/v1/revenue/${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const BEFORE = 'known_at=2026-07-02T14:00:00Z'

/** Five accounts over half a year: one grows, one shrinks and swaps its plan, one leaves, one comes back. */
async function openFive(): Promise<Stage> {
  const stage = await open()
  const { later } = stage
  await later(
    0,
    { ...line, account: 'grows' },
    { ...line, externalId: 't', account: 'shrinks', plan: 'pro', mrr: 300 },
    { ...line, externalId: 'u', account: 'leaves', end: '2026-04-10' },
    { ...line, externalId: 'v', account: 'returns', end: '2026-01-20', mrr: 50 },
    { ...line, externalId: 'w', account: 'returns', start: '2026-05-05', plan: 'pro', mrr: 40 },
    { ...line, externalId: 'x', account: 'dips', start: '2026-01-01', end: '2026-03-10' },
    { ...line, externalId: 'y', account: 'dips', start: '2026-03-20' },
  )
  await later(1, { ...line, account: 'grows', mrr: 160, changeOn: '2026-03-15' })
  await later(1, { ...line, externalId: 't', account: 'shrinks', plan: 'basic', mrr: 200, changeOn: '2026-04-01' })
  // What is learnt last, of the year to come: as known before it, all is told by days alone.
  const accounts = ['grows', 'shrinks', 'leaves', 'returns', 'dips']
  await later(5, ...accounts.map((account) => ({ ...line, externalId: `z-${account}`, account, start: '2027-01-01' })))
  return stage
}

/** One grows out of its size on the first of March; of two nothing is told. */
async function tellSizes({ tenant }: Stage): Promise<void> {
  const tell = async (account: string, value: string, at: string) => {
    const { id } = await findAccount(tenant, account)
    const row = { entity: 'account' as const, entityId: id, key: 'size', value, source: 'crm', validAt: new Date(at) }
    await inTenant(tenant, (tx) => setFieldValues(tx, tenant, [row]))
  }
  await tell('grows', 'small', '2026-01-01T12:00:00Z')
  await tell('leaves', 'small', '2026-02-28T23:30:00Z')
  await tell('shrinks', 'large', '2026-02-01T12:00:00Z')
  await tell('grows', 'large', '2026-03-01T00:30:00Z')
}

describe('retention over time', () => {
  it('is in one answer what each stretch is by itself, by months kept as by days, now and as known then', async () => {
    const stage = await openFive()
    const series = await ask(stage, 'retention/series?from=2026-02&to=2026-06&months=2')
    expect(series).toMatchObject({ interval: 'month', months: 2, currency: 'USD', total: 5, next: null })
    const stretches = [
      ['2025-12-31', '2026-02-28'],
      ['2026-01-31', '2026-03-31'],
      ['2026-02-28', '2026-04-30'],
      ['2026-03-31', '2026-05-31'],
      ['2026-04-30', '2026-06-30'],
    ]
    expect(series.items.map((one: Row) => [one.from, one.to])).toEqual(stretches)
    for (const [n, [from, to]] of stretches.entries()) {
      expect(series.items[n]).toEqual(await ask(stage, `retention?from=${from}&to=${to}`))
      expect(await ask(stage, `retention?from=${from}&to=${to}&${BEFORE}`)).toEqual(series.items[n])
    }
    // The path falls where a gap lies between two ends of months; who was nothing before is not of the cohort.
    expect(series.items[1]).toMatchObject({ accounts: 4, startMrr: '600.0000', grr: 1, grrPath: near(5 / 6), nrr: 1.1 })
    expect(series.items[0]).toMatchObject({ accounts: 0, grr: null, nrr: null, logo: null, arpa: '150.0000' })
    const then = await ask(stage, 'retention/series?from=2026-03&to=2026-04&months=2&known_at=2026-07-02T12:30:00Z')
    expect(then.items.map((one: Row) => [one.nrr, one.grr])).toEqual([
      [1, 1],
      [near(5 / 6), near(5 / 6)],
    ])
  })

  it.each(['plan', 'owner', 'field.size'])('by %s is in one answer what each stretch is by itself', async (by) => {
    const stage = await openFive()
    await tellSizes(stage)
    const series = await ask(stage, `retention/series?from=2026-02&to=2026-06&months=1&by=${by}`)
    expect(series.items).toHaveLength(5)
    for (const item of series.items) {
      expect(item).toEqual(await ask(stage, `retention?from=${item.from}&to=${item.to}&by=${by}`))
      expect(item.groups.reduce((sum: number, one: Row) => sum + Number(one.startMrr), 0)).toBe(Number(item.startMrr))
    }
    const then = await ask(stage, `retention/series?from=2026-02&to=2026-06&months=1&by=${by}&${BEFORE}`)
    if (by !== 'field.size') expect(then.items).toEqual(series.items)
  })

  it('is of quarters and years, too, and refuses what it does not know', async () => {
    const stage = await openFive()
    const quarters = await ask(stage, 'retention/series?from=2026-Q1&to=2026-Q2&interval=quarter&months=3')
    expect(quarters.items.map((one: Row) => [one.from, one.to, one.startMrr])).toEqual([
      ['2025-12-31', '2026-03-31', '0.0000'],
      ['2026-03-31', '2026-06-30', '660.0000'],
    ])
    const twin = await stage.call('POST', '/api/v1/revenue/retention/series/query', {
      from: '2026-05',
      to: '2026-06',
      months: 1,
    })
    expect(twin.body.items).toHaveLength(2)
    const refused = await stage.call('GET', '/api/v1/revenue/retention/series?months=0')
    expect(refused).toMatchObject({ status: 400, body: { field: 'months' } })
  })
})

describe('retention in several currencies', () => {
  it('is in the rates of the start, and what had none then was not held; what was held without one is named', async () => {
    const stage = await open()
    const { tenant } = stage
    await inTenant(tenant, (tx) => saveRates(tx, tenant, [{ currency: 'EUR', day: '2026-03-01', rate: '2' }]))
    await stage.later(
      0,
      { ...line, mrr: 10 },
      ...['t', 'u'].map((externalId) => ({
        ...line,
        externalId,
        start: '2026-03-05',
        currency: 'EUR',
        mrr: '33.3333',
      })),
      { ...line, externalId: 'v', account: 'b', start: '2026-03-05', currency: 'EUR', mrr: 7 },
    )
    // By the end's rate, of 66.6666 in all; the account that held nothing at the start is of no cohort.
    expect(await ask(stage, 'retention?from=2026-01-31&to=2026-04-30')).toMatchObject({
      accounts: 1,
      startMrr: '10.0000',
      endMrr: '143.3332',
    })
    const later = [
      { currency: 'EUR', day: '2026-04-10', rate: '1.5' },
      { currency: 'JPY', day: '2026-04-10', rate: '0.01' },
    ]
    await inTenant(tenant, (tx) => saveRates(tx, tenant, later))
    // Both together are rounded once: 99.9999, not 100.
    expect(await ask(stage, 'retention?from=2026-04-30&to=2026-05-31')).toMatchObject({ startMrr: '120.4999' })
    await saveThenLoseRates(tenant, ['JPY'], () =>
      stage.later(0, { ...line, externalId: 'w', start: '2026-02-01', currency: 'JPY', mrr: 500 }),
    )
    const refused = await stage.call('GET', '/api/v1/revenue/retention?from=2026-02-28&to=2026-04-30')
    expect(refused).toMatchObject({ status: 422, body: { code: 'missing_rate' } })
    expect(refused.body.title).toContain('JPY to USD on or before 2026-02-28')
  })
})

describe('what has not come yet', () => {
  it('is not answered: a day after today is refused, a period that is not over is named', async () => {
    const stage = await openFive()
    for (const to of ['2099-12-31', '2099-Q1', '2099']) {
      const { status, body } = await stage.call('GET', `/api/v1/revenue/retention?to=${to}`)
      expect([status, body.code, body.field]).toEqual([400, 'not_observed', 'to'])
    }
    expect(await ask(stage, 'retention/series?from=2099-11&to=2100-01')).toMatchObject({
      items: [],
      notObserved: ['2099-11', '2099-12', '2100-01'],
      total: 0,
    })
    const years = await ask(stage, 'retention/series?from=2025&to=2097&interval=year')
    expect(years.notObserved.at(-1)).toBe('2097')
    expect(years.items[0]).toMatchObject({ from: '2024-12-31', to: '2025-12-31' })
    expect(years.items.length + years.notObserved.length).toBe(73)
  })
})

describe('retention by group', () => {
  const groupsOf = (body: { groups: Row[] }) =>
    body.groups.map((one) => [one.group, one.accounts, one.startMrr, one.endMrr, one.grr, one.nrr, one.reactivated])

  it('by plan: an account is in the plan of which it holds most, and stays in it wherever it goes', async () => {
    const stage = await openFive()
    const body = await ask(stage, 'retention?from=2026-03-31&to=2026-06-30&by=plan')
    expect(groupsOf(body)).toEqual([
      ['basic', 3, '360.0000', '260.0000', 260 / 360, 260 / 360, 1].map(near),
      ['pro', 1, '300.0000', '200.0000', 2 / 3, 2 / 3, 0].map(near),
    ])
    expect(body).toMatchObject({ accounts: 4, startMrr: '660.0000', endMrr: '460.0000', reactivated: 1 })
    expect(await ask(stage, `retention?from=2026-03-31&to=2026-06-30&by=plan&${BEFORE}`)).toEqual(body)
    // By days.
    const days = await ask(stage, 'retention?from=2026-03-30&to=2026-06-29&by=plan')
    expect(groupsOf(days)).toEqual(groupsOf(body))
  })

  it('by field: of the group at the start, whatever it is told to be later', async () => {
    const stage = await openFive()
    await tellSizes(stage)
    const body = await ask(stage, 'retention?from=2026-02-28&to=2026-06-30&by=field.size')
    expect(groupsOf(body)).toEqual([
      ['large', 1, '300.0000', '200.0000', 2 / 3, 2 / 3, 0].map(near),
      ['small', 2, '200.0000', '160.0000', 0.5, 0.8, 0].map(near),
      [null, 1, '100.0000', '100.0000', 1, 1, 1],
    ])
    const sum = (key: string) => body.groups.reduce((total: number, one: Row) => total + Number(one[key]), 0)
    for (const key of ['accounts', 'startMrr', 'endMrr', 'churned', 'reactivated'])
      expect(sum(key)).toBe(Number(body[key]))
  })

  it.each([
    ['segment', 'bad_breakdown'],
    ['field.colour', 'unknown_field'],
  ])('by %s there is none', async (by, code) => {
    const stage = await open()
    const { status, body } = await stage.call('GET', `/api/v1/revenue/retention?by=${by}`)
    expect([status, body.code, body.field]).toEqual([400, code, 'by'])
  })
})

/** Twelve decimals of a ratio. */
const near = (value: string | number | null) => (typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value)
