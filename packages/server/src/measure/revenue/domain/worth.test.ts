import { describe, expect, it } from 'vitest'
import { churnPerMonth, lifetimeValue, monthsBetween, overYear, paybackMonths } from './worth'

describe('what churn and customers are worth', () => {
  it('2 % a month is 21.5283 % a year', () => expect(overYear(0.02)).toBeCloseTo(0.215283, 6))
  it('a customer that cost 1200 and gives 100 at a margin of .8 has paid back after 15 months', () =>
    expect(paybackMonths('1200', '100.0000', 0.8)).toBe(15))
  it('is null where it is undefined', () =>
    expect([
      overYear(null),
      paybackMonths(null, '100', 0.8),
      paybackMonths('1200', '0.0000', 0.8),
      paybackMonths('1200', '100', null),
      lifetimeValue('100', 0.8, 0),
      lifetimeValue(null, 0.8, 0.1),
      churnPerMonth(null, '2026-01-31', '2026-02-28'),
      churnPerMonth(0.5, '2026-01-31', '2026-01-31'),
    ]).toEqual(Array(8).fill(null)))
  it('is worth its margin over its time', () => expect(lifetimeValue('100.0000', 0.8, 0.02)).toBe('4000.0000'))
  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2025-06-30', '2026-06-30', 12],
    ['2026-01-15', '2027-01-15', 12],
  ])('from %s to %s are %d months', (from, to, months) => expect(monthsBetween(from, to)).toBeCloseTo(months, 10))
})
