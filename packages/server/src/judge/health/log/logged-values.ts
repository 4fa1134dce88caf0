import { addDays, daysBetween } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { RECORDED } from './score-log'

/** Above so many accounts a statement reads all of the workspace's. */
const LISTED_ACCOUNTS = 200

/** What the metrics' log says last of some days. */
export interface DayValues {
  readonly from: string
  /** The last day that was read; days after it are still to be asked. */
  readonly through: string
  /** Where each metric stands in a row. */
  readonly places: ReadonlyMap<string, number>
  /** Of each day the accounts that were logged. */
  readonly days: ReadonlyMap<string, ReadonlyMap<string, readonly (number | null)[]>>
}

/** The logged values of metrics from a day on, as many days as make about so many rows of account and day, a week at least. */
export async function readDayValues(
  tenant: Tenant,
  from: string,
  to: string,
  metrics: readonly string[],
  accountIds: readonly string[] | null,
  rowsAtOnce: number,
): Promise<DayValues> {
  const listed = accountIds && accountIds.length <= LISTED_ACCOUNTS ? accountIds : null
  const where = `workspace_id = {workspace:UUID} AND day >= {from:Date} AND day <= {to:Date}
    ${listed ? 'AND account_id IN {accounts:Array(UUID)}' : ''}`
  const params = { workspace: tenant.workspace.id, from, to, ...(listed ? { accounts: listed } : {}) }
  const [size] = await tenant.stores.olap.query<{ accounts: number }>(
    `SELECT uniqExact(account_id) AS accounts FROM metric_log WHERE ${where}`,
    params,
    { lane: 'job' },
  )
  const most = Math.max(7, Math.floor(rowsAtOnce / Math.max(1, size?.accounts ?? 0)))
  const through = addDays(from, Math.min(most - 1, daysBetween(from, to)))
  const values = metrics.map(
    (_, n) => `nullIf(argMaxIfOrNull(ifNull(value, inf), ${RECORDED}, metric = {metric_${n}:String}), inf)`,
  )
  const rows = await tenant.stores.olap.query<{ account_id: string; date: string; row: (number | null)[] }>(
    `SELECT account_id, toString(day) AS date, [${values.join(', ')}] AS row FROM metric_log WHERE ${where} GROUP BY account_id, day`,
    { ...params, to: through, ...Object.fromEntries(metrics.map((metric, n) => [`metric_${n}`, metric])) },
    { lane: 'job' },
  )
  const wanted = accountIds && !listed ? new Set(accountIds) : null
  const days = new Map<string, Map<string, readonly (number | null)[]>>()
  for (const { account_id, date, row } of rows) {
    if (wanted && !wanted.has(account_id)) continue
    const day = days.get(date) ?? new Map<string, readonly (number | null)[]>()
    day.set(account_id, row)
    days.set(date, day)
  }
  return { from, through, places: new Map(metrics.map((metric, place) => [metric, place])), days }
}
