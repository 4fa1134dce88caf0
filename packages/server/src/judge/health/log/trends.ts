import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import { lastClosedDay } from '../../../measure/metrics'
import { visibleAccounts } from '../../../record/accounts'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { lockHealth } from '../verdicts/lock'
import { RECORDED } from './score-log'

const WEEKS = 13
/** Changes are told against the close so many days ago. */
export const COMPARED_DAYS = 28

interface TrendRow {
  readonly account_id: string
  /** Weeks ago and the week's last logged score; -1 is none. */
  readonly weeks: readonly (readonly [number, number])[]
  readonly logged28: number
  readonly version28: number
  readonly score28: number
  readonly logged: number
  readonly scorecard: string
  readonly version: number
  readonly score: number
  readonly band: string
  readonly raw: string
  readonly held: string
  readonly coverage: number
}

/** Reads the weekly closes and the score 28 days ago from the log into `account_health`; accounts not refreshed yet get their last close. */
export async function refreshTrends(tenant: Tenant, accountIds: readonly string[] | null): Promise<void> {
  const rows = await readTrends(tenant, accountIds)
  const now = new Date(tenant.stores.now())
  const inForce = sql`exists (select 1 from scorecard_version v
    where v.workspace_id = a.workspace_id and v.key = g.scorecard and v.version = g.version and v.status = 'published')`
  const given = sql`unnest(
    ${rows.map((row) => row.account_id)}::uuid[], ${rows.map(trendOf)}::text[],
    ${rows.map((row) => (row.logged28 > 0 ? orNone(row.score28) : null))}::float8[],
    ${rows.map((row) => (row.logged28 > 0 ? row.version28 : null))}::int[],
    ${rows.map((row) => (row.logged > 0 ? row.version : null))}::int[], ${rows.map((row) => orNone(row.score))}::float8[],
    ${rows.map((row) => row.scorecard)}::text[], ${rows.map((row) => row.band)}::text[], ${rows.map((row) => row.raw)}::text[],
    ${rows.map((row) => row.held)}::text[], ${rows.map((row) => row.coverage)}::float8[]
  ) as g(account_id, trend, score28, version28, version, score, scorecard, band, raw, held, coverage)`
  await inTenant(tenant, async (tx) => {
    await lockHealth(tx, tenant)
    await sql`
      insert into account_health as h
        (workspace_id, account_id, scorecard, version, score, band, raw_band, held, coverage, computed_at)
      select a.workspace_id, a.id, g.scorecard, g.version, g.score, nullif(g.band, ''), nullif(g.raw, ''), nullif(g.held, ''), g.coverage,
        ${now}::timestamptz
      from ${given} join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = g.account_id
      where g.version is not null and ${inForce} and ${visibleAccounts(tenant)}
      on conflict do nothing`.execute(tx)
    await sql`
      update account_health h
      set trend = coalesce(f.trend::float8[], '{}'), score28 = f.score28, version28 = f.version28, close_band = nullif(f.band, '')
      from account_health x left join (select * from ${given}) f on f.account_id = x.account_id
      where h.workspace_id = ${tenant.workspace.id}::uuid and x.workspace_id = h.workspace_id and x.account_id = h.account_id
        ${accountIds ? sql`and h.account_id = any(${accountIds}::uuid[])` : sql``}
        and (h.trend, h.score28, h.version28, h.close_band) is distinct from
          (coalesce(f.trend::float8[], '{}'), f.score28, f.version28, nullif(f.band, ''))`.execute(tx)
  })
}

async function readTrends(tenant: Tenant, accountIds: readonly string[] | null): Promise<readonly TrendRow[]> {
  const last = lastClosedDay(tenant)
  const monday = addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 6) % 7))
  const from = addDays(monday, -7 * (WEEKS - 1))
  const where = `workspace_id = {workspace:UUID}
    ${accountIds ? 'AND account_id IN {accounts:Array(UUID)}' : ''}`
  return tenant.stores.olap.query<TrendRow>(
    `SELECT account_id, groupArray((weeks_ago, close)) AS weeks,
       any(d.logged28) AS logged28, any(d.version28) AS version28, any(d.score28) AS score28,
       any(d.logged) AS logged, any(d.last_version) AS version, any(d.last_score) AS score, any(d.last_scorecard) AS scorecard, any(d.last_band) AS band,
       any(d.last_raw) AS raw, any(d.last_held) AS held, any(d.last_coverage) AS coverage
     FROM (
       SELECT account_id, intDiv(dateDiff('day', day, {sunday:Date}), 7) AS weeks_ago,
         argMax(ifNull(score, -1), bitShiftLeft(toUInt64(toUInt16(day)), 48) + ${RECORDED}) AS close
       FROM score_log WHERE ${where} AND day >= {from:Date} AND day <= {to:Date}
       GROUP BY account_id, weeks_ago
     ) AS w
     LEFT JOIN (
       SELECT account_id,
         countIf(day = {day28:Date}) AS logged28, argMaxIf(version, ${RECORDED}, day = {day28:Date}) AS version28,
         argMaxIf(ifNull(score, -1), ${RECORDED}, day = {day28:Date}) AS score28,
         countIf(day = {to:Date}) AS logged, argMaxIf(version, ${RECORDED}, day = {to:Date}) AS last_version,
         argMaxIf(ifNull(score, -1), ${RECORDED}, day = {to:Date}) AS last_score,
         argMaxIf(toString(scorecard), ${RECORDED}, day = {to:Date}) AS last_scorecard, argMaxIf(band, ${RECORDED}, day = {to:Date}) AS last_band,
         argMaxIf(raw_band, ${RECORDED}, day = {to:Date}) AS last_raw, argMaxIf(held, ${RECORDED}, day = {to:Date}) AS last_held, argMaxIf(coverage, ${RECORDED}, day = {to:Date}) AS last_coverage
       FROM (SELECT * FROM score_log WHERE ${where} AND day IN ({day28:Date}, {to:Date}))
       GROUP BY account_id
     ) AS d USING (account_id)
     GROUP BY account_id`,
    {
      workspace: tenant.workspace.id,
      from,
      to: last,
      sunday: addDays(monday, 6),
      day28: addDays(last, 1 - COMPARED_DAYS),
      ...(accountIds ? { accounts: accountIds } : {}),
    },
    { lane: 'job' },
  )
}

/** Oldest first, from the first week that was logged; weeks without one in between are null. As an array of PostgreSQL. */
function trendOf(row: TrendRow): string {
  const byWeek = new Map(row.weeks)
  const first = Math.max(...row.weeks.map(([ago]) => ago))
  const closes: string[] = []
  for (let ago = first; ago >= 0; ago--) closes.push(String(orNone(byWeek.get(ago) ?? -1) ?? 'NULL'))
  return `{${closes.join(',')}}`
}

const orNone = (score: number): number | null => (score < 0 ? null : score)
