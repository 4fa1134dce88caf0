import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, easterDay, formatDay, makeTimeFormat, parseDay, weekday } from './calendar'
import { dayRhythm, REGIONS } from './regions'

describe('calendar', () => {
  it.each([['2024-02-30'], ['2024-13-01'], ['24-01-01'], ['2024-01-01T00:00Z'], ['today']])(
    'refuses %s as a day',
    (text) => {
      expect(parseDay(text)).toBeNaN()
    },
  )

  it('reads back every day it writes, and weeks have seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
        expect(weekday(day + 7)).toBe(weekday(day))
        expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay())
      }),
    )
  })

  it('writes times as the language does', () => {
    const format = makeTimeFormat()
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 4_000_000_000_000 }), fc.nat(90_000_000), (at, later) => {
        expect(format(at)).toBe(new Date(at).toISOString())
        expect(format(at + later)).toBe(new Date(at + later).toISOString())
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-15', -24, '2024-03-15'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(parseDay(from), months))).toBe(to)
  })

  it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28'])('knows Easter on %s', (day) => {
    expect(formatDay(easterDay(Number(day.slice(0, 4))))).toBe(day)
  })

  it.each([
    ['a Tuesday', '2025-06-03', REGIONS.uki, 0.9, 1.2],
    ['a Sunday', '2025-06-01', REGIONS.uki, 0, 0.15],
    ['Christmas Day', '2025-12-25', REGIONS.dach, 0, 0.15],
    ['Thanksgiving at home', '2025-11-27', REGIONS.america, 0, 0.25],
    ['Thanksgiving elsewhere', '2025-11-27', REGIONS.uki, 0.9, 1.2],
    ['Good Friday', '2026-04-03', REGIONS.nordics, 0, 0.25],
    ['Australia Day', '2026-01-26', REGIONS.australia, 0, 0.25],
  ])('%s is as busy as it should be', (_name, day, region, least, most) => {
    const rhythm = dayRhythm(parseDay(day), region)
    expect(rhythm).toBeGreaterThan(least)
    expect(rhythm).toBeLessThan(most)
  })
})
