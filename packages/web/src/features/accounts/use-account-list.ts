import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type AccountSearch, accountsQuery, accountTotalsQuery, ruleFieldsQuery, viewsQuery } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { columnKeysOf, defaultColumns } from './column-keys'

type Place = { view?: string; filter?: object; sort?: string; q?: string; peek?: string; columns?: string }

/** The list as the address asks for it: its rows as they are fetched, and how to change the address. */
export function useAccountList() {
  const place = useSearch({ from: '/shell/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const asOf = useAsOf()
  const { data: registry } = useQuery(ruleFieldsQuery)
  const { data: views } = useQuery(viewsQuery)
  const fields = registry?.items
  const view = views?.items.find((one) => one.key === place.view)
  const chosen =
    place.columns !== undefined
      ? columnKeysOf(place.columns)
      : view && view.columns.length > 0
        ? view.columns
        : undefined
  const known = useMemo(() => new Set(fields?.map((field) => field.key)), [fields])
  const columns = useMemo(() => chosen ?? defaultColumns(fields ?? []), [chosen, fields])
  // The bands are counted for the totals even where no column shows them.
  const asked = useMemo(
    () => [...new Set([...columns, 'health.band'])].filter((key) => known.has(key)),
    [columns, known],
  )
  const search: AccountSearch = {
    filter: place.filter ?? view?.filter ?? null,
    sort: place.sort ?? view?.sort ?? null,
    q: place.q ?? null,
    columns: asked,
  }
  const list = useInfiniteQuery({ ...accountsQuery(search), enabled: fields !== undefined })
  const { data: totals } = useQuery({ ...accountTotalsQuery(search), enabled: list.isSuccess })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const first = list.data?.pages[0]
  const total = first?.total ?? 0
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list
  const loaded = rows.length
  const reach = useCallback(
    (last: number) => {
      if (last > loaded - 60 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  const go = useCallback(
    (part: Partial<Place>, replace = false) =>
      void navigate({ search: (was) => ({ ...was, ...part }) as never, replace }),
    [navigate],
  )
  return {
    place,
    search,
    fields,
    views: views?.items ?? [],
    columns,
    list,
    rows,
    total,
    totals,
    tookMs: first?.tookMs,
    reach,
    go,
    asOf,
  }
}

export type AccountListState = ReturnType<typeof useAccountList>
