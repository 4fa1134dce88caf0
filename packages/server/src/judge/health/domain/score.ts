import type { Band, Group, Measure, Missing, ScorecardDefinition } from '../contract'
import { type Adjustment, type Applying, adjustScore } from './adjust'
import { readCurve } from './curve'
import { withoutDust } from './dust'
import { type FamilyMember, type FamilyScore, scoreFamily } from './family'

export interface ScoredMeasure {
  readonly metric: string
  readonly value: number | null
  /** 0 to 100; null when it has no value and is skipped. */
  readonly score: number | null
  readonly weight: number
  readonly missing: Missing
  /** Percent of the account's score, what was skipped shared out; of all measures 100 together, 0 when skipped. */
  readonly effectiveWeight: number
  /** Points of the account's score; null when skipped, and when the account has no score. */
  readonly contribution: number | null
}

export interface ScoredGroup {
  readonly key: string
  readonly name: string
  readonly weight: number
  readonly effectiveWeight: number
  readonly contribution: number | null
  readonly measures: readonly ScoredMeasure[]
}

export interface Scored {
  /** Before cap and override. */
  readonly base: number | null
  readonly score: number | null
  /** The score's, whatever was shown before. */
  readonly band: Band | null
  /** Share, 0 to 1, of all weight whose measures have a value; of a family, of what has a score. */
  readonly coverage: number
  /** Of a family's score the groups contribute nothing: its members do. */
  readonly groups: readonly ScoredGroup[]
  readonly family: FamilyScore | null
  readonly adjustments: readonly Adjustment[]
}

/** What a score rests on besides the values of its measures. */
export interface Besides extends Applying {
  /** Of an account with others below it, by a scorecard that counts them: all of them, itself among them. */
  readonly family?: readonly FamilyMember[] | null
}

/** What a missing value counts. */
export const MISSING_SCORE: Readonly<Record<Missing, number | null>> = { skip: null, zero: 0, neutral: 50 }

/** The band of an unrounded score. */
export const bandOf = (bands: ScorecardDefinition['bands'], score: number): Band =>
  score < bands.atRisk ? 'at_risk' : score < bands.healthy ? 'watch' : 'healthy'

interface Part {
  readonly measure: Measure
  readonly value: number | null
  readonly score: number | null
}

/** Of a group: its measures, the sum of weighted scores, and the weight of what is not skipped, has a value, and is there at all. */
interface Summed {
  readonly group: Group
  readonly parts: readonly Part[]
  readonly points: number
  readonly alive: number
  readonly valued: number
  readonly all: number
}

/**
 * Scores one account: of a group the weighted mean of its measures that are not skipped, of the account the weighted mean of its
 * groups that have one, of a parent that is scored by its family the family's; then the cap and the override. Contributions add up to
 * the score to 1e-9, effective weights to 100.
 */
export function scoreValues(
  card: ScorecardDefinition,
  read: (metric: string) => number | null | undefined,
  besides: Besides = {},
): Scored {
  const groups = card.groups.map((group) => sumGroup(group, read))
  let points = 0
  let alive = 0
  let covered = 0
  let all = 0
  for (const one of groups) {
    if (one.alive > 0) {
      points += one.group.weight * (one.points / one.alive)
      alive += one.group.weight
    }
    covered += one.group.weight * (one.valued / one.all)
    all += one.group.weight
  }
  const family = besides.family && card.parents !== 'own' ? scoreFamily(card.parents, besides.family) : null
  const coverage = family ? family.coverage : withoutDust(covered / all)
  const whole = coverage >= withoutDust(card.coverageFloor)
  const own = alive > 0 ? withoutDust(points / alive) : null
  const base = whole ? (family ? family.score : own) : null
  const { score, adjustments } = adjustScore(base, besides)
  return {
    base,
    score,
    band: score === null ? null : bandOf(card.bands, score),
    coverage,
    groups: groups.map((one) => shareGroup(one, alive, base !== null && family === null)),
    family: family && (base === null ? withoutContributions(family) : family),
    adjustments,
  }
}

const withoutContributions = (family: FamilyScore): FamilyScore => ({
  ...family,
  members: family.members.map((member) => ({ ...member, contribution: null })),
})

function sumGroup(group: Group, read: (metric: string) => number | null | undefined): Summed {
  let points = 0
  let alive = 0
  let valued = 0
  let all = 0
  const parts = group.measures.map((measure) => {
    const value = read(measure.metric) ?? null
    const score = value === null ? MISSING_SCORE[measure.missing] : readCurve(measure.curve, value)
    if (score !== null) {
      points += measure.weight * score
      alive += measure.weight
    }
    if (value !== null) valued += measure.weight
    all += measure.weight
    return { measure, value, score }
  })
  return { group, parts, points, alive, valued, all }
}

function shareGroup(one: Summed, alive: number, scored: boolean): ScoredGroup {
  const share = one.alive > 0 && alive > 0 ? (100 * one.group.weight) / alive : 0
  const measures = one.parts.map(({ measure, value, score }): ScoredMeasure => {
    const effectiveWeight = score === null || one.alive === 0 ? 0 : share * (measure.weight / one.alive)
    return {
      metric: measure.metric,
      value,
      score,
      weight: measure.weight,
      missing: measure.missing,
      effectiveWeight,
      contribution: score === null || !scored ? null : (score * effectiveWeight) / 100,
    }
  })
  const contributes = scored && one.alive > 0
  return {
    key: one.group.key,
    name: one.group.name,
    weight: one.group.weight,
    effectiveWeight: share,
    contribution: contributes ? measures.reduce((sum, measure) => sum + (measure.contribution ?? 0), 0) : null,
    measures,
  }
}
