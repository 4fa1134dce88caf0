import { describe, expect, it } from 'vitest'
import { resolveDates } from './dates'

const HORIZON = { leadDays: 0, horizonDays: 60 }

describe('dates', () => {
  it('left out are the last 18 month ends whose horizon is over', () => {
    const dates = resolveDates(undefined, HORIZON, '2026-09-14')
    expect(dates).toHaveLength(18)
    expect([dates[0], dates.at(-1)]).toEqual(['2025-01-31', '2026-06-30'])
    // 60 days after 31 July is 29 September.
    expect(resolveDates(undefined, HORIZON, '2026-09-28').at(-1)).toBe('2026-06-30')
    expect(resolveDates(undefined, HORIZON, '2026-09-29').at(-1)).toBe('2026-07-31')
    expect(resolveDates(undefined, { ...HORIZON, leadDays: 30 }, '2026-09-27').at(-1)).toBe('2026-05-31')
  })

  it('between two days are every seventh, or the last of each month', () => {
    const between = (from: string, to: string, every: 'week' | 'month') =>
      resolveDates({ from, to, every }, HORIZON, '2026-09-14')
    expect(between('2026-03-01', '2026-03-20', 'week')).toEqual(['2026-03-01', '2026-03-08', '2026-03-15'])
    expect(between('2025-12-10', '2026-02-28', 'month')).toEqual(['2025-12-31', '2026-01-31', '2026-02-28'])
    expect(() => between('2026-03-01', '2026-07-20', 'week')).toThrow(
      /^dates.to: the 60 days after 2026-07-19 reach past/,
    )
  })

  it('may come as close to the last day that is over as their horizon is long, no closer', () => {
    expect(resolveDates(['2026-07-16'], HORIZON, '2026-09-14')).toEqual(['2026-07-16'])
    expect(() => resolveDates(['2026-07-17'], HORIZON, '2026-09-14')).toThrow(/take dates until 2026-07-16/)
  })
})
