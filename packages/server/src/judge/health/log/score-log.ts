import type { Tenant } from '../../../trust/tenancy'
import type { Band } from '../contract'

/** A score as it was logged: at the day's close, or when late data changed that day. */
export interface LoggedScore {
  readonly date: string
  readonly score: number | null
  /** As it was shown. */
  readonly band: Band | null
  readonly coverage: number
  readonly scorecard: string
  readonly version: number
  /** Before cap and rating. */
  readonly base: number | null
  /** The score's own band. */
  readonly raw: Band | null
  readonly held: LoggedClose['held']
}

/** The last word of the log on an account's day. */
export interface LoggedClose {
  readonly scorecard: string
  readonly version: number
  readonly score: number | null
  readonly coverage: number
  readonly band: Band | null
  readonly raw: Band | null
  readonly held: 'hysteresis' | 'stale' | null
}

/** Orders the rows that the log has of one day: a number, which compares many times faster than a tuple. */
export const RECORDED = 'bitShiftLeft(toUInt64(toUnixTimestamp64Milli(recorded_at)), 7) + version % 128'

interface Row {
  readonly account_id: string
  readonly date: string
  readonly latest: readonly [
    scorecard: string,
    version: number,
    score: number | null,
    coverage: number,
    band: string,
    raw: string,
    held: string,
  ]
}

/** What the log says last of each account's days from `from` to `to`, by account and day; whichever scorecard scored them. */
export async function readCloses(
  tenant: Tenant,
  about: {
    readonly from: string
    readonly to: string
    readonly accountIds: readonly string[] | null
    /** Epoch milliseconds; null: as the log stands. */
    readonly knownAt: number | null
    readonly lane?: 'page' | 'job'
  },
): Promise<Map<string, Map<string, LoggedClose>>> {
  const { from, to, accountIds, knownAt } = about
  const rows = await tenant.stores.olap.query<Row>(
    `SELECT account_id, toString(day) AS date,
       argMax((scorecard, version, score, coverage, band, raw_band, held), ${RECORDED}) AS latest
     FROM score_log
     WHERE workspace_id = {workspace:UUID} AND day >= {from:Date} AND day <= {to:Date}
       ${accountIds ? 'AND account_id IN {accounts:Array(UUID)}' : ''}
       ${knownAt === null ? '' : 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})'}
     GROUP BY account_id, day`,
    {
      workspace: tenant.workspace.id,
      from,
      to,
      ...(accountIds ? { accounts: accountIds } : {}),
      ...(knownAt === null ? {} : { known_at: knownAt }),
    },
    { lane: about.lane ?? 'page' },
  )
  const closes = new Map<string, Map<string, LoggedClose>>()
  for (const { account_id, date, latest } of rows) {
    const [scorecard, version, score, coverage, band, raw, held] = latest
    const days = closes.get(account_id) ?? new Map<string, LoggedClose>()
    days.set(date, {
      scorecard,
      version,
      score,
      coverage,
      band: bandOrNull(band),
      raw: bandOrNull(raw),
      held: heldOrNull(held),
    })
    closes.set(account_id, days)
  }
  return closes
}

export const bandOrNull = (band: string): Band | null => (band === '' ? null : (band as Band))
export const heldOrNull = (held: string): LoggedClose['held'] => (held === '' ? null : (held as LoggedClose['held']))
