import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answer, Item } from '../answers'
import { answerOf, api } from '../client'

export type Renewal = Item<Answer<'/api/v1/renewals', 'get'>>
export type RenewalDetail = Answer<'/api/v1/renewals/{id}', 'get'>
export type RenewalForecast = Answer<'/api/v1/renewals/forecast', 'get'>
export type RenewalBucket = RenewalForecast['categories'][number]['category']
export type RenewalCategory = NonNullable<Renewal['forecast']>['category']
export type RenewalState = Renewal['state']

/** Which renewals: those of a period, of an owner, of terms so long; as of a past day's close. */
export type RenewalScope = {
  period: string
  owner?: string | undefined
  minTermDays?: number | undefined
  day?: string | undefined
}

const argumentsOf = ({ owner, minTermDays, day }: RenewalScope) => ({ owner, min_term_days: minTermDays, as_of: day })
const fresh = (day: string | undefined) => (day ? false : 30_000)

/** The renewals of a period by date, five hundred at a time. */
export const renewalsQuery = ({ period, ...scope }: RenewalScope) =>
  infiniteQueryOptions({
    queryKey: ['renewals', 'list', period, scope],
    queryFn: ({ pageParam, signal }) => {
      const query = { from: period, to: period, limit: 500, cursor: pageParam, ...argumentsOf({ period, ...scope }) }
      return answerOf(api.GET('/api/v1/renewals', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: fresh(scope.day),
  })

/** What is expected of a period; of a past day against what happened since. */
export const renewalForecastQuery = ({ period, ...scope }: RenewalScope) =>
  queryOptions({
    queryKey: ['renewals', 'forecast', period, scope],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/renewals/forecast', {
          params: { query: { period, ...argumentsOf({ period, ...scope }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: fresh(scope.day),
  })

/** A renewal with its history. */
export const renewalQuery = (id: string) =>
  queryOptions({
    queryKey: ['renewals', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/renewals/{id}', { params: { path: { id } }, signal })),
    retry: false,
  })

/** The next open renewal of an account; null where none is in sight. */
export const nextRenewalQuery = (account: string) =>
  queryOptions({
    queryKey: ['renewals', 'next', account],
    queryFn: async ({ signal }) => {
      const query = { account, state: 'open' as const, limit: 1 }
      return (await answerOf(api.GET('/api/v1/renewals', { params: { query }, signal }))).items[0] ?? null
    },
    staleTime: 30_000,
  })

/** The open renewals of an account in the next twelve months, the soonest first. */
export const accountRenewalsQuery = (account: string) =>
  queryOptions({
    queryKey: ['renewals', 'of', account],
    queryFn: async ({ signal }) => {
      const query = { account, state: 'open' as const, limit: 50 }
      return (await answerOf(api.GET('/api/v1/renewals', { params: { query }, signal }))).items
    },
    staleTime: 30_000,
  })

/** The day of the last renewal of an account that was decided by a day; null where none was. */
export const lastRenewalQuery = (account: string, day: string) =>
  queryOptions({
    queryKey: ['renewals', 'last', account, day],
    queryFn: async ({ signal }) => {
      const query = { account, to: day, limit: 500 }
      const { items } = await answerOf(api.GET('/api/v1/renewals', { params: { query }, signal }))
      return items.findLast((one) => one.state !== 'open' && one.date < day)?.date ?? null
    },
    staleTime: 300_000,
  })

export type RenewalChange = {
  category?: RenewalCategory | null
  amount?: string | null
  note?: string | null
  outcome?: { state: Exclude<RenewalState, 'open'>; amount?: string; note?: string } | null
}

export const changeRenewal = (id: string, body: RenewalChange) =>
  answerOf(api.PATCH('/api/v1/renewals/{id}', { params: { path: { id } }, body }))
