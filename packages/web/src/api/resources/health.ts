import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'
import type { MomentQuery } from '../time-travel'

export const healthOverviewQuery = queryOptions({
  queryKey: ['health', 'overview'],
  queryFn: () => answerOf(api.GET('/api/v1/health/overview')),
  refetchInterval: 30_000,
})

/** The SQL behind an account's score and all its points; with another day, of that day, too. */
export const explainScore = (id: string, moment: MomentQuery, compareTo: string | undefined, signal: AbortSignal) =>
  answerOf(
    api.GET('/api/v1/accounts/{id}/health/explain', {
      params: { path: { id }, query: { ...moment, compare_to: compareTo } },
      signal,
    }),
  )
