import { type HealthExplanation, readScoreHistory } from '../../judge/health'
import { type AccountMetric, dayOf, endOf, type Moment, readHistory } from '../../measure/metrics'
import type { Tenant } from '../../trust/tenancy'

/** Whether a past day's figures equal those that were recorded of it, or nothing was recorded. */
export type KnownAs = 'recorded' | 'recomputed' | 'unrecorded'

/** A day is closed and its figures are recorded within so long after its end. */
const CLOSING_MS = 86_400_000

/**
 * Compares what the page of a past day shows with the log: as known then, with what the day's close recorded; as known now, with what is
 * recorded of the day last. Only figures recorded under the version that is shown can be compared.
 */
export async function readKnownAs(
  tenant: Tenant,
  accountId: string,
  moment: Moment,
  metrics: readonly AccountMetric[],
  health: HealthExplanation | null,
): Promise<KnownAs> {
  const day = dayOf(moment)
  const knownAt = moment.knownAt === null ? null : Math.max(moment.knownAt, endOf(moment) + CLOSING_MS)
  const keys = metrics.map((metric) => metric.key)
  const [logged, [score]] = await Promise.all([
    readHistory(tenant, accountId, keys, { from: day, to: day, every: 'day', knownAt }),
    readScoreHistory(tenant, accountId, day, day, 'day', knownAt),
  ])
  const pairs = metrics.flatMap(({ key, version, value }) =>
    (logged.get(key) ?? []).filter((point) => point.version === version).map((point) => [value, point.value] as const),
  )
  if (score && health && score.version === health.version) pairs.push([health.score, score.score])
  if (pairs.length === 0) return 'unrecorded'
  return pairs.every(([shown, recorded]) => Object.is(shown, recorded)) ? 'recorded' : 'recomputed'
}
