import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUCKETS, compareForecast, type ForecastRow, sumForecast } from './forecast'
import { CATEGORIES } from './suggest'

const row = (about: Partial<ForecastRow>): ForecastRow => ({
  owner: 'o',
  stake: 100n,
  decided: false,
  category: null,
  amount: null,
  suggestedCategory: null,
  suggestedAmount: null,
  outcome: null,
  ...about,
})

describe('a forecast', () => {
  it('counts what was decided, commit and likely; growth is not gross', () => {
    const sums = sumForecast([
      row({ decided: true, outcome: 130n }),
      row({ decided: true, outcome: 0n }),
      row({ category: 'commit', amount: 120n }),
      row({ category: 'likely', amount: 90n }),
      row({ category: 'at_risk', amount: 50n }),
      row({ category: 'lost', amount: 0n }),
      row({}),
    ])
    expect(sums).toMatchObject({
      stake: 700n,
      worst: 200n,
      expected: 290n,
      best: 340n,
      expectedNet: 340n,
      suggestedExpected: null,
    })
    expect(sums.decided).toEqual({ renewals: 2, stake: 200n, amount: 130n, kept: 100n })
    expect(sums.buckets.untold).toEqual({ renewals: 1, stake: 100n, amount: 0n })
  })

  it.each([
    ['nothing is untold', [row({ category: 'commit', amount: 90n, suggestedAmount: 50n })], [0, 0, 90n, 90n]],
    [
      'what is suggested stands in',
      [row({ category: 'likely', amount: 90n }), row({ suggestedAmount: 80n })],
      [1, 1, 90n, 170n],
    ],
    ['a suggested loss does too', [row({ suggestedCategory: 'lost', suggestedAmount: 0n })], [1, 1, 0n, 0n]],
    ['one has no suggestion', [row({ suggestedAmount: 80n }), row({})], [2, 1, 0n, null]],
    ['what is decided needs none', [row({ decided: true, outcome: 70n })], [0, 0, 70n, 70n]],
    ['growth is not gross', [row({ suggestedAmount: 120n })], [1, 1, 0n, 100n]],
  ] as const)('with suggestions, where %s', (_, rows, [untold, standIns, expected, withSuggested]) => {
    const sums = sumForecast(rows)
    expect([sums.untold.renewals, sums.standIns.renewals]).toEqual([untold, standIns])
    expect([sums.expected, sums.expectedWithSuggested]).toEqual([expected, withSuggested])
  })

  it('is compared with nothing while nothing has happened', () => {
    expect(compareForecast([row({ category: 'commit', amount: 100n })])).toBeNull()
    expect(compareForecast([row({ decided: true, outcome: 5n })])).toBeNull()
    expect(compareForecast([])).toBeNull()
  })

  it('has no bias where nothing was at stake', () => {
    expect(compareForecast([row({ stake: 0n, outcome: 0n })])).toMatchObject({ decided: 1, bias: null })
  })

  const units = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const category = fc.option(fc.constantFrom(...CATEGORIES))
  const anyRow: fc.Arbitrary<ForecastRow> = fc
    .record({
      owner: fc.option(fc.constantFrom('a', 'b', 'c')),
      stake: fc.option(units, { freq: 9 }),
      decided: fc.boolean(),
      category,
      amount: units,
      suggestedCategory: category,
      suggestedAmount: fc.option(units),
      outcome: fc.option(units),
    })
    .map((one) => ({
      ...one,
      amount: one.category === null ? null : one.amount,
      outcome: one.decided ? (one.outcome ?? 0n) : one.outcome,
    }))

  it('whatever the rows: columns add up to the stake, owners to the whole, and errors to the error', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const all = sumForecast(rows)
        const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n)
        for (const buckets of [all.buckets, all.suggested]) {
          expect(total(BUCKETS.map((bucket) => buckets[bucket].stake)) + all.decided.stake).toBe(all.stake)
          expect(BUCKETS.reduce((sum, bucket) => sum + buckets[bucket].renewals, all.decided.renewals)).toBe(
            all.renewals,
          )
        }
        expect(all.worst <= all.expected && all.expected <= all.best && all.best <= all.stake).toBe(true)
        const owners = [null, 'a', 'b', 'c'].map((owner) => rows.filter((one) => one.owner === owner))
        expect(total(owners.map((own) => sumForecast(own).expected))).toBe(all.expected)
        const errors = owners.flatMap((own) => compareForecast(own) ?? [])
        const error = compareForecast(rows)
        expect(total(errors.map((one) => one.error))).toBe(error?.error ?? 0n)
        expect(total(errors.map((one) => one.absoluteError))).toBe(error?.absoluteError ?? 0n)
      }),
    )
  })
})
