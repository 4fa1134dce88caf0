import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answer, Item } from '../answers'
import { answerOf, api } from '../client'
import { everyPage } from '../every-page'
import type { Rule } from '../types'

export type RevenueInterval = 'month' | 'quarter' | 'year'
export type Movements = Omit<Answer<'/api/v1/revenue/movements', 'get'>, 'next'>
export type ReportedRow = Item<Movements>
/** The figures of a period, as reported or as known now. */
export type MovementRow = Omit<
  ReportedRow,
  'scheduledChurn' | 'usage' | 'until' | 'closed' | 'shown' | 'restated' | 'restatement'
>
export type MovementAccount = Item<Answer<'/api/v1/revenue/movements/accounts', 'get'>>
export type MovementKind = NonNullable<MovementAccount['kind']>
export type LedgerRow = Item<Answer<'/api/v1/revenue/ledger', 'get'>>
export type RetentionByGroup = Answer<'/api/v1/revenue/retention', 'get'>
export type Retention = Omit<RetentionByGroup, 'groups'>
export type RetentionGroup = NonNullable<RetentionByGroup['groups']>[number]
export type CohortAccount = Item<Answer<'/api/v1/revenue/cohorts/accounts', 'get'>>
export type Cohorts = Omit<Answer<'/api/v1/revenue/cohorts', 'get'>, 'next'>
export type Cohort = Item<Cohorts>
export type CohortMeasure = Cohorts['measure']
export type RevenueOffset = Answer<'/api/v1/revenue/offset', 'get'>
export type RevenueSettingsState = Answer<'/api/v1/revenue/settings', 'get'>
/** What can be set; without what is under way. */
export type RevenueSettings = Omit<RevenueSettingsState, 'pending'>
export type RevenueRate = Item<Answer<'/api/v1/revenue/rates', 'get'>>

/** Which accounts revenue is told of, and with whose knowledge. */
export type RevenueScope = { filter?: Rule | null | undefined; knownAt?: string | undefined; asOf?: string | undefined }

const scopeOf = ({ filter, knownAt }: RevenueScope) => ({
  filter: filter ? JSON.stringify(filter) : undefined,
  known_at: knownAt,
})

/** The same, of the periods as far as they had come on the day looked at. */
const untilOf = ({ asOf, ...scope }: RevenueScope) => ({ ...scopeOf(scope), as_of: asOf })

const quiet = { placeholderData: keepPreviousData, staleTime: 30_000 } as const

type MovementsAsked = RevenueScope & { from: string; to: string; interval: RevenueInterval; by?: string | undefined }

