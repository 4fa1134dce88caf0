import { sql } from 'kysely'
import { staleMetrics } from '../../../measure/metrics'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Band, ScorecardDefinition } from '../contract'
import type { LoggedClose } from '../log/score-log'
import type { Verdict } from './judge'

/** A verdict as it is shown between two closes. */
export interface ShownNow {
  readonly id: string
  readonly scorecard: string
  readonly version: number
  readonly score: number | null
  readonly band: Band | null
  /** The score's own band. */
  readonly raw: Band | null
  readonly held: LoggedClose['held']
  readonly coverage: number
}

/**
 * What is shown of verdicts between two closes: where bands must stand some closes running, or a measured metric rests on a silent
 * source, the band of the last close stays; else it is the score's own.
 */
export async function showNow(
  tx: Tx,
  tenant: Tenant,
  verdicts: ReadonlyMap<string, Verdict>,
  at: Date,
): Promise<ShownNow[]> {
  const stale = await staleMetrics(tx, tenant, at)
  const closes = await readCloseBands(tx, tenant, [...verdicts.keys()])
  return [...verdicts].map(([id, { by, scored }]) => {
    const { definition } = by.version
    const isStale = measuresAny(definition, stale)
    const close = closes.get(id) ?? null
    const holds = scored.band !== null && close !== null && (isStale || definition.hysteresisDays > 1)
    const band = holds ? close : scored.band
    return {
      id,
      scorecard: by.card.key,
      version: by.version.version,
      score: scored.score,
      band,
      raw: scored.band,
      held: isStale ? 'stale' : band === scored.band ? null : 'hysteresis',
      coverage: scored.coverage,
    }
  })
}

/** Whether a scorecard measures any of the metrics. */
export const measuresAny = ({ groups }: ScorecardDefinition, metrics: ReadonlyMap<string, unknown>): boolean =>
  metrics.size > 0 && groups.some((group) => group.measures.some(({ metric }) => metrics.has(metric)))

async function readCloseBands(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<Map<string, Band>> {
  const { rows } = await sql<{ account_id: string; close_band: Band }>`
    select account_id, close_band from account_health
    where workspace_id = ${tenant.workspace.id}::uuid and account_id = any(${[...accountIds]}::uuid[]) and close_band is not null`.execute(
    tx,
  )
  return new Map(rows.map(({ account_id, close_band }) => [account_id, close_band]))
}
