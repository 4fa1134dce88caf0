import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { meQuery, type RevenueInterval, type RevenueScope } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { dayOf } from '../../ui/format'
import { daysOf, intervalOf, lastEnded, periodOf } from './periods'

export const parts = ['movements', 'retention', 'cohorts', 'offset', 'churn-reasons', 'ledger'] as const
export type Part = (typeof parts)[number]

/** What the address asks of revenue, and how to change it. */
export function useRevenue() {
  const search = useSearch({ from: '/shell/revenue' })
  const { part } = useParams({ strict: false }) as { part?: string }
  const navigate = useNavigate()
  const { day, known } = useAsOf()
  const { data: me } = useQuery(meQuery)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const today = dayOf(new Date(), timeZone)
  const shownDay = day ?? today
  const interval: RevenueInterval = search.interval ?? (search.period ? intervalOf(search.period) : 'month')
  const period = readPeriod(search.period, interval, day, today)
  const { filter } = search
  const knownAt = day && known === 'then' ? day : undefined
  const scope: RevenueScope = useMemo(() => ({ filter, knownAt, asOf: day ?? undefined }), [filter, knownAt, day])
  const go = useCallback(
    (next: Partial<typeof search>, replace = false) =>
      void navigate({ to: '.', search: (was: object) => ({ ...was, ...next }), replace } as never),
    [navigate],
  )
  return {
    part: parts.find((one) => one === part) ?? 'movements',
    search,
    interval,
    period,
    scope,
    go,
    today,
    shownDay,
    timeZone,
    asOf: { day, known },
    /** Whether the period still runs on the day that is looked at. */
    running: daysOf(period).last > shownDay,
    currency: me?.workspace.currency ?? 'USD',
    permissions: me?.permissions ?? [],
  }
}

/** What is asked for; else of a past day the period that holds it, and of now the last that ended. */
function readPeriod(asked: string | undefined, interval: RevenueInterval, day: string | null, today: string): string {
  if (asked && intervalOf(asked) === interval) return asked
  if (asked) return periodOf(daysOf(asked).last, interval)
  return day ? periodOf(day, interval) : lastEnded(today, interval)
}

export type RevenueState = ReturnType<typeof useRevenue>
