import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, request, send } from '../request'
import { type AsOf, asOfQuery } from '../time-travel'
import type {
  Account,
  AccountList,
  AccountPage,
  EventRow,
  Page,
  PersonRow,
  Rule,
  SavedView,
  SubscriptionRow,
} from '../types'

export type AccountSearch = {
  filter?: Rule | null
  sort?: string | null
  q?: string | null
  columns?: string[]
  asOf: AsOf
}

function queryOf(search: AccountSearch) {
  return {
    filter: search.filter ? JSON.stringify(search.filter) : undefined,
    sort: search.sort,
    q: search.q,
    columns: search.columns?.join(','),
    ...asOfQuery(search.asOf),
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
    refetchInterval: search.asOf.day ? false : 30_000,
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

const part = <Item>(name: string, id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['accounts', name, id, asOf],
    queryFn: ({ signal }) =>
      request<Page<Item>>(`/api/v1/accounts/${encodeURIComponent(id)}/${name}`, {
        query: { ...asOfQuery(asOf), limit: 200 },
        signal,
      }),
  })

export const accountPeopleQuery = (id: string, asOf: AsOf) => part<PersonRow>('people', id, asOf)
export const accountEventsQuery = (id: string, asOf: AsOf) => part<EventRow>('events', id, asOf)
export const accountSubscriptionsQuery = (id: string, asOf: AsOf) => part<SubscriptionRow>('subscriptions', id, asOf)

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
