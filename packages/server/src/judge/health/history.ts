import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Band } from './contract'
import { LATEST_SCORES, type LoggedScore } from './score-log'
import { readInForce } from './store'

interface Row {
  readonly date: string
  readonly latest: readonly [version: number, score: number | null, band: string, coverage: number]
}

/**
 * The logged scores of one account by the scorecard in force, oldest first; of a week (Monday to Sunday) the last day that was logged.
 * Days that were never logged are left out. `knownAt`, in epoch milliseconds: as the log stood then.
 */
export async function readScoreHistory(
  tenant: Tenant,
  accountId: string,
  from: string,
  to: string,
  every: 'day' | 'week' = 'week',
  knownAt: number | null = null,
): Promise<LoggedScore[]> {
  const inForce = await inTenant(tenant, (tx) => readInForce(tx, tenant))
  if (!inForce) return []
  const days = `${LATEST_SCORES} AND account_id = {account:UUID}
    ${knownAt === null ? '' : 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})'} GROUP BY account_id, day`
  const sql =
    every === 'day'
      ? `SELECT toString(day) AS date, latest FROM (${days}) ORDER BY date`
      : `SELECT toString(max(day)) AS date, argMax(latest, day) AS latest FROM (${days}) GROUP BY toMonday(day) ORDER BY date`
  const rows = await tenant.stores.olap.query<Row>(sql, {
    workspace: tenant.workspace.id,
    scorecard: inForce.card.key,
    account: accountId,
    from,
    to,
    ...(knownAt === null ? {} : { known_at: knownAt }),
  })
  return rows.map(({ date, latest: [version, score, band, coverage] }) => ({
    date,
    score,
    band: band === '' ? null : (band as Band),
    coverage,
    version,
  }))
}
