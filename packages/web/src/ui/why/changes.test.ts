import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HealthExplanation, MeasurePart } from '../../api'
import { changesOf } from './changes'

const measure = (metric: string, contribution: number | null): MeasurePart => ({
  metric,
  name: metric,
  unit: null,
  value: contribution,
  score: contribution,
  weight: 1,
  effectiveWeight: 1,
  contribution,
  missing: 'skip',
})

function explanation(points: (number | null)[], cap: number): HealthExplanation {
  const measures = points.map((value, index) => measure(`m${index}`, value))
  return {
    scorecard: { key: 'core', name: 'Core' },
    version: 1,
    asOf: '2026-10-31',
    score: points.reduce<number>((sum, value) => sum + (value ?? 0), cap),
    band: null,
    coverage: 1,
    coverageFloor: 0.5,
    bands: { atRisk: 40, healthy: 70 },
    groups: [{ key: 'g', name: 'G', weight: 1, contribution: 0, measures }],
    adjustments: cap === 0 ? [] : [{ kind: 'cap', reason: 'cap', contribution: cap }],
  }
}

it('adds up to the difference of the scores, whatever came, went or was capped', () => {
  const points = fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { maxLength: 8 })
  const cap = fc.integer({ min: -30, max: 0 })
  fc.assert(
    fc.property(points, points, cap, cap, (now, before, capNow, capBefore) => {
      const health = explanation(now, capNow)
      const compare = explanation(before, capBefore)
      const total = changesOf({ ...health, compare }).reduce((sum, change) => sum + change.points, 0)
      expect(total).toBeCloseTo((health.score ?? 0) - (compare.score ?? 0), 9)
    }),
  )
})
