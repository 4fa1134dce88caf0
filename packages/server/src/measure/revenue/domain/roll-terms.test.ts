import { describe, expect, it } from 'vitest'
import { nextTermEnd, termStepper } from './roll-terms'

describe('the next end of a term that renews itself', () => {
  it.each([
    ['a year, rolled on thrice', '2023-03-15', '2024-03-15', '2026-12-01', '2027-03-15'],
    ['while the told term runs, its own end', '2023-03-15', '2024-03-15', '2024-03-14', '2024-03-15'],
    ['on the day itself, the one after', '2023-03-15', '2024-03-15', '2024-03-15', '2025-03-15'],
    ['months keep the day on which the first began', '2026-01-31', '2026-02-28', '2026-03-01', '2026-03-31'],
    ['a leap day comes back', '2024-02-29', '2025-02-28', '2027-12-31', '2028-02-29'],
    ['whole weeks by days', '2026-01-01', '2026-01-15', '2026-02-12', '2026-02-26'],
    ['a year told to its last day is as many days', '2025-01-01', '2025-12-31', '2025-12-31', '2026-12-30'],
    ['a century of days', '1926-01-01', '1926-01-02', '2026-07-01', '2026-07-02'],
    ['a term of no length never ends again', '2026-01-01', '2026-01-01', '2026-01-01', null],
  ])('%s', (_, from, to, day, expected) => {
    expect(nextTermEnd(from, to, day)).toBe(expected)
  })

  it('is the first after the day, whatever the term', () => {
    for (const [from, to] of [
      ['2024-01-31', '2024-02-29'],
      ['2024-08-30', '2025-02-28'],
      ['2024-02-29', '2024-05-29'],
      ['2023-12-31', '2024-03-17'],
    ] as const) {
      const step = termStepper(from, to)
      for (let terms = 1; terms < 60; terms++) {
        const [before, end] = [terms === 1 ? to : step?.(terms - 1), step?.(terms) ?? '']
        expect(nextTermEnd(from, to, before ?? '')).toBe(end)
      }
    }
  })
})
