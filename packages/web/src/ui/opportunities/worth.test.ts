import { describe, expect, it } from 'vitest'
import type { Opportunity } from '../../api'
import { ratesOn, sumsOf } from './worth'

const one = (about: Partial<Opportunity>): Opportunity => ({
  id: 'o',
  account: 'a',
  accountName: 'A',
  name: 'Ten more seats',
  amount: { amount: '100.0000', currency: 'USD' },
  stage: 'open',
  probability: 0.5,
  owner: null,
  expectedOn: null,
  closedOn: null,
  outcome: null,
  source: null,
  milestone: null,
  ...about,
})

describe('what opportunities come to', () => {
  const told = [
    { currency: 'EUR', day: '2026-01-01', rate: '1.1' },
    { currency: 'EUR', day: '2026-06-01', rate: '1.2' },
    { currency: 'EUR', day: '2026-12-01', rate: '9' },
  ]
  const rates = ratesOn('2026-11-21', told, 'USD')

  it('is counted at the latest rate, and at its probability', () => {
    expect(sumsOf([one({}), one({ amount: { amount: '100', currency: 'EUR' } })], rates)).toEqual({
      amount: 220,
      expected: 110,
      left: 0,
    })
  })

  it('is all of what is won, nothing of what is lost, and says what it leaves out', () => {
    const rows = [
      one({ outcome: 'won', probability: null }),
      one({ outcome: 'lost' }),
      one({ probability: null }),
      one({ amount: { amount: '1', currency: 'GBP' } }),
    ]
    expect(sumsOf(rows, rates)).toEqual({ amount: 300, expected: 100, left: 2 })
  })
})
