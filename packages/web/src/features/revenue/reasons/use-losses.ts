import { useQuery } from '@tanstack/react-query'
import { type ChurnReasons, churnReasonsQuery, type LossGroup } from '../../../api'
import { windowOf } from '../periods'
import type { RevenueState } from '../use-revenue'

/** The months whose losses are looked at: so many, up to the end of the chosen period. */
export const lossMonths = ({ period, shownDay, search }: RevenueState) =>
  windowOf(period, shownDay, search.months ?? 12)

/** The sides by which losses are told. */
export const lossSides: Record<LossGroup, string> = {
  reason: 'Reason',
  reason_group: 'Kind of reason',
  tenure: 'Tenure',
  plan: 'Plan',
  owner: 'Owner',
  kind: 'Movement',
  involuntary: 'Involuntary',
}

/** The side that is looked at, and the one group of it that is opened. */
export function lossSide({ search }: RevenueState): { by: LossGroup; of: string | undefined } {
  const by = search.lost !== undefined && search.lost in lossSides ? (search.lost as LossGroup) : 'reason'
  return { by, of: search.of }
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
