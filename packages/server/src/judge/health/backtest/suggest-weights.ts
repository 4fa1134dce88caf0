import type { Tenant } from '../../../trust/tenancy'
import type { Measure, ScorecardDefinition } from '../contract'
import { readCurve } from '../domain/curve'
import { MISSING_SCORE } from '../domain/score'
import type { Ask } from './contract'
import type { Suggestion } from './contract-weights'
import { compareScores, type RatedAuc } from './domain/compare'
import { splitOf } from './domain/dates'
import { fitWeights, shrinkShares } from './domain/fit-weights'
import { noteSuggestion } from './domain/notes-weights'
import { type Observations, only } from './domain/observe'
import { observePast } from './observe-past'
import type { Past } from './read-past'
import { gather, scorePast } from './score-past'

/**
 * Weights under which the scorecard's measures would have told best who was going to leave: fitted on the earlier half of the dates, drawn
 * towards equal weights where outcomes are few, and judged on the later half beside the weights given. Nothing is saved. Throws as
 * `runBacktest` does.
 */
export async function suggestWeights(tenant: Tenant, key: string, ask: Ask): Promise<Suggestion> {
  const { selected, dates, past, seen } = await observePast(tenant, key, ask)
  const split = splitOf(dates)
  const [earlier, later] = [
    only(seen, (at) => (seen.dates[at] as number) < split),
    only(seen, (at) => (seen.dates[at] as number) >= split),
  ]
  const outcomes = earlier.outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const measures = selected.definition.groups.flatMap((group) => group.measures)
  const columns = measures.map((measure) => scoresOf(past, earlier, measure))
  const fitted = fitWeights(columns, earlier.outcomes)
  const { shares, shrinkage } = shrinkShares(fitted, outcomes)
  const suggested = withShares(selected.definition, shares)
  const own = selected.own
  const scores = await Promise.all(
    [suggested, selected.definition].map((definition) =>
      scorePast(tenant, past, later, { ...own, version: { ...own.version, definition } }, ask.withPulses),
    ),
  )
  const { rated, difference } = compareScores(scores, later.outcomes, later.accounts, true)
  const told = (one: RatedAuc | undefined) => ({ auc: one?.auc ?? null, aucInterval: pairOf(one?.aucInterval) })
  return {
    observations: seen.count,
    outcomes: seen.outcomes.reduce((sum, outcome) => sum + outcome, 0),
    fittedOn: dates.slice(0, split),
    judgedOn: dates.slice(split),
    shrinkage,
    groups: selected.definition.groups.map(({ key: group, weight }, g) => ({
      key: group,
      weight,
      suggested: suggested.groups[g]?.weight ?? 0,
    })),
    measures: selected.definition.groups.flatMap((group, g) =>
      group.measures.map(({ metric, weight }, m) => ({
        metric,
        group: group.key,
        weight,
        suggested: suggested.groups[g]?.measures[m]?.weight ?? 0,
      })),
    ),
    judged: {
      suggested: told(rated[0]),
      current: told(rated[1]),
      difference: { auc: difference.auc, interval: pairOf(difference.interval) },
    },
    scorecard: suggested,
    notes: noteSuggestion({
      outcomes,
      measures: measures.length,
      shrinkage,
      telling: fitted.some((weight) => weight > 0),
      judged: later.count > 0,
      difference: difference.interval,
    }),
  }
}

const pairOf = (interval: readonly [number, number] | null | undefined): [number, number] | null =>
  interval ? [interval[0], interval[1]] : null

/** A measure's scores, from 0 to 1; where it has none, the mean of those that it has, which tells nothing. */
function scoresOf(past: Past, seen: Observations, { metric, curve, missing }: Measure): Float64Array {
  const instead = MISSING_SCORE[missing] ?? Number.NaN
  const scores = gather(past, seen, metric).map(
    (value) => (Number.isNaN(value) ? instead : readCurve(curve, value)) / 100,
  )
  const known = scores.filter((score) => !Number.isNaN(score))
  const mean = known.length === 0 ? 0 : known.reduce((sum, score) => sum + score, 0) / known.length
  return scores.map((score) => (Number.isNaN(score) ? mean : score))
}

/** The scorecard with each measure's share of all as its weight, in percent; a group weighs what its measures do. */
function withShares(card: ScorecardDefinition, shares: readonly number[]): ScorecardDefinition {
  let place = 0
  return {
    ...card,
    groups: card.groups.map((group) => {
      const measures = group.measures.map((measure) => ({ ...measure, weight: percent(shares[place++] ?? 0) }))
      return { ...group, measures, weight: percent(measures.reduce((sum, { weight }) => sum + weight / 100, 0)) }
    }),
  }
}

/** Two decimals, and never so little that a measure has no weight at all. */
const percent = (share: number): number => Math.max(0.01, Math.round(share * 10_000) / 100)
