import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayShare, monthTicks, niceTicks } from './scale'

it('ticks hold the values between them and stand evenly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 1, max: 2_000_000 }),
      (low, span) => {
        const ticks = niceTicks(low, low + span)
        expect(ticks[0]).toBeLessThanOrEqual(low)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span)
        expect(ticks.length).toBeLessThanOrEqual(7)
      },
    ),
  )
})

it('names months at their firsts, a January by its year', () =>
  expect(monthTicks('2025-11-20', '2026-02-10')).toEqual([
    { day: '2025-12-01', label: 'Dec' },
    { day: '2026-01-01', label: '2026' },
    { day: '2026-02-01', label: 'Feb' },
  ]))

it('puts a day in its share', () => expect(dayShare('2026-01-06', '2026-01-01', '2026-01-11')).toBe(0.5))
