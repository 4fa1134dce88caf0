import type { Tenant } from '../../trust/tenancy'
import type { Band } from './contract'

/** A score as it was logged: at the day's close, or when late data changed that day. */
export interface LoggedScore {
  readonly date: string
  readonly score: number | null
  readonly band: Band | null
  readonly coverage: number
  readonly version: number
}

/** The versions that days were scored by. */
export async function readLoggedVersions(
  tenant: Tenant,
  scorecard: string,
  from: string,
  to: string,
): Promise<number[]> {
  const rows = await tenant.stores.olap.query<{ version: number }>(
    `SELECT DISTINCT version FROM score_log WHERE workspace_id = {workspace:UUID} AND scorecard = {scorecard:String}
       AND day >= {from:Date} AND day <= {to:Date} ORDER BY version`,
    { workspace: tenant.workspace.id, scorecard, from, to },
    { lane: 'job' },
  )
  return rows.map((row) => row.version)
}

/** The version that a day was scored by last, of one account or of most; null where it never was. */
export async function readLoggedVersion(
  tenant: Tenant,
  scorecard: string,
  day: string,
  accountId: string | null,
  knownAt: number | null,
): Promise<number | null> {
  const rows = await tenant.stores.olap.query<{ latest: number }>(
    `SELECT latest FROM (
       SELECT argMax(version, (recorded_at, version)) AS latest FROM score_log
       WHERE workspace_id = {workspace:UUID} AND scorecard = {scorecard:String} AND day = {day:Date}
         ${accountId ? 'AND account_id = {account:UUID}' : ''}
         ${knownAt === null ? '' : 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})'}
       GROUP BY account_id
     ) GROUP BY latest ORDER BY count() DESC, latest DESC LIMIT 1`,
    {
      workspace: tenant.workspace.id,
      scorecard,
      day,
      ...(accountId ? { account: accountId } : {}),
      ...(knownAt === null ? {} : { known_at: knownAt }),
    },
  )
  return rows[0]?.latest ?? null
}

/** Of each account's days in a range what the log says last. */
export const LATEST_SCORES = `SELECT account_id, day, argMax((version, score, band, coverage), (recorded_at, version)) AS latest
  FROM score_log WHERE workspace_id = {workspace:UUID} AND scorecard = {scorecard:String} AND day >= {from:Date} AND day <= {to:Date}`
