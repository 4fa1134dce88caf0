import { useQuery } from '@tanstack/react-query'
import { type ChurnReasons, churnReasonsQuery } from '../../../api'
import { addMonths } from '../periods'
import type { RevenueState } from '../use-revenue'

/** The months whose losses are looked at: so many, up to the one of the day that is looked at. */
export function lossMonths({ shownDay, search }: RevenueState): { from: string; to: string; months: number } {
  const months = search.months ?? 12
  const to = shownDay.slice(0, 7)
  return { from: addMonths(`${to}-01`, 1 - months).slice(0, 7), to, months }
}

/** What a reason, or a group of them, is called. */
export function useReasonName(): (key: string | null) => string | null {
  const { data } = useQuery(churnReasonsQuery)
  const names = namesOf(data)
  return (key) => (key === null ? null : (names.get(key) ?? key))
}

const namesOf = (reasons: ChurnReasons | undefined): Map<string, string> =>
  new Map(
    (reasons?.groups ?? []).flatMap((group) => [
      [group.key, group.label] as const,
      ...group.reasons.map((one) => [one.key, one.label] as const),
    ]),
  )
