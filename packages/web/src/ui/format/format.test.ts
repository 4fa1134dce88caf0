import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  formatAgo,
  formatLongDay,
  formatMetric,
  formatMoney,
  formatMrr,
  formatNumber,
  formatPercent,
  formatSigned,
  sharedDecimals,
} from './index'

describe('numbers', () => {
  it.each([
    [1234567, 0, '1,234,567'],
    [-44.44, 1, '−44.4'],
    [-0.04, 1, '0.0'],
    [0, 2, '0.00'],
  ])('prints %d with %d decimals as %s', (value, decimals, text) => expect(formatNumber(value, decimals)).toBe(text))

  it.each([
    [2.1, '+2.1'],
    [-2.1, '−2.1'],
    [0.04, '0.0'],
  ])('signs %d as %s', (value, text) => expect(formatSigned(value, 1)).toBe(text))

  it('keeps the per cent sign apart', () => expect(formatPercent(0.416, 1)).toBe('41.6\u00a0%'))

  it.each([
    [{ amount: '18400.0000', currency: 'USD' }, '$18,400'],
    [{ amount: '99.5000', currency: 'USD' }, '$99.50'],
    [{ amount: '-120.0000', currency: 'EUR' }, '−€120'],
    [{ amount: '12.5000', currency: 'JPY' }, '¥13'],
    [{ amount: '12.3450', currency: 'KWD' }, 'KWD\u00a012.345'],
  ])('prints money %j as %s', (money, text) => expect(formatMoney(money)).toBe(text))

  it('never prints decimals that a currency has not', () => {
    expect(formatMoney({ amount: '500000.0000', currency: 'JPY' }, 2)).toBe('¥500,000')
    expect(formatMoney({ amount: '99.5000', currency: 'USD' }, 2)).toBe('$99.50')
  })

  it.each([
    [{ mrr: { amount: '120.0000', currency: 'USD' } }, '$120'],
    [{ mrr: null }, 'none'],
    [{ mrr: null, missingRates: ['JPY', 'KWD'] }, 'no rate for JPY, KWD'],
  ])('prints the MRR of %j as %s', (account, text) => expect(formatMrr(account)).toBe(text))

  it.each([
    [0.4215, 'ratio', '0.42'],
    [-12.4, '%', '−12\u00a0%'],
    [301, 'people', '301'],
    [3.1372, null, '3.14'],
  ])('prints the metric %d of unit %s as %s', (value, unit, text) => expect(formatMetric(value, unit)).toBe(text))

  it.each([
    [[1, 2, null], 0],
    [[1.5, 2], 1],
    [[1.25, 2], 2],
    [[1 / 3], 2],
  ])('lines up %j with %d decimals', (values, decimals) => expect(sharedDecimals(values)).toBe(decimals))
})

describe('days', () => {
  it('knows the day of an instant by the time zone', () => {
    expect(dayOf('2026-03-31T23:30:00Z', 'Europe/London')).toBe('2026-04-01')
    expect(dayOf('2026-03-31T23:30:00Z', 'America/New_York')).toBe('2026-03-31')
  })

  it('counts days across a change of the clock', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('names the weekday', () => expect(formatLongDay('2026-10-31')).toBe('Sat 31 Oct 2026'))

  it.each([
    [5_000, 'now'],
    [45_000, '45 s'],
    [3_600_000, '1 h'],
    [6 * 86_400_000, '6 d'],
    [30 * 86_400_000, '1 Oct 2026'],
  ])('tells %d ms ago as %s', (ms, text) => {
    const now = Date.parse('2026-10-31T12:00:00Z')
    expect(formatAgo(new Date(now - ms).toISOString(), 'UTC', now)).toBe(text)
  })
})
