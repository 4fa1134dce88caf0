import type { ScorecardDefinition } from '../contract'
import { scoreColumns } from '../domain/score-columns'
import type { Observations } from './domain/observe'
import type { Past } from './read-past'

/** A metric at the observations; NaN: none. A metric that was deleted since has no value anywhere. */
export function gather(past: Past, seen: Observations, metric: string): Float64Array {
  const column = past.columns.get(metric)
  const values = new Float64Array(seen.count).fill(Number.NaN)
  if (!column) return values
  const accounts = past.accounts.length
  for (let at = 0; at < seen.count; at++) {
    values[at] = column[(seen.dates[at] as number) * accounts + (seen.accounts[at] as number)] as number
  }
  return values
}

export const metricsOf = (card: ScorecardDefinition): string[] =>
  card.groups.flatMap((group) => group.measures.map((measure) => measure.metric))

/** The scorecard's scores of the observations; NaN: none. */
export function scorePast(past: Past, seen: Observations, card: ScorecardDefinition): Float64Array {
  const columns = new Map(metricsOf(card).map((metric) => [metric, gather(past, seen, metric)]))
  return scoreColumns(card, columns, seen.count).base
}
