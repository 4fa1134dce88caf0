import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answer, Item } from '../answers'
import { answerOf, api } from '../client'
import type { MomentQuery } from '../time-travel'
import type { Band } from '../types'

/** The health of all accounts, or of those that one scorecard scores. */
export const healthOverviewQuery = (scorecard: string | undefined) =>
  queryOptions({
    queryKey: ['health', 'overview', scorecard ?? ''],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/health/overview', { params: { query: { scorecard } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

export type HealthChanges = Answer<'/api/v1/health/changes', 'get'>
export type ChangesAsk = { from: string; to?: string | undefined; scorecard?: string | undefined }

/** What moved the mean score between two days; the later one is now unless told. */
export const healthChangesQuery = (ask: ChangesAsk) =>
  queryOptions({
    queryKey: ['health', 'changes', ask],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/health/changes', { params: { query: ask }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export type Disagreement = Answer<'/api/v1/health/disagreement', 'get'>
export type DisagreementRow = Item<Disagreement>
export type DisagreementKind = DisagreementRow['kind']

/** Accounts where the numbers and other evidence point apart, by what is at stake. */
export const disagreementQuery = (kind: DisagreementKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['health', 'disagreement', kind ?? ''],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/health/disagreement', { params: { query: { kind, limit: 100, cursor: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
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
export type PulseReport = Answer<'/api/v1/health/pulses', 'get'>

/** How often each member's ratings came true. */
export const pulseReportQuery = queryOptions({
  queryKey: ['health', 'pulses'],
  queryFn: () => answerOf(api.GET('/api/v1/health/pulses')),
})
