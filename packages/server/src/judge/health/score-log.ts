import { sql } from 'kysely'
import { addDays, dayBounds } from '../../kernel/time'
import {
  COMPARED_DAYS,
  type DaySeries,
  formatInstant,
  type LogCause,
  lastClosedDay,
  lastDay,
} from '../../measure/metrics'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Band } from './contract'
import { scoreAccount } from './domain/score'
import { activeOf, metricsOf, readScorecards, versionAt } from './store'

/** So many rows of account and day are judged at once. */
const ROWS_AT_ONCE = 40_000

/**
 * Logs the scores of days whose metrics were just logged, each by the version in force at its close; what the log says already is left
 * alone.
 */
export async function logScores(
  tenant: Tenant,
  days: DaySeries,
  about: { readonly cause: LogCause; readonly accountIds: readonly string[] | null },
): Promise<void> {
  const card = activeOf(await readScorecards(tenant))
  if (!card) return
  const accounts = await countAccounts(tenant)
  const most = Math.max(1, Math.floor(ROWS_AT_ONCE / Math.max(1, accounts)))
  for (let done = 0; done < days.count; done += most) {
    const run = {
      first: addDays(days.first, done * days.step),
      step: days.step,
      count: Math.min(most, days.count - done),
    }
    await logRun(tenant, card, run, about)
  }
  await refreshBefore(tenant, days)
}

async function logRun(
  tenant: Tenant,
  card: NonNullable<ReturnType<typeof activeOf>>,
  days: DaySeries,
  about: { readonly cause: LogCause; readonly accountIds: readonly string[] | null },
): Promise<void> {
  const keys = [...new Set(card.versions.flatMap((version) => metricsOf(version.definition)))]
  const [logged, before] = await Promise.all([
    readLoggedValues(tenant, keys, days, about.accountIds),
    readLoggedScores(tenant, card.key, days, about.accountIds),
  ])
  const inForce = new Map<string, ReturnType<typeof versionAt>>()
  const recorded_at = formatInstant(tenant.stores.now())
  const rows = logged.flatMap(({ account_id, day, metrics }) => {
    const version = inForce.get(day) ?? versionAt(card, dayBounds(day, tenant.workspace.timeZone).end)
    inForce.set(day, version)
    if (!version) return []
    const { score, band, coverage } = scoreAccount(version.definition, Object.fromEntries(metrics))
    const old = before.get(`${account_id} ${day}`)
    if (old && old.version === version.version && old.score === score && old.coverage === coverage) return []
    if (old && about.cause !== 'backfill' && old.version !== version.version) return []
    return [
      {
        workspace_id: tenant.workspace.id,
        account_id,
        scorecard: card.key,
        version: version.version,
        day,
        recorded_at,
        score,
        band: band ?? '',
        coverage,
        cause: about.cause,
      },
    ]
  })
  await tenant.stores.olap.insert('score_log', rows, { lane: 'job' })
}

interface LoggedValues {
  readonly account_id: string
  readonly day: string
  readonly metrics: [string, number | null][]
}

/** The values of the days as logged, a row an account and day. */
function readLoggedValues(
  tenant: Tenant,
  keys: readonly string[],
  days: DaySeries,
  accountIds: readonly string[] | null,
): Promise<LoggedValues[]> {
  return tenant.stores.olap.query<LoggedValues>(
    `SELECT account_id, toString(day) AS day, groupArray((metric, latest.1)) AS metrics
     FROM (
       SELECT account_id, day, metric, argMax(tuple(value), (recorded_at, version)) AS latest
       FROM metric_log
       WHERE ${rangeSql(accountIds)} AND metric IN {metrics:Array(String)}
       GROUP BY account_id, day, metric
     )
     GROUP BY account_id, day`,
    { ...rangeParams(tenant, days, accountIds), metrics: keys },
    { lane: 'job' },
  )
}

async function readLoggedScores(
  tenant: Tenant,
  scorecard: string,
  days: DaySeries,
  accountIds: readonly string[] | null,
): Promise<Map<string, { version: number; score: number | null; coverage: number }>> {
  const rows = await tenant.stores.olap.query<{
    account_id: string
    date: string
    latest: [number, number | null, number]
  }>(
    `SELECT account_id, toString(day) AS date, argMax((version, score, coverage), (recorded_at, version)) AS latest
     FROM score_log WHERE ${rangeSql(accountIds)} AND scorecard = {scorecard:String}
     GROUP BY account_id, day`,
    { ...rangeParams(tenant, days, accountIds), scorecard },
    { lane: 'job' },
  )
  return new Map(
    rows.map(({ account_id, date, latest }) => [
      `${account_id} ${date}`,
      { version: latest[0], score: latest[1], coverage: latest[2] },
    ]),
  )
}

