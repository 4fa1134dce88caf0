import type { Tenant } from '../../../trust/tenancy'
import { bandOrNull, heldOrNull, type LoggedScore, RECORDED } from './score-log'

interface Row {
  readonly date: string
  readonly latest: readonly [
    scorecard: string,
    version: number,
    score: number | null,
    band: string,
    coverage: number,
    base: number | null,
    raw: string,
    held: string,
  ]
}

/**
 * The logged scores of one account, whichever scorecard scored it, oldest first; of a week (Monday to Sunday) the last day that was
 * logged. Days that were never logged are left out. `knownAt`, in epoch milliseconds: as the log stood then.
 */
export async function readScoreHistory(
  tenant: Tenant,
  accountId: string,
  from: string,
  to: string,
  every: 'day' | 'week' = 'week',
  knownAt: number | null = null,
): Promise<LoggedScore[]> {
  const days = `SELECT day, argMax((scorecard, version, score, band, coverage, base, raw_band, held), ${RECORDED}) AS latest FROM score_log
    WHERE workspace_id = {workspace:UUID} AND day >= {from:Date} AND day <= {to:Date} AND account_id = {account:UUID}
    ${knownAt === null ? '' : 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})'} GROUP BY day`
  const sql =
    every === 'day'
      ? `SELECT toString(day) AS date, latest FROM (${days}) ORDER BY date`
      : `SELECT toString(max(day)) AS date, argMax(latest, day) AS latest FROM (${days}) GROUP BY toMonday(day) ORDER BY date`
  const rows = await tenant.stores.olap.query<Row>(sql, {
    workspace: tenant.workspace.id,
    account: accountId,
    from,
    to,
    ...(knownAt === null ? {} : { known_at: knownAt }),
  })
  return rows.map(({ date, latest: [scorecard, version, score, band, coverage, base, raw, held] }) => ({
    date,
    score,
    band: bandOrNull(band),
    coverage,
    scorecard,
    version,
    base,
    raw: bandOrNull(raw),
    held: heldOrNull(held),
  }))
}
