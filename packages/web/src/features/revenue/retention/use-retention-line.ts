import { useQuery } from '@tanstack/react-query'
import { type Retention, retentionSeriesQuery } from '../../../api'
import { shiftPeriod, windowOf } from '../periods'
import type { RevenueState } from '../use-revenue'

export type RetentionPoint = { day: string; from: string; retention: Retention }

/** Retention over so many months to the end of each month, the last of them that of the chosen period's end; in one request. */
export function useRetentionLine(state: RevenueState, months: number, points: number) {
  const { period, shownDay, scope } = state
  const { to } = windowOf(period, shownDay)
  const series = useQuery(retentionSeriesQuery({ from: shiftPeriod(to, 1 - points), to, months, ...scope }))
  const items = series.data?.items ?? []
  return {
    line: items.map((retention): RetentionPoint => ({ day: retention.to, from: retention.from, retention })),
    isPending: series.isPending,
    error: series.error,
    updatedAt: series.dataUpdatedAt,
    refetch: () => void series.refetch(),
  }
}
