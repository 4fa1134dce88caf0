import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../client'

/** The people of the workspace by name, a page at a time. */
export const peopleQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/people', { params: { query: { q, limit: 200, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })

/** People by a part of name, e-mail or id; of one account, or of all. */
export const peopleSearchQuery = (q: string, account: string | undefined, limit = 20) =>
  queryOptions({
    queryKey: ['people', 'search', q, account, limit],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/people', { params: { query: { q: q || undefined, account, limit } }, signal })),
    placeholderData: keepPreviousData,
  })

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/people/{id}', { params: { path: { id } }, signal })),
  })

/** How many events a person has. */
export const personEventCountQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'event-count', id],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/people/{id}/events/count', { params: { path: { id } }, signal }))).events,
  })

/** The merges in force into people of an account, or of all. */
export const personMergesQuery = (account?: string) =>
  queryOptions({
    queryKey: ['people', 'merges', account ?? ''],
    queryFn: () => answerOf(api.GET('/api/v1/person-merges', { params: { query: { account } } })),
  })
export const mergePeople = (keep: string, merge: string) =>
  answerOf(api.POST('/api/v1/people/merge', { body: { keep, merge } }))
export const undoPersonMerge = (id: string) =>
  answerOf(api.POST('/api/v1/people/merge/{id}/undo', { params: { path: { id } } }))
