import { describe, expect, it } from 'vitest'
import { inTenant } from '../../../trust/tenancy'
import { line, open, type Stage } from '../movements/stage.fixture'
import { saveRates } from '../rates/rates'

/** Two that began in January: one left in March and is back in June; one in EUR, that shrank. One of February, one from before. */
async function openCohorts(): Promise<Stage> {
  const stage = await open()
  const items = [
    { currency: 'EUR', day: '2025-12-01', rate: '1.5' },
    { currency: 'EUR', day: '2026-02-01', rate: '9' },
  ]
  await inTenant(stage.tenant, (tx) => saveRates(tx, stage.tenant, items))
  await stage.later(
    0,
    { ...line, account: 'back', end: '2026-03-10' },
    { ...line, externalId: 't', account: 'back', start: '2026-06-10', mrr: 30 },
    { ...line, externalId: 'u', account: 'abroad', start: '2026-01-31', currency: 'EUR' },
    { ...line, externalId: 'v', account: 'february', start: '2026-02-03', mrr: 70 },
    { ...line, externalId: 'w', account: 'before', start: '2025-11-01', end: '2025-12-20', mrr: 10 },
    { ...line, externalId: 'x', account: 'before', start: '2026-01-05', mrr: 11 },
    // Came and went within a month: of no cohort, as at no end of a month it held anything.
    { ...line, externalId: 'y', account: 'brief', start: '2026-01-05', end: '2026-01-25' },
  )
  await stage.later(1, {
    ...line,
    externalId: 'u',
    account: 'abroad',
    start: '2026-01-31',
    currency: 'EUR',
    mrr: 80,
    changeOn: '2026-03-31',
  })
  return stage
}

