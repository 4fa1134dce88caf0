import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '../answers'
import { answerOf, api } from '../client'
import type { MomentQuery } from '../time-travel'
import type { Band } from '../types'

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

/** Why an account had its score at a moment, against an earlier day. */
export const healthQuery = (id: string, moment: MomentQuery, compareTo: string) =>
  queryOptions({
    queryKey: ['accounts', 'health', id, moment, compareTo],
    queryFn: ({ signal }) => {
      const query = { ...moment, compare_to: compareTo }
      return answerOf(api.GET('/api/v1/accounts/{id}/health', { params: { path: { id }, query }, signal }))
    },
    staleTime: 60_000,
  })

export type PulseOf = Answer<'/api/v1/accounts/{id}/pulse', 'get'>
export type Pulse = PulseOf['history'][number]
export type PulseInput = { rating: Band | number; reason: string; as: Pulse['as']; expiresAt?: string }

/** Under what an account's members' ratings are kept; whoever changes one lets all of the account be read again. */
export const pulseQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'pulse', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/accounts/{id}/pulse', { params: { path: { id } }, signal })),
  })
export const setPulse = (id: string, body: PulseInput) =>
  answerOf(api.PUT('/api/v1/accounts/{id}/pulse', { params: { path: { id } }, body: body as never }))
export const withdrawPulse = (id: string) =>
  answerOf(api.DELETE('/api/v1/accounts/{id}/pulse', { params: { path: { id } } }))
