import { describe, expect, it } from 'vitest'
import { line, movements, open, type Stage } from '../movements/stage.fixture'

const priced = { ...line, mrr: null, amount: 100, interval: 'month' }
const free = { discountPercent: 100, discountStart: '2026-03-01', discountEnd: '2026-05-01' }

const ledger = async ({ call }: Stage) =>
  (await call('GET', '/api/v1/revenue/ledger')).body.items
    .map((row: Record<string, string>) => [row.day, row.what, Number(row.before), Number(row.after)])
    .reverse()

describe('a line that falls to nothing while it runs has not ended', () => {
  it.each<[string, object[], (string | number)[][]]>([
    [
      'a discount of all for two months',
      [{ ...priced, ...free }],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'discount', 100, 0],
        ['2026-05-01', 'discount', 0, 100],
      ],
    ],
    [
      'a discount told from a day on',
      [priced, { ...priced, discountPercent: 100, changeOn: '2026-03-01' }],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'discount', 100, 0],
      ],
    ],
    [
      'a discount of a part told from a day on, then the price',
      [
        priced,
        { ...priced, discountPercent: 25, changeOn: '2026-03-01' },
        { ...priced, amount: 90, changeOn: '2026-04-01' },
      ],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'discount', 100, 75],
        ['2026-04-01', 'price', 75, 90],
      ],
    ],
    [
      'a price of nothing',
      [line, { ...line, mrr: 0, changeOn: '2026-03-01' }],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'price', 100, 0],
      ],
    ],
    [
      'one that ends while it costs nothing ends without a change',
      [{ ...priced, ...free, end: '2026-04-01' }],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'discount', 100, 0],
      ],
    ],
    [
      'an end is an end, paused or not',
      [
        { ...line, end: '2026-03-01' },
        { ...line, externalId: 't', status: 'paused', mrr: 0, end: '2026-03-01' },
      ],
      [
        ['2026-01-01', 'start', 0, 100],
        ['2026-03-01', 'end', 100, 0],
      ],
    ],
  ])('%s', async (_, items, wanted) => {
    const stage = await open()
    for (const [n, item] of items.entries()) await stage.later(n, item)
    expect(await ledger(stage)).toEqual(wanted)
  })

  it('is churn in the movements, a discount in the offset, and asks for no reason', async () => {
    const stage = await open()
    const { call, later } = stage
    await later(
      0,
      { ...priced, account: 'free', ...free },
      { ...priced, externalId: 't', account: 'cheaper', ...free, discountPercent: 30, discountEnd: null },
      { ...line, externalId: 'u', account: 'leaves', mrr: 60, end: '2026-03-20' },
      { ...line, externalId: 'v', account: 'shrinks', mrr: 50 },
    )
    await later(1, { ...line, externalId: 'v', account: 'shrinks', mrr: 40, changeOn: '2026-03-20' })
    expect(await movements(call, 'from=2026-03&to=2026-03')).toEqual([
      { start: '310.0000', churn: '160.0000', contraction: '40.0000', end: '110.0000' },
    ])
    const offset = await call('GET', '/api/v1/revenue/offset?from=2026-03&to=2026-05')
    expect(offset.body.lost).toMatchObject({
      total: '200.0000',
      cancellations: '60.0000',
      discounts: '130.0000',
      downsells: '10.0000',
    })
    const losses = async (query = '') =>
      (await call('GET', `/api/v1/revenue/losses?from=2026-03&to=2026-05${query}`)).body.items.map(
        (row: Record<string, unknown>) => [row.account, row.kind, row.asks],
      )
    expect(await losses()).toEqual([
      ['free', 'churn', false],
      ['leaves', 'churn', true],
      ['cheaper', 'contraction', true],
      ['shrinks', 'contraction', true],
    ])
    expect((await losses('&unanswered=true')).map(([account]: [string]) => account)).toEqual([
      'leaves',
      'cheaper',
      'shrinks',
    ])
  })
})

it('rows of one line and day stand in one order, however often one asks', async () => {
  const { call, later, tenant } = await open()
  const rates = { items: [{ currency: 'EUR', day: '2025-01-01', rate: '1.1' }] }
  await call('PUT', '/api/v1/revenue/rates', rates)
  await later(0, line)
  await later(1, { ...line, currency: 'EUR', changeOn: '2026-03-01' })
  const of = async (query = '') =>
    (await call('GET', `/api/v1/revenue/ledger?from=2026-03${query}`)).body.items.map((row: Record<string, string>) => [
      row.what,
      row.currency,
    ])
  const wanted = [
    ['start', 'EUR'],
    ['end', 'USD'],
  ]
  expect(await of()).toEqual(wanted)
  expect([...(await of('&limit=1')), ...(await of('&limit=1&cursor=1'))]).toEqual(wanted)
  expect(await of('&known_at=2099-01-01')).toEqual(wanted)
  expect(tenant.workspace.currency).toBe('USD')
})
