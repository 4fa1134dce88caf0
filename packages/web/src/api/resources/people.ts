import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
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
