import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { meQuery, type RenewalScope } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { dayOf } from '../../ui/format'
import { intervalOf, periodOf } from './periods'

/** What lasts longer than a month. */
const LONGER = 32

/** What the address asks of renewals, and how to change it. */
export function useRenewals() {
  const search = useSearch({ from: '/shell/renewals' })
  const navigate = useNavigate()
  const asOf = useAsOf()
  const { data: me } = useQuery(meQuery)
  const today = dayOf(new Date(), me?.workspace.timeZone ?? 'UTC')
  // What has not closed yet is now.
  const day = asOf.day !== null && asOf.day < today ? asOf.day : undefined
  const period = search.period ?? periodOf(day ?? today, 'quarter')
  const { owner, terms } = search
  const scope: RenewalScope = useMemo(
    () => ({ period, owner, minTermDays: terms === 'all' ? undefined : LONGER, day }),
    [period, owner, terms, day],
  )
  const go = useCallback(
    (next: Partial<typeof search>, replace = false) =>
      void navigate({ to: '.', search: (was: object) => ({ ...was, ...next }), replace } as never),
    [navigate],
  )
  const peek = useCallback((id: string | undefined) => go({ peek: id }, true), [go])
  return {
    view: search.view ?? 'board',
    search,
    period,
    interval: intervalOf(period),
    scope,
    go,
    peek,
    today,
    shownDay: day ?? today,
    day,
    timeZone: me?.workspace.timeZone ?? 'UTC',
    currency: me?.workspace.currency ?? 'USD',
    me: me?.member?.email,
    canReadOpportunities: (me?.permissions ?? []).includes('revenue:read'),
    canWriteOpportunities: day === undefined && (me?.permissions ?? []).includes('revenue:write'),
    canWrite: day === undefined && (me?.permissions ?? []).includes('renewals:write'),
  }
}

export type RenewalsState = ReturnType<typeof useRenewals>
