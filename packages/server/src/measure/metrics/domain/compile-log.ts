import type { LogCause } from '../contract'
import { compileHistory, type DaySeries, type HistoryFrame, lastDay } from './compile-history'
import type { Statement } from './compile-values'
import type { MetricSet } from './metric-set'
import { formatInstant } from './moment'
import type { RowScope } from './scope-sql'

export interface LogAbout {
  readonly timeZone: string
  readonly recordedAt: number
  readonly cause: LogCause
}

/**
 * Appends to the log what the days' values are now, where it is not what the log says already. Late data changes only what was logged
 * under the version in force: an edited definition does not rewrite the past; a backfill, which is asked for, does.
 */
export function compileLog(
  set: MetricSet,
  days: DaySeries,
  scope: RowScope,
  frame: HistoryFrame,
  about: LogAbout,
): Statement {
  const history = compileHistory(set, days, about.timeZone, null, scope, frame)
  const params: Record<string, unknown> = {
    ...history.params,
    workspace: scope.workspaceId,
    metrics: set.metrics.map((metric) => metric.key),
    versions: set.metrics.map((metric) => metric.version),
    recorded_at: formatInstant(about.recordedAt),
    cause: about.cause,
    log_from: days.first,
    log_to: lastDay(days),
  }
  const accounts = scope.accountIds ? 'AND account_id IN {log_accounts:Array(UUID)}' : ''
  if (scope.accountIds) params.log_accounts = scope.accountIds
  const sql = `INSERT INTO metric_log (workspace_id, account_id, metric, version, day, recorded_at, value, cause)
SELECT {workspace:UUID}, new.account, new.metric, new.version, new.as_of, {recorded_at:DateTime64(3, 'UTC')}, new.value, {cause:String}
FROM (
  SELECT account, as_of, one.1 AS metric, one.2 AS version, one.3 AS value
  FROM (
${history.sql}
  )
  ARRAY JOIN arrayZip({metrics:Array(String)}, {versions:Array(UInt32)}, values) AS one
) AS new
LEFT JOIN (
  SELECT account_id, metric, day, count() AS logged,
    argMax((version, value), (recorded_at, version)) AS latest
  FROM metric_log
  WHERE workspace_id = {workspace:UUID} AND day >= {log_from:Date} AND day <= {log_to:Date} ${accounts}
  GROUP BY account_id, metric, day
) AS old ON old.account_id = new.account AND old.metric = new.metric AND old.day = new.as_of
WHERE if(old.logged = 0, new.value IS NOT NULL, ${REWRITES[about.cause]})
SETTINGS do_not_merge_across_partitions_select_final = 1, max_bytes_before_external_group_by = 1000000000`
  return { sql, params, types: {} }
}

const DIFFERS = 'NOT (old.latest.2 <=> new.value)'
const REWRITES: Readonly<Record<LogCause, string>> = {
  close: '0',
  late: `old.latest.1 = new.version AND ${DIFFERS}`,
  import: `old.latest.1 = new.version AND ${DIFFERS}`,
  backfill: `old.latest.1 != new.version OR ${DIFFERS}`,
}
