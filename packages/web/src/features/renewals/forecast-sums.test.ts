import { describe, expect, it } from 'vitest'
import { addAmounts } from '../../ui/decimal'
import { grossOf, growthOf, isFarAbove, type Sums } from './forecast-sums'

const bucket = (category: Sums['categories'][number]['category'], stake: string, amount: string) => ({
  category,
  renewals: 1,
  stake,
  amount,
})

/** Two decided, of which one was kept and grew; commit above its stake, likely, at risk, lost and one not told. */
const sums: Sums = {
  renewals: 7,
  stake: '700.0000',
  decided: { renewals: 2, stake: '200.0000', kept: '100.0000', held: '130.0000' },
  categories: [
    bucket('commit', '100.0000', '120.0000'),
    bucket('likely', '100.0000', '90.0000'),
    bucket('at_risk', '100.0000', '50.0000'),
    bucket('lost', '100.0000', '0.0000'),
    bucket('untold', '100.0000', '0.0000'),
  ],
  suggestedCategories: [],
  untold: { renewals: 1, stake: '100.0000', suggested: { renewals: 0, stake: '0.0000', amount: '0.0000' } },
  gross: {
    worst: '200.0000',
    expected: '290.0000',
    expectedWithSuggested: null,
    best: '340.0000',
    suggested: null,
    retention: null,
  },
}

describe('the parts of a forecast', () => {
  it('come to what is expected, and with what is at risk to the best', () => {
    const gross = grossOf(sums)
    expect(gross).toEqual({ commit: '100.0000', likely: '90.0000', at_risk: '50.0000' })
    const counted = [sums.decided.kept, gross.commit ?? '', gross.likely ?? '']
    expect(addAmounts(counted)).toBe(sums.gross.expected)
    expect(addAmounts([...counted, gross.at_risk ?? ''])).toBe(sums.gross.best)
  })

  it('leave out what goes beyond the stake, and say how much', () => expect(growthOf(sums)).toBe('20.0000'))

  it.each([
    ['301', true],
    ['300', false],
    ['80', false],
  ])('%s told of 100 at stake is far above it: %s', (amount, far) =>
    expect(isFarAbove(amount, { amount: '100.0000', currency: 'USD' })).toBe(far),
  )
})
