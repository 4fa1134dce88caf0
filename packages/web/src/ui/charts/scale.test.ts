import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayShare, monthEndTicks, monthTicks, niceTicks, spreadApart } from './scale'

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

it('moves places apart, in their order, and leaves alone those that are', () => {
  expect(spreadApart([10, 40], 12)).toEqual([10, 40])
  expect(spreadApart([10, 12, 40], 12)).toEqual([5, 17, 40])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (places) => {
      const spread = spreadApart(
        [...places].sort((a, b) => a - b),
        12,
      )
      for (const [index, place] of spread.slice(1).entries())
        expect(place - (spread[index] ?? 0)).toBeGreaterThan(11.99)
    }),
  )
})

it('month ends are named under themselves, the last always', () => {
  const days = ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31']
  expect(monthEndTicks(days).map((tick) => tick.label)).toEqual(['Nov 25', 'Dec', 'Jan 26', 'Feb', 'Mar'])
  expect(monthEndTicks(days, 3).map((tick) => [tick.day, tick.label])).toEqual([
    ['2025-11-30', 'Nov 25'],
    ['2026-01-31', 'Jan 26'],
    ['2026-03-31', 'Mar'],
  ])
})
