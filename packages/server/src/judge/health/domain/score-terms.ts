import type { Measure, ScorecardDefinition } from '../contract'
import type { Curve } from './curve'
import { withoutDust } from './dust'
import { MISSING_SCORE } from './score'

export interface PlacedMeasure {
  readonly measure: Measure
  /** Its place among all of the card's measures: it stands in the columns `v0`, `s0`. */
  readonly n: number
}

/**
 * The arithmetic of a score in ClickHouse's words, a step after the other: each step's terms name the columns of the one before. The
 * same operations, in the same order, as `scoreValues`.
 */
export interface ScoreTerms {
  readonly groups: readonly { readonly weight: number; readonly measures: readonly PlacedMeasure[] }[]
  readonly measures: readonly PlacedMeasure[]
  /** `s0` ... from `v0` ... */
  readonly scores: readonly string[]
  /** `points0`, `alive0`, `valued0` ... of each group. */
  readonly sums: readonly string[]
  /** `points`, `alive`, `coverage` of the account. */
  readonly totals: readonly string[]
  readonly score: string
  readonly band: string
}

/** The terms of a scorecard's scores. */
export function scoreTerms(card: ScorecardDefinition): ScoreTerms {
  let n = 0
  const groups = card.groups.map((group) => ({
    weight: group.weight,
    measures: group.measures.map((measure) => ({ measure, n: n++ })),
  }))
  const measures = groups.flatMap((group) => group.measures)
  const scores = measures.map(({ measure, n: i }) => {
    const missing = MISSING_SCORE[measure.missing]
    const fallback = missing === null ? "CAST(NULL, 'Nullable(Float64)')" : `toNullable(${number(missing)})`
    return `if(isNull(v${i}), ${fallback}, toNullable(${curveSql(measure.curve, `assumeNotNull(v${i})`)})) AS s${i}`
  })
  const sums = groups.flatMap((group, g) => [
    `${total(group.measures.map(({ measure, n: i }) => `ifNull(${number(measure.weight)} * s${i}, 0)`))} AS points${g}`,
    `${total(group.measures.map(({ measure, n: i }) => `if(isNull(s${i}), 0, ${number(measure.weight)})`))} AS alive${g}`,
    `${total(group.measures.map(({ measure, n: i }) => `if(isNull(v${i}), 0, ${number(measure.weight)})`))} AS valued${g}`,
  ])
  const all = (group: (typeof groups)[number]): number =>
    group.measures.reduce((sum, one) => sum + one.measure.weight, 0)
  const points = groups.map((g, i) => `if(alive${i} > 0, ${number(g.weight)} * (points${i} / alive${i}), 0)`)
  const alive = groups.map((g, i) => `if(alive${i} > 0, ${number(g.weight)}, 0)`)
  const covered = groups.map((g, i) => `${number(g.weight)} * (valued${i} / ${number(all(g))})`)
  const weight = groups.reduce((sum, group) => sum + group.weight, 0)
  const { atRisk, healthy } = card.bands
  return {
    groups,
    measures,
    scores,
    sums,
    totals: [
      `${total(points)} AS points`,
      `${total(alive)} AS alive`,
      `${dusted(`(${total(covered)}) / ${number(weight)}`)} AS coverage`,
    ],
    score: `if(alive > 0 AND coverage >= ${number(withoutDust(card.coverageFloor))}, toNullable(${dusted('points / alive')}), NULL) AS score`,
    band: `multiIf(isNull(score), '', score < ${number(atRisk)}, 'at_risk', score < ${number(healthy)}, 'watch', 'healthy') AS band`,
  }
}

export const number = (value: number): string => `toFloat64(${value})`
export const total = (terms: readonly string[]): string => ['toFloat64(0)', ...terms].join(' + ')
const dusted = (sql: string): string => `floor((${sql}) * 1e10 + 0.5) / 1e10`

function curveSql(curve: Curve, value: string): string {
  const last = curve.at(-1)
  const cases = curve.flatMap(([x, y], at) => {
    const before = curve[at - 1]
    if (!before) return [`${value} <= ${number(x)}, ${number(y)}`]
    const share = `(${value} - ${number(before[0])}) / ${number(x - before[0])}`
    const between = `least(100, greatest(0, ${number(before[1])} + ${number(y - before[1])} * (${share})))`
    return [`${value} < ${number(x)}, ${between}`, `${value} = ${number(x)}, ${number(y)}`]
  })
  return `multiIf(${cases.join(', ')}, ${number(last?.[1] ?? 0)})`
}
