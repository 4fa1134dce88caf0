import { useQueries } from '@tanstack/react-query'
import { type Retention, retentionQuery } from '../../../api'
import { addDays } from '../../../ui/format'
import { addMonths } from '../periods'
import type { RevenueState } from '../use-revenue'

export type RetentionPoint = { day: string; from: string; retention: Retention | null }

/** Retention over so many months to the end of each month, the last of them first known on the day that is looked at. */
export function useRetentionLine(state: RevenueState, months: number, points: number) {
  const { shownDay, scope } = state
  const days = monthEnds(shownDay, points)
  const results = useQueries({
    queries: days.map((day) => retentionQuery({ from: monthsBefore(day, months), to: day, ...scope })),
  })
  const line = days.map(
    (day, index): RetentionPoint => ({ day, from: monthsBefore(day, months), retention: results[index]?.data ?? null }),
  )
  return {
    line,
    isPending: results.some((result) => result.isPending),
    error: results.find((result) => result.error)?.error ?? null,
    updatedAt: Math.max(0, ...results.map((result) => result.dataUpdatedAt)),
    refetch: () => void Promise.all(results.map((result) => result.refetch())),
  }
}

/** The last ends of months up to a day, oldest first. */
function monthEnds(day: string, count: number): string[] {
  const first = `${addDays(day, 1).slice(0, 7)}-01`
  return Array.from({ length: count }, (_, back) => addDays(addMonths(first, -back), -1)).reverse()
}

/** The end of the month so many months before a month's end. */
const monthsBefore = (day: string, months: number): string => addDays(addMonths(addDays(day, 1), -months), -1)
