import { describe, expect, it } from 'vitest'
import type { RevenueOffset } from '../../../api'
import { sentencesOf } from './sentences'

const cost = { customers: null, cost: null, months: null }
const offset: RevenueOffset = {
  from: '2025-11',
  to: '2026-10',
  currency: 'USD',
  startMrr: '1000.0000',
  lost: { total: '150.0000', cancellations: '150.0000', discounts: '0.0000', downsells: '0.0000', share: 0.15 },
  gained: { total: '0.0000', new: '0.0000', expansion: '0.0000', reactivation: '0.0000' },
  growth: 0.1,
  toReplace: '150.0000',
  grossNeeded: '250.0000',
  survivorsUplift: null,
  replacing: { arpa: null, ...cost },
  forGrowth: cost,
}

describe('what was lost', () => {
  it('is told in all, and how much of it those who were there at the start lost', () => {
    const [all, gone] = sentencesOf(offset, { grr: 0.9, startMrr: '1000.0000' }, null)
    expect(all).toContain('$150 MRR was lost in all, as much as 15.0\u00a0% of the $1,000 held at the start')
    expect(gone).toContain('$100 of it is gone from the customers of the start (10.0\u00a0%, so GRR is 90.0\u00a0%)')
  })

  it('is a wish where another share is asked for', () => {
    const [all, next] = sentencesOf({ ...offset, toReplace: '50.0000' }, { grr: 0.9, startMrr: '1000.0000' }, 0.05)
    expect(all).toContain('$50 would have to be replaced')
    expect(next).toMatch(/^To grow by/)
  })
})
