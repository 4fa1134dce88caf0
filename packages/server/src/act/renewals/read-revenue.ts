import { type RawBuilder, sql } from 'kysely'
import { daysBetween } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { type RateOn, toUnits } from './domain/amounts'
import type { Line } from './domain/assemble'
import { type TermVersion, termEndsOf } from './domain/term-ends'

/** Everything that is read of subscriptions, the ledger, rates and what waits to be refreshed stands in this file. */

/** The accounts by what they count as, merges followed: `family (id, account_id)`; needs WITH RECURSIVE. */
const familyCte = (tenant: Tenant, accountIds: readonly string[]): RawBuilder<unknown> => sql`
  rising (id, merged_into) as (
    select a.id, a.merged_into from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${[...accountIds]}::uuid[])
    union
    select a.id, a.merged_into from rising r join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = r.merged_into),
  family (id, account_id) as (
    select id, id from rising where merged_into is null
    union all
    select a.id, f.account_id from family f join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.merged_into = f.id)`

export interface AccountLines {
  /** Of each account that is not merged away, its lines. */
  readonly byAccount: ReadonlyMap<string, readonly Line[]>
  /** The given accounts, those merged into them and those they were merged into. */
  readonly touched: readonly string[]
}

/** The recurring lines of the given accounts with the ends of their terms and what the ledger says that they hold. */
export async function readLines(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[],
  today: string,
): Promise<AccountLines> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const family = await sql<{ id: string; account_id: string }>`
    with recursive ${familyCte(tenant, accountIds)} select id, account_id from family`.execute(tx)
  const ids = family.rows.map((row) => row.id)
  const accountOf = new Map(family.rows.map((row) => [row.id, row.account_id]))
  const versions = await sql<
    TermVersion & { subscription_id: string; account_id: string; currency: string; state: string }
  >`
    select v.subscription_id, v.account_id, v.currency, v.state, (v.known_at at time zone ${tenant.workspace.timeZone})::date as "knownOn",
      v.valid_from as "validFrom", v.pays_from as start, v.held_to as "heldTo", v.terms ->> 'termStart' as "termStart",
      v.renews_on as "renewsOn", (v.terms ->> 'autoRenew')::boolean as "autoRenew", case when (v.terms ->> 'noticeDays')::numeric > 3650 then 3650 else (v.terms ->> 'noticeDays')::int end as "noticeDays",
      v.terms ->> 'cancelledAt' as "cancelledOn"
    from subscription_version v
    where v.workspace_id = ${workspace} and v.component = 'recurring' and v.subscription_id = any(array(
      select distinct m.subscription_id from subscription_version m where m.workspace_id = ${workspace} and m.account_id = any(${ids}::uuid[])))
    order by v.subscription_id, v.known_at, v.seq`.execute(tx)
  const steps = await sql<{ subscription_id: string; day: string; currency: string; held: string }>`
    select c.subscription_id, c.day, c.currency, (c.after + c.paused_after)::text as held from revenue_change c
    where c.workspace_id = ${workspace} and c.component = 'recurring' and c.account_id = any(${ids}::uuid[])
    order by c.subscription_id, c.day`.execute(tx)
  const heldBy = groupBy(steps.rows, (row) => row.subscription_id)
  const byAccount = new Map<string, Line[]>()
  for (const [id, all] of groupBy(versions.rows, (row) => row.subscription_id)) {
    const last = all.at(-1)
    const accountId = last && accountOf.get(last.account_id)
    // A line that is on trial or not complete has begun no term yet.
    if (!last || !accountId || last.state === 'none') continue
    const line: Line = {
      id,
      ends: termEndsOf(
        all.filter((version) => version.state !== 'none'),
        today,
      ),
      steps: (heldBy.get(id) ?? []).map(({ day, currency, held }) => ({ day, currency, units: toUnits(held) })),
      currency: last.currency,
      heldTo: last.heldTo,
    }
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), line])
  }
  return { byAccount, touched: [...new Set([...ids, ...accountIds])] }
}

/** What a currency is worth in the workspace's on a day, by the latest rate on or before it. */
export async function readRates(tx: Tx, tenant: Tenant): Promise<RateOn> {
  const { rows } = await sql<{ currency: string; day: string; rate: string }>`
    select distinct on (currency, day) currency, day, rate::text from revenue_rate
    where workspace_id = ${tenant.workspace.id}::uuid order by currency, day, seq desc`.execute(tx)
  const byCurrency = groupBy(rows, (row) => row.currency)
  return (currency, day) => {
    if (currency === tenant.workspace.currency) return '1'
    return byCurrency.get(currency)?.findLast((rate) => daysBetween(rate.day, day) >= 0)?.rate ?? null
  }
}

/** Every account that ever had a subscription, with those merged into others. */
export async function listPayers(tx: Tx, tenant: Tenant): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from subscription_version where workspace_id = ${tenant.workspace.id}::uuid
    union select account_id from renewal where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  return rows.map((row) => row.account_id)
}

/**
 * Accounts whose subscriptions may have changed and whose numbers were not refreshed since, and those with a renewal whose day has come
 * while it is still open; at most so many.
 */
export async function listWaiting(tx: Tx, tenant: Tenant, today: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from account_dirty
    where workspace_id = ${tenant.workspace.id}::uuid and seq > done_seq and cause in ('revenue', 'import', 'merge', 'late', 'field')
    union
    select account_id from renewal
    where workspace_id = ${tenant.workspace.id}::uuid and withdrawn_at is null and ledger_state = 'open' and date <= ${today}::date
    order by account_id limit ${most}`.execute(tx)
  return rows.map((row) => row.account_id)
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
