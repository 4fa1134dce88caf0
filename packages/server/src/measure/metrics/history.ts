import type { Tenant } from '../../trust/tenancy'

/** A value as it was logged: at the day's close, or when late data changed that day. */
export interface LoggedPoint {
  readonly date: string
  readonly value: number | null
  readonly version: number
}

export interface HistoryQuery {
  readonly from: string
  readonly to: string
  /**
   * Weekly: the days of one weekday, that which was logged most, of all the last; so that what changes from weekday to weekday can be
   * compared.
   */
  readonly every: 'day' | 'week'
  /** As the log stood then; null: as it stands. */
  readonly knownAt?: number | null
}

/** The logged history of one account's metrics, by key, oldest first; days that were never logged are left out. */
export async function readHistory(
  tenant: Tenant,
  accountId: string,
  keys: readonly string[],
  query: HistoryQuery,
): Promise<Map<string, LoggedPoint[]>> {
  const byDay = `SELECT metric, day, argMax((version, value), (recorded_at, version)) AS latest
    FROM metric_log
    WHERE workspace_id = {workspace:UUID} AND account_id = {account:UUID} AND metric IN {metrics:Array(String)}
      AND day >= {from:Date} AND day <= {to:Date}
      ${query.knownAt ? 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})' : ''}
    GROUP BY metric, day`
  const oneWeekday = `WHERE toDayOfWeek(day) = (SELECT argMax(weekday, (days, last)) FROM (
      SELECT toDayOfWeek(day) AS weekday, uniqExact(day) AS days, max(day) AS last FROM (${byDay}) GROUP BY weekday))`
  const sql = `SELECT metric, toString(day) AS date, latest.1 AS version, latest.2 AS value FROM (${byDay})
    ${query.every === 'day' ? '' : oneWeekday} ORDER BY metric, date`
  const rows = await tenant.stores.olap.query<LoggedPoint & { metric: string }>(sql, {
    workspace: tenant.workspace.id,
    account: accountId,
    metrics: keys,
    from: query.from,
    to: query.to,
    ...(query.knownAt ? { known_at: query.knownAt } : {}),
  })
  const history = new Map<string, LoggedPoint[]>()
  for (const { metric, date, value, version } of rows) {
    const point = { date, value, version }
    const points = history.get(metric)
    if (points) points.push(point)
    else history.set(metric, [point])
  }
  return history
}
