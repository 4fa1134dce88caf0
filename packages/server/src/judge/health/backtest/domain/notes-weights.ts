import type { Interval } from './bootstrap'
import { FEWEST_OUTCOMES } from './notes'

export interface NotedWeights {
  /** On the dates that they were fitted on. */
  readonly outcomes: number
  readonly measures: number
  readonly shrinkage: number
  /** Whether any measure told anything. */
  readonly telling: boolean
  readonly judged: boolean
  readonly difference: Interval | null
}

/** What a reader must know of suggested weights, in plain sentences. */
export function noteSuggestion(told: NotedWeights): string[] {
  const fitted = Math.round((1 - told.shrinkage) * 100)
  return [
    !told.telling && 'No measure told who would leave on the earlier dates: these are equal weights.',
    told.telling &&
      `Fitted weights count ${fitted} %, equal weights the rest: ${told.outcomes} outcomes against 10 for each of ${told.measures} measures.`,
    told.outcomes < FEWEST_OUTCOMES &&
      `With ${told.outcomes} outcomes on the earlier dates nothing can be concluded: it takes ${FEWEST_OUTCOMES}.`,
    !told.judged && 'There are no later dates to judge the weights on.',
    told.difference !== null &&
      told.difference[0] <= 0 &&
      told.difference[1] >= 0 &&
      'On the later dates the suggested weights are not distinguishable from the present ones.',
    told.difference !== null &&
      told.difference[1] < 0 &&
      'On the later dates the suggested weights do worse than the present ones: keep those.',
  ].filter((note) => note !== false)
}
