import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request } from '../request'
import type { Page, PersonRow } from '../types'

/** The people of the workspace by name, a page at a time. */
export const peopleQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      request<Page<PersonRow>>('/api/v1/people', { query: { q, limit: 200, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<PersonRow>) => last.next,
    placeholderData: keepPreviousData,
  })
