import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCard, anyValues, METRICS } from './random-cards'
import { scoreValues } from './score'
import { scoreColumns } from './score-columns'

const bits = (value: number | null): string => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value ?? Number.NaN)
  return view.getBigUint64(0).toString(16)
}

describe('scores by columns', () => {
  it('are those of one account at a time, bit by bit', () => {
    const cases = anyCard.chain((card) => fc.tuple(fc.constant(card), fc.array(anyValues(card), { maxLength: 12 })))
    fc.assert(
      fc.property(cases, fc.subarray(METRICS), ([card, rows], without) => {
        const columns = new Map(
          METRICS.filter((metric) => !without.includes(metric)).map((metric) => [
            metric,
            Float64Array.from(rows, (row) => row[metric] ?? Number.NaN),
          ]),
        )
        const scored = scoreColumns(card, columns, rows.length)
        const single = rows.map((row) => scoreValues(card, (metric) => (without.includes(metric) ? null : row[metric])))
        expect([...scored.base].map(bits)).toEqual(single.map(({ score }) => bits(score)))
        expect([...scored.coverage].map(bits)).toEqual(single.map(({ coverage }) => bits(coverage)))
      }),
      { numRuns: 1000 },
    )
  })

  it('leave a row without any value unscored under a floor', () => {
    const card = {
      name: 'One',
      bands: { atRisk: 40, healthy: 70 },
      groups: [
        {
          key: 'g',
          name: 'G',
          weight: 1,
          measures: [
            {
              metric: 'm',
              weight: 1,
              curve: [
                [0, 0],
                [10, 100],
              ] as [number, number][],
              missing: 'zero' as const,
            },
          ],
        },
      ],
      caps: [],
      coverageFloor: 0.5,
      hysteresisDays: 0 as const,
      appliesTo: null,
      priority: 1,
      parents: 'own' as const,
    }
    const { base, coverage } = scoreColumns(card, new Map([['m', Float64Array.of(5, Number.NaN, 0)]]), 3)
    expect([...base]).toEqual([50, Number.NaN, 0])
    expect([...coverage]).toEqual([1, 0, 1])
  })
})
