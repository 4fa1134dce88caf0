import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribute } from './distribution'

describe('how values spread', () => {
  it.each([
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [0, 2, 4, 6, 8],
    ],
    [
      [0.1, 0.2, 0.3],
      [0.1, 0.15, 0.2, 0.25],
    ],
    [[7, 7, 7], [7]],
    [
      [-100, 0, 1400],
      [-500, 0, 500, 1000],
    ],
  ])('%j falls into bins from %j', (values, edges) =>
    expect(distribute(values).bins.map((bin) => bin.from)).toEqual(edges),
  )

  it('counts every value once, in bins of one width that hold all of them', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -5000, max: 5000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const { bins, nulls, total, min, max } = distribute(values)
        expect(nulls + bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(total)
        expect(bins.length).toBeLessThanOrEqual(22)
        if (min === null || max === null) return
        // What a double cannot tell from an edge counts as on it.
        const close = Math.max(Math.abs(min), Math.abs(max)) * 1e-9
        expect(bins[0]?.from).toBeLessThanOrEqual(min + close)
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(max - close)
      }),
    )
  })
})