const rangeSql = (accountIds: readonly string[] | null): string =>
  `workspace_id = {workspace:UUID} AND day >= {from:Date} AND day <= {to:Date}
   AND dateDiff('day', {from:Date}, day) % {step:UInt32} = 0
   ${few(accountIds) ? 'AND account_id IN {accounts:Array(UUID)}' : ''}`

const rangeParams = (
  tenant: Tenant,
  days: DaySeries,
  accountIds: readonly string[] | null,
): Record<string, unknown> => ({
  workspace: tenant.workspace.id,
  from: days.first,
  to: lastDay(days),
  step: days.step,
  ...(few(accountIds) ? { accounts: accountIds } : {}),
})

const few = (accountIds: readonly string[] | null): boolean => accountIds !== null && accountIds.length <= 200

async function countAccounts(tenant: Tenant): Promise<number> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{ n: number }>`select count(*) as n from account where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

/** Brings beside the current verdict the close of 28 days before, when the log of that day may have changed. */
async function refreshBefore(tenant: Tenant, days: DaySeries): Promise<void> {
  const day = addDays(lastClosedDay(tenant), 1 - COMPARED_DAYS)
  if (lastDay(days) < day) return
  const rows = await tenant.stores.olap.query<{ account_id: string; latest: [number | null] }>(
    `SELECT account_id, argMax(tuple(score), (day, recorded_at, version)) AS latest FROM score_log
     WHERE workspace_id = {workspace:UUID} AND day > {from:Date} AND day <= {day:Date} GROUP BY account_id`,
    { workspace: tenant.workspace.id, day, from: addDays(day, -7) },
    { lane: 'job' },
  )
  await inTenant(tenant, (tx) =>
    sql`update account_health h set score_before = i.score
      from unnest(${rows.map((row) => row.account_id)}::uuid[], ${rows.map((row) => row.latest[0])}::float8[]) as i(account_id, score)
      where h.workspace_id = ${tenant.workspace.id}::uuid and h.account_id = i.account_id
        and h.score_before is distinct from i.score`.execute(tx),
  )
}

export interface ScorePoint {
  readonly date: string
  readonly score: number | null
  readonly band: Band | null
  readonly version: number
}

/** The logged scores of one account, weekly or daily, oldest first; of a week its last close. */
export async function readScoreHistory(
  tenant: Tenant,
  accountId: string,
  scorecard: string,
  query: {
    readonly from: string
    readonly to: string
    readonly every: 'day' | 'week'
    readonly knownAt?: number | null
  },
): Promise<ScorePoint[]> {
  const byDay = `SELECT day, argMax((score, band, version), (recorded_at, version)) AS latest FROM score_log
    WHERE workspace_id = {workspace:UUID} AND account_id = {account:UUID} AND scorecard = {scorecard:String}
      AND day >= {from:Date} AND day <= {to:Date}
      ${query.knownAt ? 'AND recorded_at <= fromUnixTimestamp64Milli({known_at:Int64})' : ''}
    GROUP BY day`
  const sqlText =
    query.every === 'day'
      ? `SELECT toString(day) AS date, latest FROM (${byDay}) ORDER BY date`
      : `SELECT toString(max(day)) AS date, argMax(latest, day) AS closing FROM (${byDay}) GROUP BY toMonday(day) ORDER BY date`
  type Latest = [number | null, Band | '', number]
  const rows = await tenant.stores.olap.query<{ date: string; latest?: Latest; closing?: Latest }>(sqlText, {
    workspace: tenant.workspace.id,
    account: accountId,
    scorecard,
    from: query.from,
    to: query.to,
    ...(query.knownAt ? { known_at: query.knownAt } : {}),
  })
  return rows.flatMap(({ date, latest, closing }) => {
    const at = latest ?? closing
    return at ? [{ date, score: at[0], band: at[1] === '' ? null : at[1], version: at[2] }] : []
  })
}
