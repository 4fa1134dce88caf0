import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../../api'
import { isReplaced, replacedDays, sumOf, worthWords } from './worth'

const row = (about: Partial<LedgerRow>): LedgerRow => ({
  account: 'a',
  name: 'A',
  subscription: 's',
  day: '2026-07-10',
  what: 'end',
  component: 'recurring',
  plan: 'basic',
  planBefore: 'basic',
  quantity: null,
  quantityBefore: null,
  currency: 'EUR',
  before: '6029.1000',
  after: '0.0000',
  change: '-6029.1000',
  rate: '1.0577',
  worth: '-6376.9791',
  pausedBefore: '0.0000',
  pausedAfter: '0.0000',
  knownAt: '2026-07-10T00:00:00.000Z',
  ...about,
})

describe('a change of the ledger', () => {
  it('in another currency says the rate and what it is worth', () => {
    expect(worthWords(row({}), 'USD')).toBe('−6,029.1000 EUR × 1.0577 = −6,376.9791 USD')
    expect(worthWords(row({ rate: null, worth: null }), 'USD')).toBe('no rate for EUR on that day')
    expect(worthWords(row({ currency: 'USD' }), 'USD')).toBeNull()
  })

  it('is added up in one currency, and not where a rate is missing; usage is no part of it', () => {
    const usage = row({ component: 'usage', worth: '5.0000' })
    expect(sumOf([row({}), row({ worth: '100.0000' }), usage])).toBe('-6276.9791')
    expect(sumOf([row({}), row({ worth: null })])).toBeNull()
  })

  it('that ends on the day on which another begins is replaced by it', () => {
    const ended = row({})
    const began = row({ subscription: 't', what: 'start' })
    const later = row({ subscription: 'u', what: 'start', day: '2026-08-01' })
    const days = replacedDays([ended, began, later, row({ account: 'b', what: 'price' })])
    expect([ended, began, later].map((one) => isReplaced(one, days))).toEqual([true, true, false])
  })
})