/** What moved MRR in each period, and the ratios that follow. */
export const movementsQuery = ({ from, to, interval, by, ...scope }: MovementsAsked) =>
  queryOptions({
    queryKey: ['revenue', 'movements', from, to, interval, by, scope],
    queryFn: ({ signal }) => {
      const query = { from, to, interval, by, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/movements', { params: { query }, signal }))
    },
    ...quiet,
    refetchInterval: scope.knownAt ? false : 60_000,
  })

type AccountsAsked = RevenueScope & {
  period: string
  kind?: MovementKind | undefined
  by?: string | undefined
  group?: string | undefined
  as?: 'reported' | 'known' | undefined
}

/** The accounts behind a bar, the largest first, a page at a time. */
export const movementAccountsQuery = ({ period, kind, by, group, as, ...scope }: AccountsAsked, limit = 100) =>
  infiniteQueryOptions({
    queryKey: ['revenue', 'accounts', period, kind, by, group, as, scope, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { period, kind, by, group, as, limit, cursor: pageParam, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/movements/accounts', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    ...quiet,
  })

export type Holding = Item<Answer<'/api/v1/revenue/holdings', 'get'>>
type HoldingsAsked = RevenueScope & { day: string; by?: string | undefined; group?: string | undefined }

/** The accounts that held something at the end of a day, the largest first, a page at a time. */
export const holdingsQuery = ({ day, by, group, ...scope }: HoldingsAsked, limit = 100) =>
  infiniteQueryOptions({
    queryKey: ['revenue', 'holdings', day, by, group, scope, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { day, by, group, limit, cursor: pageParam, ...scopeOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/holdings', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    ...quiet,
  })

type EveryAsked = RevenueScope & { period: string; to?: string | undefined; kind?: MovementKind | undefined }

/** All accounts that moved in a period, or in each month from one to another: an account once a month. */
export const allMovementAccountsQuery = ({ period, to = period, kind, ...scope }: EveryAsked) =>
  queryOptions({
    queryKey: ['revenue', 'accounts', 'all', period, to, kind, scope],
    queryFn: async ({ signal }) => {
      const rows: MovementAccount[] = []
      for (const month of period === to ? [period] : monthsFrom(period, to)) {
        const query = { period: month, kind, limit: 500, ...untilOf(scope) }
        const { items } = await everyPage((cursor) =>
          answerOf(api.GET('/api/v1/revenue/movements/accounts', { params: { query: { ...query, cursor } }, signal })),
        )
        rows.push(...items)
      }
      return rows
    },
    ...quiet,
  })

/** The months from one to another: "2025-12", "2026-01". */
function monthsFrom(from: string, to: string): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`
    if (key > to) return months
    months.push(key)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

type LedgerAsked = RevenueScope & { account?: string | undefined; from?: string | undefined; to?: string | undefined }

/** Single changes of subscriptions, latest first, a page at a time. */
export const ledgerQuery = ({ account, from, to, ...scope }: LedgerAsked, limit = 200) =>
  infiniteQueryOptions({
    queryKey: ['revenue', 'ledger', account, from, to, scope, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { account, from, to, limit, cursor: pageParam, ...scopeOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/ledger', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    ...quiet,
  })

type RetentionAsked = RevenueScope & { from: string; to: string; by?: string | undefined }

/** What is kept, at the end of `to`, of the accounts that held something at the end of `from`; of each group, too. */
export const retentionQuery = ({ from, to, by, ...scope }: RetentionAsked) =>
  queryOptions({
    queryKey: ['revenue', 'retention', from, to, by, scope],
    queryFn: ({ signal }) => {
      const query = { from, to, by, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/retention', { params: { query }, signal }))
    },
    ...quiet,
    staleTime: 5 * 60_000,
  })

type SeriesAsked = RevenueScope & { from: string; to: string; months: number; by?: string | undefined }

/** Retention over so many months to the end of each month from `from` to `to`; of each group, too. */
export const retentionSeriesQuery = ({ from, to, months, by, ...scope }: SeriesAsked) =>
  queryOptions({
    queryKey: ['revenue', 'retention', 'series', from, to, months, by, scope],
    queryFn: ({ signal }) => {
      const query = { from, to, months, by, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/retention/series', { params: { query }, signal }))
    },
    ...quiet,
    staleTime: 5 * 60_000,
  })

type CohortsAsked = RevenueScope & {
  by: 'month' | 'quarter'
  measure: CohortMeasure
  from?: string | undefined
  groupBy?: string | undefined
}

/** What is left of those who began in one month or quarter, in each later one; of each group. */
export const cohortsQuery = ({ by, measure, from, groupBy, ...scope }: CohortsAsked) =>
  queryOptions({
    queryKey: ['revenue', 'cohorts', by, measure, from, groupBy, scope],
    queryFn: ({ signal }) => {
      const query = { by, measure, from, group_by: groupBy, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/cohorts', { params: { query }, signal }))
    },
    ...quiet,
  })

type CohortAccountsAsked = RevenueScope & {
  cohort: string
  period: string
  from?: string | undefined
  groupBy?: string | undefined
  group?: string | undefined
}

/** The accounts behind a cell of the cohorts, those that hold nothing any more first, a page at a time. */
export const cohortAccountsQuery = (
  { cohort, period, from, groupBy, group, ...scope }: CohortAccountsAsked,
  limit = 100,
) =>
  infiniteQueryOptions({
    queryKey: ['revenue', 'cohorts', 'accounts', cohort, period, from, groupBy, group, scope, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { cohort, period, from, group_by: groupBy, group, limit, cursor: pageParam, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/cohorts/accounts', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    ...quiet,
  })

export type OffsetAsked = RevenueScope & {
  /** The months whose losses are weighed. */
  from: string
  to: string
  growth: number
  lossRate?: number | undefined
  cac?: string | undefined
  arpa?: string | undefined
}

/** What growth costs after what was lost. */
export const offsetQuery = ({ from, to, growth, lossRate, cac, arpa, ...scope }: OffsetAsked) =>
  queryOptions({
    queryKey: ['revenue', 'offset', from, to, growth, lossRate, cac, arpa, scope],
    queryFn: ({ signal }) => {
      const query = { from, to, growth, loss_rate: lossRate, cac, arpa, ...untilOf(scope) }
      return answerOf(api.GET('/api/v1/revenue/offset', { params: { query }, signal }))
    },
    ...quiet,
  })

/** The settings in force; asked again while others are on their way into force. */
export const revenueSettingsQuery = queryOptions({
  queryKey: ['revenue', 'settings'],
  queryFn: () => answerOf(api.GET('/api/v1/revenue/settings')),
  refetchInterval: ({ state }) => (state.data?.pending ? 2_000 : false),
})
export const saveRevenueSettings = (body: RevenueSettings) => answerOf(api.PUT('/api/v1/revenue/settings', { body }))

export const ratesQuery = queryOptions({
  queryKey: ['revenue', 'rates'],
  queryFn: ({ signal }) =>
    everyPage((cursor) =>
      answerOf(api.GET('/api/v1/revenue/rates', { params: { query: { limit: 500, cursor } }, signal })),
    ),
})
export const saveRates = (items: readonly RevenueRate[]) =>
  answerOf(api.PUT('/api/v1/revenue/rates', { body: { items: [...items] } }))

/** Freezes what is reported of a period that has ended. */
export const closePeriod = (period: string) => answerOf(api.POST('/api/v1/revenue/close', { body: { period } }))
export const reopenPeriod = (period: string) =>
  answerOf(api.DELETE('/api/v1/revenue/close/{period}', { params: { path: { period } } }))

/** Every change of one account, oldest first. */
export const accountLedgerQuery = (account: string, knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['revenue', 'ledger', 'whole', account, knownAt],
    queryFn: async ({ signal }) => {
      const query = { account, known_at: knownAt, limit: 500 }
      const { items } = await everyPage((cursor) =>
        answerOf(api.GET('/api/v1/revenue/ledger', { params: { query: { ...query, cursor } }, signal })),
      )
      return [...items].reverse()
    },
    ...quiet,
  })

export type ChurnReasons = Answer<'/api/v1/revenue/churn-reasons', 'get'>
export type Loss = Item<Answer<'/api/v1/revenue/losses', 'get'>>
export type LossReport = Omit<Answer<'/api/v1/revenue/losses/report', 'get'>, 'next'>
export type LossGroup = LossReport['by']

export const churnReasonsQuery = queryOptions({
  queryKey: ['revenue', 'churn-reasons'],
  queryFn: () => answerOf(api.GET('/api/v1/revenue/churn-reasons')),
  staleTime: 60_000,
})
export const saveChurnReasons = (body: ChurnReasons) => answerOf(api.PUT('/api/v1/revenue/churn-reasons', { body }))

/** Losses are told as they are known now. */
type LossesAsked = Pick<RevenueScope, 'filter' | 'asOf'> & {
  from: string
  to: string
  /** With `group`: of one row of the report alone. */
  by?: LossGroup | undefined
  group?: string | undefined
}

/** Churn and contraction of accounts by month, the largest first; `unanswered`: those without a reason alone. */
export const lossesQuery = ({ from, to, filter, asOf, by, group }: LossesAsked, unanswered: boolean, limit = 100) =>
  infiniteQueryOptions({
    queryKey: [
      'revenue',
      'losses',
      from,
      to,
      filter,
      asOf,
      group === undefined ? null : [by, group],
      unanswered,
      limit,
    ],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        from,
        to,
        ...untilOf({ filter, asOf }),
        unanswered: unanswered ? ('true' as const) : undefined,
        by: group === undefined ? undefined : by,
        group,
        limit,
        cursor: pageParam,
      }
      return answerOf(api.GET('/api/v1/revenue/losses', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    ...quiet,
  })

/** What was lost, by one side of the losses. */
export const lossReportQuery = ({ from, to, filter, asOf }: LossesAsked, by: LossGroup) =>
  queryOptions({
    queryKey: ['revenue', 'losses', 'report', from, to, filter, asOf, by],
    queryFn: ({ signal }) => {
      const query = { from, to, by, limit: 500, ...untilOf({ filter, asOf }) }
      return everyPage((cursor) =>
        answerOf(api.GET('/api/v1/revenue/losses/report', { params: { query: { ...query, cursor } }, signal })),
      )
    },
    ...quiet,
  })

export type LossAnswer = { reason: string; text: string | null; evidence: string[] }
export const explainLoss = (account: string, period: string, body: LossAnswer) =>
  answerOf(api.PUT('/api/v1/revenue/losses/{account}/{period}', { params: { path: { account, period } }, body }))
