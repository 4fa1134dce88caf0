import { sql } from 'kysely'
import { addDays } from '../../kernel/time'
import { lastClosedDay } from '../../measure/metrics'
import { visibleAccounts } from '../../record/accounts'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { lockHealth } from './lock'
import { LATEST_SCORES } from './score-log'
import { readInForce } from './store'

const WEEKS = 13
/** Changes are told against the close so many days ago. */
export const COMPARED_DAYS = 28

interface TrendRow {
  readonly account_id: string
  /** Weeks ago and the week's last logged score. */
  readonly weeks: readonly (readonly [number, number | null])[]
  readonly at28: readonly [number, number | null]
  readonly logged28: number
  readonly last: readonly [number, number | null, string, number]
  readonly last_logged: number
}

/** Reads the weekly closes and the score 28 days ago from the log into `account_health`; accounts not refreshed yet get their last close. */
export async function refreshTrends(tenant: Tenant, accountIds: readonly string[] | null): Promise<void> {
  const inForce = await inTenant(tenant, (tx) => readInForce(tx, tenant))
  if (!inForce) return
  const rows = await readTrends(tenant, inForce.card.key, accountIds)
  const now = new Date(tenant.stores.now())
  const given = sql`unnest(
    ${rows.map((row) => row.account_id)}::uuid[], ${rows.map(trendOf)}::text[],
    ${rows.map((row) => (row.logged28 > 0 ? row.at28[1] : null))}::float8[],
    ${rows.map((row) => (row.logged28 > 0 ? row.at28[0] : null))}::int[],
    ${rows.map((row) => (row.last_logged > 0 ? row.last[0] : null))}::int[],
    ${rows.map((row) => row.last[1])}::float8[], ${rows.map((row) => row.last[2])}::text[],
    ${rows.map((row) => row.last[3])}::float8[]
  ) as g(account_id, trend, score28, version28, version, score, band, coverage)`
  await inTenant(tenant, async (tx) => {
    await lockHealth(tx, tenant)
    await sql`
      insert into account_health as h
        (workspace_id, account_id, scorecard, version, score, band, coverage, computed_at)
      select a.workspace_id, a.id, ${inForce.card.key}, g.version, g.score, nullif(g.band, ''), g.coverage, ${now}::timestamptz
      from ${given} join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = g.account_id
      where g.version is not null and ${visibleAccounts(tenant)}
      on conflict do nothing`.execute(tx)
    await sql`
      update account_health h
      set trend = coalesce(f.trend::float8[], '{}'), score28 = f.score28, version28 = f.version28
      from account_health x left join (select * from ${given}) f on f.account_id = x.account_id
      where h.workspace_id = ${tenant.workspace.id}::uuid and x.workspace_id = h.workspace_id and x.account_id = h.account_id
        ${accountIds ? sql`and h.account_id = any(${accountIds}::uuid[])` : sql``}
        and (h.trend, h.score28, h.version28) is distinct from (coalesce(f.trend::float8[], '{}'), f.score28, f.version28)`.execute(
      tx,
    )
  })
}

async function readTrends(
  tenant: Tenant,
  scorecard: string,
  accountIds: readonly string[] | null,
): Promise<readonly TrendRow[]> {
  const last = lastClosedDay(tenant)
  const monday = addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 6) % 7))
  const from = addDays(monday, -7 * (WEEKS - 1))
  return tenant.stores.olap.query<TrendRow>(
    `SELECT account_id,
       groupArrayIf((weeks_ago, close.2), weeks_ago < {weeks:UInt32}) AS weeks,
       any(at_28) AS at28, any(n_28) AS logged28, any(at_last) AS last, any(last_n) AS last_logged
     FROM (
       SELECT account_id, intDiv(dateDiff('day', day, {sunday:Date}), 7) AS weeks_ago, argMax(latest, day) AS close
       FROM (${LATEST_SCORES} ${accountIds ? 'AND account_id IN {accounts:Array(UUID)}' : ''} GROUP BY account_id, day)
       GROUP BY account_id, weeks_ago
     ) AS w
     LEFT JOIN (
       SELECT account_id,
         argMaxIf((version, score), (recorded_at, version), day = {day28:Date}) AS at_28, countIf(day = {day28:Date}) AS n_28,
         argMaxIf((version, score, band, coverage), (recorded_at, version), day = {to:Date}) AS at_last, countIf(day = {to:Date}) AS last_n
       FROM score_log
       WHERE workspace_id = {workspace:UUID} AND scorecard = {scorecard:String} AND day IN ({day28:Date}, {to:Date})
       GROUP BY account_id
     ) AS d USING (account_id)
     GROUP BY account_id`,
    {
      workspace: tenant.workspace.id,
      scorecard,
      weeks: WEEKS,
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
  for (let ago = first; ago >= 0; ago--) closes.push(String(byWeek.get(ago) ?? 'NULL'))
  return `{${closes.join(',')}}`
}
