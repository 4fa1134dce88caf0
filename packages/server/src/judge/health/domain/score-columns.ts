import type { Measure, ScorecardDefinition } from '../contract'
import { readCurve } from './curve'
import { withoutDust } from './dust'
import { MISSING_SCORE } from './score'

/** Values by metric, a place a row; NaN: none. A metric without a column has no value anywhere. */
export type Columns = ReadonlyMap<string, Float64Array>

export interface ScoredColumns {
  /** The score before caps and overrides; NaN: none, the coverage under the scorecard's floor included. */
  readonly base: Float64Array
  /** Share, 0 to 1, of all weight whose measures have a value. */
  readonly coverage: Float64Array
}

/** Scores `n` rows at once: the arithmetic of `scoreValues` in its order, the same bit by bit. */
export function scoreColumns(card: ScorecardDefinition, columns: Columns, n: number): ScoredColumns {
  const points = new Float64Array(n)
  const alive = new Float64Array(n)
  const covered = new Float64Array(n)
  let all = 0
  for (const group of card.groups) {
    const sums = sumMeasures(group.measures, columns, n)
    for (let row = 0; row < n; row++) {
      const weight = sums.alive[row] as number
      if (weight > 0) {
        points[row] = (points[row] as number) + group.weight * ((sums.points[row] as number) / weight)
        alive[row] = (alive[row] as number) + group.weight
      }
      covered[row] = (covered[row] as number) + group.weight * ((sums.valued[row] as number) / sums.all)
    }
    all += group.weight
  }
  const floor = withoutDust(card.coverageFloor)
  for (let row = 0; row < n; row++) {
    const coverage = withoutDust((covered[row] as number) / all)
    const weight = alive[row] as number
    points[row] = weight > 0 && coverage >= floor ? withoutDust((points[row] as number) / weight) : Number.NaN
    covered[row] = coverage
  }
  return { base: points, coverage: covered }
}

/** Of a group: the sum of weighted scores, and the weight of what is not skipped, has a value, and is there at all. */
function sumMeasures(measures: readonly Measure[], columns: Columns, n: number) {
  const points = new Float64Array(n)
  const alive = new Float64Array(n)
  const valued = new Float64Array(n)
  let all = 0
  for (const { metric, weight, curve, missing } of measures) {
    all += weight
    const values = columns.get(metric)
    const instead = MISSING_SCORE[missing]
    for (let row = 0; row < n; row++) {
      const value = values ? (values[row] as number) : Number.NaN
      const none = Number.isNaN(value)
      const score = none ? instead : readCurve(curve, value)
      if (score !== null) {
        points[row] = (points[row] as number) + weight * score
        alive[row] = (alive[row] as number) + weight
      }
      if (!none) valued[row] = (valued[row] as number) + weight
    }
  }
  return { points, alive, valued, all }
}