const read = async ({ call }: Stage, query: string) => {
  const { status, body } = await call('GET', `/api/v1/revenue/cohorts${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

describe('a cohort is the period that holds the first payment', () => {
  const told = async (stage: Stage, query: string) =>
    (await read(stage, query)).items.map((one: Record<string, unknown>) => [
      one.cohort,
      one.accounts,
      one.startMrr,
      one.values,
    ])

  it.each([
    ['paid from January to February and again from May', '2026-01-10', '2026-02-20'],
    ['paid within January alone, and again from May', '2026-01-10', '2026-01-25'],
  ])('%s: of January and of the first quarter', async (_, start, end) => {
    const stage = await open()
    await stage.later(0, { ...line, start, end }, { ...line, externalId: 't', start: '2026-05-04', mrr: 60 })
    const brief = end === '2026-01-25'
    expect(await told(stage, '?by=month&to=2026-06')).toEqual([
      ['2026-01', 1, brief ? '0.0000' : '100.0000', [brief ? 0 : 1, 0, 0, 0, 1, 1]],
    ])
    expect(await told(stage, '?by=quarter&to=2026-06')).toEqual([['2026-Q1', 1, '0.0000', [0, 1]]])
    // A share of nothing is none.
    expect(await told(stage, '?by=quarter&measure=mrr&to=2026-06')).toEqual([['2026-Q1', 1, '0.0000', [null, null]]])
    // As far as March it never held anything at the end of a quarter.
    expect(await told(stage, '?by=quarter&to=2026-03')).toEqual([])
    const cell = await read(stage, '/accounts?cohort=2026-Q1&period=2026-Q1')
    expect(cell).toMatchObject({
      accounts: 1,
      accountsLeft: 0,
      startMrr: '0.0000',
      items: [{ account: 'a', held: false }],
    })
    expect(await read(stage, '/accounts?cohort=2026-Q1&period=2026-Q1&to=2026-03')).toMatchObject({
      accounts: 0,
      items: [],
    })
    // Whose first payment lies before the first period is in none.
    expect(await told(stage, '?by=month&from=2026-02&to=2026-06')).toEqual([])
    const then = '&known_at=2026-07-02T12:30:00Z'
    await stage.later(1, { ...line, externalId: 'later', start: '2031-01-01' })
    expect(await told(stage, `?by=month&to=2026-06${then}`)).toEqual(await told(stage, '?by=month&to=2026-06'))
  })
})

describe('cohorts by group', () => {
  /** Began on basic; one went to pro within the month, one after it. */
  async function openPlans(): Promise<Stage> {
    const stage = await open()
    const rows = ['stays', 'soon', 'later'].map((account) => ({
      ...line,
      account,
      externalId: account,
      start: '2026-01-05',
    }))
    await stage.later(0, ...rows, {
      ...line,
      account: 'leaves',
      externalId: 'x',
      plan: 'pro',
      start: '2026-01-07',
      end: '2026-03-02',
    })
    const swap = { plan: 'pro', mrr: 150, start: '2026-01-05' }
    await stage.later(1, { ...line, ...swap, account: 'soon', externalId: 'soon', changeOn: '2026-01-20' })
    await stage.later(1, { ...line, ...swap, account: 'later', externalId: 'later', changeOn: '2026-02-20' })
    return stage
  }

  it("are of the group at the end of the cohort's period, wherever accounts go later, and add up to the whole", async () => {
    const stage = await openPlans()
    const asked = '?by=month&measure=mrr&from=2026-01&to=2026-03'
    const { items } = await read(stage, `${asked}&group_by=plan`)
    expect(items.map((one: Record<string, unknown>) => [one.cohort, one.group, one.accounts, one.mrrLeft])).toEqual([
      ['2026-01', 'basic', 2, ['200.0000', '250.0000', '250.0000']],
      ['2026-01', 'pro', 2, ['250.0000', '250.0000', '150.0000']],
    ])
    const [whole] = (await read(stage, asked)).items
    for (const [at, left] of whole.mrrLeft.entries()) {
      const cells = items.map((one: { mrrLeft: string[] }) => Number(one.mrrLeft[at]))
      expect(cells[0] + cells[1]).toBe(Number(left))
    }
    const cell = await read(stage, '/accounts?cohort=2026-01&period=2026-03&group_by=plan&group=pro')
    expect(cell).toMatchObject({ accounts: 2, accountsLeft: 1, mrrLeft: '150.0000', total: 2 })
    expect(cell.items.map((one: { account: string }) => one.account)).toEqual(['leaves', 'soon'])
  })

  it('by owner: none was told, so all are in none; a group needs a breakdown, which is named', async () => {
    const stage = await openPlans()
    const { items } = await read(stage, '?by=month&group_by=owner&to=2026-03')
    expect(items.map((one: Record<string, unknown>) => [one.group, one.accounts])).toEqual([[null, 4]])
    const cell = await read(stage, '/accounts?cohort=2026-01&period=2026-03&group_by=owner&group=')
    expect(cell).toMatchObject({ accounts: 4, total: 4 })
    for (const [query, code, field] of [
      ['?group_by=colour', 'bad_breakdown', 'group_by'],
      ['?group_by=field.none', 'unknown_field', 'group_by'],
      ['/accounts?cohort=2026-01&period=2026-03&group=pro', 'bad_breakdown', 'group'],
    ]) {
      const refused = await stage.call('GET', `/api/v1/revenue/cohorts${query}`)
      expect(refused).toMatchObject({ status: 400, body: { code, field } })
    }
  })
})

describe('the accounts behind a cell of the cohorts', () => {
  it('are those of the cohort, with what they held at its end and hold at the end of the period', async () => {
    const stage = await openCohorts()
    const march = await read(stage, '/accounts?cohort=2026-01&period=2026-03')
    expect(march).toEqual({
      cohort: '2026-01',
      period: '2026-03',
      currency: 'USD',
      accounts: 2,
      accountsLeft: 1,
      startMrr: '250.0000',
      mrrLeft: '120.0000',
      items: [
        { account: 'back', name: 'back', startMrr: '100.0000', mrr: '0.0000', held: false },
        { account: 'abroad', name: 'abroad', startMrr: '150.0000', mrr: '120.0000', held: true },
      ],
      next: null,
      total: 2,
    })
    const page = await read(stage, '/accounts?cohort=2026-01&period=2026-06&limit=1')
    expect([page.total, page.next, page.items[0].account]).toEqual([2, '1', 'abroad'])
    const held = await read(stage, '/accounts?cohort=2026-01&period=2026-03&held=true')
    expect(held.items.map((one: { account: string }) => one.account)).toEqual(['abroad'])
    expect(held).toMatchObject({ accounts: 2, accountsLeft: 1, total: 1 })
    const then = await read(stage, '/accounts?cohort=2026-01&period=2026-03&known_at=2026-07-02T12:30:00Z')
    expect(then).toMatchObject({ accountsLeft: 1, mrrLeft: '150.0000' })
  })

  it.each([
    ['month', ''],
    ['quarter', ''],
    ['month', '&from=2026-01'],
  ])('are of every cell as many, and hold as much, as it says, by %s%s', async (by, from) => {
    const stage = await openCohorts()
    // Each is worth 50.0000, unrounded together 99.9999.
    const third = { ...line, start: '2026-01-31', currency: 'EUR', mrr: '33.3333' }
    await stage.later(0, ...['one', 'two'].map((account) => ({ ...third, externalId: account, account })))
    const triangle = await read(stage, `?by=${by}&measure=mrr&to=2026-06${from}`)
    expect(triangle.items.length).toBeGreaterThan(1)
    const names = by === 'month' ? monthNames : ['2025-Q4', '2026-Q1', '2026-Q2']
    for (const cohort of triangle.items) {
      for (const [at, accountsLeft] of cohort.accountsLeft.entries()) {
        const period = names[names.indexOf(cohort.cohort) + at]
        if (accountsLeft === null) continue
        const cell = await read(stage, `/accounts?cohort=${cohort.cohort}&period=${period}${from}`)
        const told = [cell.accounts, cell.accountsLeft, cell.startMrr, cell.mrrLeft]
        expect([cohort.cohort, at, ...told]).toEqual([
          cohort.cohort,
          at,
          cohort.accounts,
          accountsLeft,
          cohort.startMrr,
          cohort.mrrLeft[at],
        ])
        expect(cell.items.length).toBe(cohort.accounts)
        expect(cell.items.filter((one: { held: boolean }) => one.held).length).toBe(accountsLeft)
      }
    }
  })

  it.each([
    ['cohort=2026&period=2026-03', 'cohort'],
    ['cohort=2026-04&period=2026-03', 'cohort'],
    ['cohort=2026-01&period=2026-Q1', 'period'],
    ['cohort=2026-01&period=2036-08', 'period'],
    ['cohort=soon&period=2026-08', 'cohort'],
  ])('%s is refused, naming %s', async (query, field) => {
    const stage = await openCohorts()
    const { status, body } = await stage.call('GET', `/api/v1/revenue/cohorts/accounts?${query}`)
    expect([status, body.code, body.field]).toEqual([400, 'bad_period', field])
  })
})

const monthNames = ['2025-11', '2025-12', ...Array.from({ length: 6 }, (_, n) => `2026-0${n + 1}`)]
