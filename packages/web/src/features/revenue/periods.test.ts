import { describe, expect, it } from 'vitest'
import { daysOf, hasEnded, lastEnded, namePeriod, periodOf, shiftPeriod, shortPeriod, windowOf } from './periods'

describe('a period', () => {
  it.each([
    ['2026-11-30', 'month', '2026-11'],
    ['2026-11-30', 'quarter', '2026-Q4'],
    ['2026-01-01', 'quarter', '2026-Q1'],
    ['2026-11-30', 'year', '2026'],
  ] as const)('that holds %s as a %s is %s', (day, interval, period) => {
    expect(periodOf(day, interval)).toBe(period)
    const { first, last } = daysOf(period)
    expect(first <= day && day <= last).toBe(true)
  })

  it.each([
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['2026-Q4', { first: '2026-10-01', last: '2026-12-31' }],
    ['2026', { first: '2026-01-01', last: '2026-12-31' }],
  ])('%s has its days', (period, days) => expect(daysOf(period)).toEqual(days))

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q4', 2, '2027-Q2'],
    ['2026', 1, '2027'],
  ])('%s moved by %s is %s', (period, by, moved) => expect(shiftPeriod(period, by)).toBe(moved))

  it('has ended on its last day and not before', () => {
    expect(lastEnded('2026-10-30', 'month')).toBe('2026-09')
    expect(lastEnded('2026-10-31', 'month')).toBe('2026-10')
    expect(lastEnded('2026-11-21', 'year')).toBe('2025')
  })

  it('of twelve months ends with the chosen one, or with the last month that is over', () => {
    const year = { from: '2025-11', to: '2026-10', start: '2025-10-31', end: '2026-10-31', months: 12 }
    expect(windowOf('2026-10', '2026-11-21')).toEqual(year)
    expect(windowOf('2026-11', '2026-11-21')).toEqual(year)
    expect(windowOf('2026-Q4', '2026-11-21')).toEqual(year)
    expect(windowOf('2026-Q2', '2026-11-21', 3)).toMatchObject({ from: '2026-04', to: '2026-06', start: '2026-03-31' })
  })

  it('can be closed from the day after its last', () => {
    const closable = ['2026-11', '2026-12', '2026-Q3', '2026-Q4', '2025', '2026'].filter((one) =>
      hasEnded(one, '2026-12-01'),
    )
    expect(closable).toEqual(['2026-11', '2026-Q3', '2025'])
  })

  it('has a name', () => {
    expect(['2026-10', '2026-Q3', '2026'].map(namePeriod)).toEqual(['October 2026', 'Q3 2026', '2026'])
    expect(['2026-10', '2026-Q3', '2026'].map(shortPeriod)).toEqual(['Oct 26', 'Q3 26', '2026'])
  })
})
