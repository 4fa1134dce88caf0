import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { BacktestAsk } from '../../api'

/** What the address says of the studio, and how to change it. */
export function useStudioSearch() {
  const search = useSearch({ from: '/shell/health/scorecards/$key' })
  const navigate = useNavigate()
  const go = useCallback(
    (part: Partial<typeof search>) =>
      void navigate({ to: '.', search: (was: object) => ({ ...was, ...part }), replace: true } as never),
    [navigate],
  )
  const { outcome, horizon, lead, pulses } = search
  const ask: BacktestAsk = useMemo(
    () => ({ outcome, horizonDays: horizon, leadDays: lead, withPulses: pulses }),
    [outcome, horizon, lead, pulses],
  )
  return { search, go, ask }
}

export type StudioSearch = ReturnType<typeof useStudioSearch>['search']
