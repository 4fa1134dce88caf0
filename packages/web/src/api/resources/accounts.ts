import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, request, send } from '../request'
import { type AsOf, asOfQuery } from '../time-travel'
import type {
  Account,
  AccountList,
  AccountPage,
  EventRow,
  FieldRow,
  Page,
  PersonRow,
  Rule,
  SavedView,
  SubscriptionRow,
  TimelineRow,
} from '../types'

export type AccountSearch = {
  filter?: Rule | null
  sort?: string | null
  q?: string | null
  columns?: string[]
}

function queryOf(search: AccountSearch) {
  return {
    filter: search.filter ? JSON.stringify(search.filter) : undefined,
    sort: search.sort,
    q: search.q,
    columns: search.columns?.join(','),
  }
}

/** The accounts of a filter, a page of 200 at a time, in the order of the sort. */
export function accountsQuery(search: AccountSearch) {
  return infiniteQueryOptions({
    queryKey: ['accounts', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<AccountList>('/api/v1/accounts', {
        query: { ...queryOf(search), limit: 200, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: AccountList) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    staleTime: 5_000,
  })
}

/** How many accounts a filter holds. */
export function accountCountQuery(search: AccountSearch) {
  return queryOptions({
    queryKey: ['accounts', 'count', search],
    queryFn: ({ signal }) =>
      request<AccountList>('/api/v1/accounts', { query: { ...queryOf(search), limit: 1 }, signal }).then(
        (page) => page.total ?? 0,
      ),
    staleTime: 30_000,
  })
}

export const accountSearchQuery = (q: string, limit = 6) =>
  queryOptions({
    queryKey: ['accounts', 'search', q, limit],
    queryFn: ({ signal }) => request<Page<Account>>('/api/v1/accounts', { query: { q, limit }, signal }),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  })

export const exportAddress = (search: AccountSearch) => addressOf('/api/v1/accounts.csv', queryOf(search))

/** Everything the page of an account shows, in one request. */
export function accountPageQuery(id: string, asOf: AsOf, compareTo: string | null) {
  return queryOptions({
    queryKey: ['accounts', 'page', id, asOf, compareTo],
    queryFn: ({ signal }) =>
      request<AccountPage>(`/api/v1/accounts/${encodeURIComponent(id)}/page`, {
        query: { ...asOfQuery(asOf), compare_to: compareTo },
        signal,
      }),
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
    refetchInterval: asOf.day ? false : 15_000,
    staleTime: 5_000,
  })
}

const one = (id: string) => `/api/v1/accounts/${encodeURIComponent(id)}`

export const accountPeopleQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'people', id, asOf],
    queryFn: ({ signal }) =>
      request<Page<PersonRow>>(`${one(id)}/people`, { query: { ...asOfQuery(asOf), limit: 500 }, signal }),
  })

/** The latest events; of a past day those up to its end. */
export const accountEventsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'events', id, asOf],
    queryFn: ({ signal }) =>
      request<{ items: EventRow[]; next: string | null }>(`${one(id)}/events`, {
        query: { limit: 200, before: asOf.day ? nextDay(asOf.day) : undefined, known_at: asOfQuery(asOf).known_at },
        signal,
      }),
  })

export const accountTimelineQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'timeline', id, asOf],
    queryFn: ({ signal }) =>
      request<{ items: TimelineRow[]; next: string | null }>(`${one(id)}/timeline`, {
        query: { ...asOfQuery(asOf), limit: 200 },
        signal,
      }),
  })

export const accountFieldsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'fields', id, asOf],
    queryFn: ({ signal }) => request<FieldRow[]>(`${one(id)}/fields`, { query: asOfQuery(asOf), signal }),
  })

export const accountSubscriptionsQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', 'subscriptions', id, asOf],
    queryFn: ({ signal }) =>
      request<Page<SubscriptionRow>>(`${one(id)}/subscriptions`, { query: { ...asOfQuery(asOf), limit: 200 }, signal }),
  })

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => request<{ items: SavedView[] }>('/api/v1/views'),
  staleTime: 60_000,
})

export const saveView = ({ key, name, filter, sort, columns, shared }: SavedView) =>
  send<SavedView>('PUT', `/api/v1/views/${encodeURIComponent(key)}`, { name, filter, sort, columns, shared })
export const deleteView = (key: string) => send<void>('DELETE', `/api/v1/views/${encodeURIComponent(key)}`)

export type AccountAction = {
  ids?: string[]
  filter?: Rule
  action: string
  dryRun: boolean
  [argument: string]: unknown
}
export const runAccountAction = (body: AccountAction) =>
  send<{ matched: number; changed: number; dryRun: boolean }>('POST', '/api/v1/accounts/actions', body)

export const createAccount = (id: string, name: string) =>
  send<Account>('PUT', `/api/v1/accounts/${encodeURIComponent(id)}`, { name })
export const patchAccount = (id: string, body: Record<string, unknown>) =>
  send<Account>('PATCH', `/api/v1/accounts/${encodeURIComponent(id)}`, body)
