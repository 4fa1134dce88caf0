import { sql } from 'kysely'
import { addDays, daysBetween } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { LogCause, Metric } from './contract'
import { type DaySeries, lastDay } from './domain/compile-history'
import { compileLog } from './domain/compile-log'
import { buildMetricSet, type MetricSet } from './domain/metric-set'
import { formatInstant } from './domain/moment'
import { splitDays, withFrame } from './frame'
import { runLogHooks } from './hooks'
import { lastClosedDay, momentOfDay } from './moment-of'
import { readMetrics } from './store'
import { readRowScope, readValues } from './values'

/** So many rows of account and day are computed by one statement. */
const ROWS_AT_ONCE = 40_000

export interface LogOptions {
  readonly cause: LogCause
  readonly accountIds?: readonly string[] | null
}

/** Logs the values of evenly spaced days for all accounts, many days in one statement; what the log says already is left alone. */
export async function logDays(tenant: Tenant, days: DaySeries, options: LogOptions): Promise<void> {
  if (days.count < 1) return
  const metrics = await readMetrics(tenant)
  const sets = splitSets(metrics)
  const accountIds = options.accountIds ?? null
  const moment = momentOfDay(tenant, lastDay(days))
  const scope = await readRowScope(tenant, moment, accountIds && accountIds.length <= 200 ? accountIds : null)
  const about = {
    timeZone: tenant.workspace.timeZone,
    recordedAt: tenant.stores.now(),
    cause: options.cause,
  }
  await withFrame(tenant, moment, scope, accountIds, async (frame, accounts) => {
    if (accounts === 0 || sets.events.metrics.length === 0) return
    const most = Math.max(7, Math.floor(ROWS_AT_ONCE / accounts))
    for (const run of splitDays(days.first, days.count, days.step, most)) {
      const statement = compileLog(sets.events, run, scope, frame, about)
      await tenant.stores.olap.command(statement.sql, statement.params, { lane: 'job' })
    }
  })
  await logSources(tenant, sets.sources, days, options)
  await runLogHooks(tenant, days, { cause: options.cause, accountIds })
}

/** Metrics that stand on events alone are logged by one statement; those that read another source, day by day. */
function splitSets(metrics: readonly Metric[]): { events: MetricSet; sources: MetricSet } {
  const usesSource = (metric: Metric): boolean => buildMetricSet([metric], metrics, catalogue).sources.length > 0
  const sources = metrics.filter(usesSource)
  const events = metrics.filter((metric) => !sources.includes(metric))
  return { events: buildMetricSet(events, metrics, catalogue), sources: buildMetricSet(sources, metrics, catalogue) }
}

async function logSources(tenant: Tenant, set: MetricSet, days: DaySeries, options: LogOptions): Promise<void> {
  if (set.metrics.length === 0) return
  const recorded_at = formatInstant(tenant.stores.now())
  for (let place = 0; place < days.count; place++) {
    const day = addDays(days.first, place * days.step)
    const accountIds = options.accountIds ?? null
    const [values, logged] = await Promise.all([
      readValues(tenant, set, momentOfDay(tenant, day), { accountIds, lane: 'job' }),
      readLogged(tenant, day, set.metrics),
    ])
    const rows = values.flatMap((row) =>
      set.metrics.flatMap((metric, index) => {
        const value = row.values[index] ?? null
        const old = logged.get(`${row.account.id} ${metric.key}`)
        if (old === undefined ? value === null : !rewrites(options.cause, old, metric.version, value)) return []
        return [
          {
            workspace_id: tenant.workspace.id,
            account_id: row.account.id,
            metric: metric.key,
            version: metric.version,
            day,
            recorded_at,
            value,
            cause: options.cause,
          },
        ]
      }),
    )
    await tenant.stores.olap.insert('metric_log', rows, { lane: 'job' })
  }
}

interface Logged {
  readonly version: number
  readonly value: number | null
}

function rewrites(cause: LogCause, old: Logged, version: number, value: number | null): boolean {
  if (cause === 'close') return false
  if (cause === 'backfill') return old.version !== version || old.value !== value
  return old.version === version && old.value !== value
}

async function readLogged(tenant: Tenant, day: string, metrics: readonly Metric[]): Promise<Map<string, Logged>> {
  const rows = await tenant.stores.olap.query<{ account_id: string; metric: string; latest: [number, number | null] }>(
    `SELECT account_id, metric, argMax((version, value), (recorded_at, version)) AS latest
     FROM metric_log WHERE workspace_id = {workspace:UUID} AND day = {day:Date} AND metric IN {metrics:Array(String)}
     GROUP BY account_id, metric`,
    { workspace: tenant.workspace.id, day, metrics: metrics.map((metric) => metric.key) },
    { lane: 'job' },
  )
  return new Map(
    rows.map(({ account_id, metric, latest }) => [`${account_id} ${metric}`, { version: latest[0], value: latest[1] }]),
  )
}

/**
 * Computes and logs the past from raw rows: every day from `from` to `to`, or the Sundays among them. Days not over yet are left
 * out. What the log says already is left alone, so that it may run again.
 */
export async function backfillHistory(
  tenant: Tenant,
  from: string,
  to: string,
  options: {
    readonly every?: 'day' | 'week'
    readonly cause?: LogCause
    readonly accountIds?: readonly string[] | null
  } = {},
): Promise<DaySeries> {
  const closed = lastClosedDay(tenant)
  const last = to < closed ? to : closed
  const step = options.every === 'week' ? 7 : 1
  const first = step === 7 ? nextSunday(from) : from
  const days = { first, step, count: Math.max(0, Math.floor(daysBetween(first, last) / step) + 1) }
  await logDays(tenant, days, { cause: options.cause ?? 'backfill', accountIds: options.accountIds ?? null })
  return days
}

const nextSunday = (day: string): string => addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)

/**
 * Logs the days that ended since the last close; the first time, yesterday alone. Answers the last closed day, null where nothing
 * was to do.
 */
export async function closeDays(tenant: Tenant): Promise<string | null> {
  const last = lastClosedDay(tenant)
  const closed = await inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ closed_day: string | null }>`
      select closed_day from metric_refresh where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
    return rows[0]?.closed_day ?? null
  })
  if (closed !== null && closed >= last) return null
  const first = closed === null ? last : addDays(closed, 1)
  await logDays(tenant, { first, step: 1, count: daysBetween(first, last) + 1 }, { cause: 'close' })
  await inTenant(tenant, (tx) =>
    sql`insert into metric_refresh as r (workspace_id, closed_day) values (${tenant.workspace.id}::uuid, ${last}::date)
      on conflict (workspace_id) do update set closed_day = greatest(r.closed_day, excluded.closed_day)`.execute(tx),
  )
  return last
}
