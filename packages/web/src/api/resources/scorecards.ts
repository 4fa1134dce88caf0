import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answer } from '../answers'
import { answerOf, api } from '../client'
import type { Rule } from '../types'

/** Points [value, score], the values increasing. */
export type Curve = readonly (readonly [number, number])[]
export type Missing = 'skip' | 'zero' | 'neutral'
export type Measure = { metric: string; weight: number; curve: Curve; missing: Missing }
export type MeasureGroup = { key: string; name: string; weight: number; measures: readonly Measure[] }
export type Cap = { when: Rule; max: number; reason: string }
export type Parents = 'own' | 'revenue_weighted' | 'worst_child'

/** A scorecard as its author writes it. */
export type ScorecardDefinition = {
  name: string
  bands: { atRisk: number; healthy: number }
  groups: readonly MeasureGroup[]
  caps: readonly Cap[]
  coverageFloor: number
  hysteresisDays: number
  appliesTo: Rule | null
  priority: number
  parents: Parents
}

type Told = Answer<'/api/v1/scorecards/{key}', 'get'>
export type PublishedVersion = ScorecardDefinition & Pick<NonNullable<Told['published']>, 'version' | 'publishedAt'>
export type ScorecardVersion = Told['versions'][number]
/** The draft, where there is one, else the latest version; and what is published beside it. */
export type Scorecard = ScorecardDefinition &
  Pick<Told, 'key' | 'inForce' | 'version' | 'status' | 'versions'> & { published: PublishedVersion | null }

export type ScorecardShadow = Answer<'/api/v1/scorecards/{key}/shadow', 'post'>
export type ScorecardAssignment = Answer<'/api/v1/scorecards/assignment', 'get'>
export type Backtest = Answer<'/api/v1/scorecards/{key}/backtests', 'post'>
export type FoundCase = Backtest['missed'][number]
export type WeightSuggestion = Omit<Answer<'/api/v1/scorecards/{key}/suggest-weights', 'post'>, 'scorecard'> & {
  scorecard: ScorecardDefinition
}

/** On which dates accounts are looked at and what counts as the outcome; what is left out is the server's to say. */
export type BacktestAsk = {
  dates?: { from: string; to: string; every: 'week' | 'month' }
  horizonDays?: number
  leadDays?: number
  outcome?: 'churn' | 'contraction' | 'nonrenewal'
  withPulses?: boolean
  known?: 'then' | 'now'
}

const byKey = (key: string) => ({ path: { key } })
// The document writes a rule as any object; here it has its type.
const written = (definition: ScorecardDefinition) => definition as never

export const scorecardsQuery = queryOptions({
  queryKey: ['scorecards', 'list'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/scorecards'))) as unknown as { items: Scorecard[] },
})

/** Which accounts each scorecard scores, which several would, and which none does. */
export const assignmentQuery = queryOptions({
  queryKey: ['scorecards', 'assignment'],
  queryFn: () => answerOf(api.GET('/api/v1/scorecards/assignment')),
})

export const scorecardQuery = (key: string) =>
  queryOptions({
    queryKey: ['scorecards', 'one', key],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/scorecards/{key}', { params: byKey(key) }))) as unknown as Scorecard,
  })

// Each move of a hand asks anew: the answers to what was passed over are not kept long.
const passing = { placeholderData: keepPreviousData, retry: false, gcTime: 60_000 } as const

/** A definition, saved or not, beside what is published, as of now. */
export const shadowQuery = (key: string, scorecard: ScorecardDefinition) =>
  queryOptions({
    ...passing,
    queryKey: ['scorecards', 'shadow', key, scorecard],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/scorecards/{key}/shadow', {
          params: byKey(key),
          body: { scorecard: written(scorecard) },
          signal,
        }),
      ),
    staleTime: 30_000,
  })

/** How well a definition, saved or not, would have told who left; with the milliseconds that the answer took. */
export const backtestQuery = (key: string, scorecard: ScorecardDefinition, ask: BacktestAsk) =>
  queryOptions({
    ...passing,
    queryKey: ['scorecards', 'backtest', key, scorecard, ask],
    queryFn: async ({ signal }) => {
      const start = performance.now()
      const body = { ...ask, scorecard: written(scorecard) } as never
      const call = api.POST('/api/v1/scorecards/{key}/backtests', { params: byKey(key), body, signal })
      const result = (await answerOf(call)) as unknown as Backtest
      return { ...result, took: performance.now() - start }
    },
    staleTime: 5 * 60_000,
  })

/** Weights that would have told best on earlier dates, judged on later ones; nothing is saved. */
export const suggestionQuery = (key: string, scorecard: ScorecardDefinition, ask: BacktestAsk) =>
  queryOptions({
    queryKey: ['scorecards', 'suggestion', key, scorecard, ask],
    queryFn: async ({ signal }) => {
      const body = { ...ask, scorecard: written(scorecard) } as never
      const call = api.POST('/api/v1/scorecards/{key}/suggest-weights', { params: byKey(key), body, signal })
      return (await answerOf(call)) as unknown as WeightSuggestion
    },
    retry: false,
    staleTime: 5 * 60_000,
  })

const told = async (call: Promise<unknown>) => (await call) as Scorecard

export const saveScorecard = (key: string, definition: ScorecardDefinition) =>
  told(answerOf(api.PUT('/api/v1/scorecards/{key}', { params: byKey(key), body: written(definition) })))
export const retireScorecard = (key: string) =>
  told(answerOf(api.POST('/api/v1/scorecards/{key}/retire', { params: byKey(key) })))
export const deleteScorecardDraft = (key: string) =>
  answerOf(api.DELETE('/api/v1/scorecards/{key}', { params: byKey(key) }))
/** Publishes the draft with the backtest that it is published on. */
export const publishScorecard = (key: string, backtest: BacktestAsk) =>
  told(
    answerOf(
      api.POST('/api/v1/scorecards/{key}/publish', { params: byKey(key), body: { backtest } as never } as never),
    ),
  )
