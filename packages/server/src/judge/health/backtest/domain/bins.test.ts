import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadValues } from './bins'

const cases = fc.array(
  fc.record({
    value: fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 30 }),
      fc.constant(Number.NaN),
    ),
    followed: fc.integer({ min: 0, max: 1 }),
  }),
  { maxLength: 300 },
)

describe('the values of a measure', () => {
  it('fall into bins of one width: each value once, with the outcomes that followed it', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const known = drawn.filter(({ value }) => !Number.isNaN(value))
        const values = Float64Array.from(drawn, ({ value }) => value)
        const bins = spreadValues(
          values,
          Uint8Array.from(drawn, ({ followed }) => followed),
          40,
        )
        expect(bins.length).toBeLessThanOrEqual(40)
        expect(bins.reduce((sum, bin) => sum + bin.observations, 0)).toBe(known.length)
        expect(bins.reduce((sum, bin) => sum + bin.outcomes, 0)).toBe(
          known.filter(({ followed }) => followed === 1).length,
        )
        const width = (bins[0]?.to ?? 0) - (bins[0]?.from ?? 0)
        for (const bin of bins) {
          expect(bin.outcomes).toBeLessThanOrEqual(bin.observations)
          expect(bin.to - bin.from).toBeCloseTo(width, 3)
        }
      }),
    )
  })

  it('have no bin where there is none', () => {
    expect(spreadValues(Float64Array.of(Number.NaN), Uint8Array.of(1), 40)).toEqual([])
  })
})
