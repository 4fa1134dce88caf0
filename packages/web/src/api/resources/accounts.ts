import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf } from '../address'
import { answerOf, api } from '../client'
import { type AsOf, asOfQuery } from '../time-travel'
import type { Account, AccountList, AccountPage, AccountRow, Rule } from '../types'

export type AccountSearch = { filter?: Rule | null; sort?: string | null; q?: string | null; columns?: string[] }

const queryOf = (search: AccountSearch) => ({
  filter: search.filter ? JSON.stringify(search.filter) : undefined,
  sort: search.sort ?? undefined,
  q: search.q ?? undefined,
  columns: search.columns?.join(',') || undefined,
})

async function listAccounts(
  query: ReturnType<typeof queryOf> & { limit: number; cursor?: string; totals?: 'columns' | 'none' },
  signal: AbortSignal,
): Promise<AccountList> {
  return (await answerOf(api.GET('/api/v1/accounts', { params: { query }, signal }))) as AccountList
}

/** A list of a few pages is kept fresh; of a longer one all pages would be asked for again. */
const isShort = (data: { pages: unknown[] } | undefined) => (data?.pages.length ?? 0) <= 2

/** The accounts of a filter in the order of the sort: first 200, then 500 at a time. */
export const accountsQuery = (search: AccountSearch) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      listAccounts(
        {
          ...queryOf(search),
          limit: pageParam === undefined ? 200 : 500,
          cursor: pageParam,
          totals: pageParam === undefined ? undefined : 'none',
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: AccountList) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (isShort(query.state.data) ? 30_000 : false),
    refetchOnWindowFocus: (query) => isShort(query.state.data),
    refetchOnMount: (query) => isShort(query.state.data),
    staleTime: 5_000,
  })

/** Sums and means of the columns over the whole filter; beside the list, which does not wait for them. */
export const accountTotalsQuery = (search: AccountSearch) =>
  queryOptions({
    queryKey: ['accounts', 'totals', { ...search, sort: null }],
    queryFn: async ({ signal }) =>
      (await listAccounts({ ...queryOf({ ...search, sort: null }), limit: 1, totals: 'columns' }, signal)).totals,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    staleTime: 5_000,
  })

/** How many accounts a filter holds. */
export const accountCountQuery = (search: AccountSearch) =>
  queryOptions({
    queryKey: ['accounts', 'count', search],
    queryFn: async ({ signal }) => (await listAccounts({ ...queryOf(search), limit: 1 }, signal)).total ?? 0,
    staleTime: 30_000,
  })

export const accountSearchQuery = (q: string, limit = 6) =>
  queryOptions({
    queryKey: ['accounts', 'search', q, limit],
    queryFn: ({ signal }) => listAccounts({ ...queryOf({ q }), limit }, signal),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  })

export const exportAddress = (search: AccountSearch) => addressOf('/api/v1/accounts.csv', queryOf(search))

/** Everything the page of an account shows, in one request. */
export const accountPageQuery = (id: string, asOf: AsOf, compareTo: string | null) =>
  queryOptions({
    queryKey: ['accounts', 'page', id, asOf, compareTo],
    queryFn: async ({ signal }) => {
      const query = { ...asOfQuery(asOf), compare_to: compareTo ?? undefined }
      const call = api.GET('/api/v1/accounts/{id}/page', { params: { path: { id }, query }, signal })
      return (await answerOf(call)) as unknown as AccountPage
    },
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
    refetchInterval: asOf.day ? false : 15_000,
    staleTime: 5_000,
  })

/** One account as it is now. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal }))) as Account,
  })

/** How many events an account has. */
export const accountEventCountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'event-count', id],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/accounts/{id}/events/count', { params: { path: { id } }, signal }))).events,
  })

/** What is done to accounts. */
export type Act =
  | { action: 'assign'; to: string | null }
  | { action: 'tag' | 'untag'; tags: string[] }
  | { action: 'set_field'; key: string; value: unknown; pinned?: boolean }
export const runAccountAction = (body: Act & { ids: string[]; dryRun: boolean }) =>
  answerOf(api.POST('/api/v1/accounts/actions', { body: body as never }))

/** The accounts of these ids, as they are now; 500 are asked for at a time. */
export async function readAccountsOf(ids: readonly string[]): Promise<AccountRow[]> {
  const rows: AccountRow[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const filter = { field: 'account.externalId', op: 'in', value: ids.slice(at, at + 500) }
    const body = { filter, limit: 500, totals: 'none' }
    const answer = await answerOf(api.POST('/api/v1/accounts/query', { body: body as never }))
    rows.push(...(answer as AccountList).items)
  }
  return rows
}

export const createAccount = (id: string, name: string) =>
  answerOf(api.PUT('/api/v1/accounts/{id}', { params: { path: { id } }, body: { name } }))

/** What a member says of an account by hand; what is left out stays, null takes back. */
export type AccountPatch = {
  name?: string | null
  domains?: string[] | null
  tags?: string[] | null
  createdAt?: string | null
  parent?: string | null
  owner?: string | null
  roles?: Record<string, string | null>
  fields?: Record<string, { value: unknown; pinned?: boolean }>
}
export const patchAccount = (id: string, body: AccountPatch) =>
  answerOf(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body: body as never }))

/** The merges in force into an account. */
export const accountMergesQuery = (account: string) =>
  queryOptions({
    queryKey: ['accounts', 'merges', account],
    queryFn: () => answerOf(api.GET('/api/v1/account-merges', { params: { query: { account } } })),
  })
export const mergeAccounts = (keep: string, merge: string) =>
  answerOf(api.POST('/api/v1/accounts/merge', { body: { keep, merge } }))
export const undoAccountMerge = (id: string) =>
  answerOf(api.POST('/api/v1/accounts/merge/{id}/undo', { params: { path: { id } } }))
