import { type RawBuilder, sql } from 'kysely'
import { localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Stores } from '../../platform/stores'
import { markDirty } from '../../record/accounts'
import { inTenant, listWorkspaceIds, openSystemTenant, type Tenant } from '../../trust/tenancy'
import { familyCte } from './ledger/family'
import { lockLedger } from './ledger/lock'
import { nextTermEndSql, renewsAfter } from './ledger/next-term-end'
import { spanCte } from './ledger/spans'
import { missingOn, paidOn, worthOn } from './ledger/worth'
import { type RevenueSettings, readSettings } from './settings/settings'

/**
 * Brings accounts' figures to today, in the workspace's time zone and at today's rates, from the ledger; set-based. Subscriptions of merged accounts count
 * for the one they were merged into. Returns the accounts whose figures changed.
 */
export async function refreshRevenue(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[] | 'all',
  given?: RevenueSettings,
): Promise<string[]> {
  if (accountIds !== 'all' && accountIds.length === 0) return []
  const today = sql`${localDay(tenant.stores.now(), tenant.workspace.timeZone)}::date`
  const workspace = sql`${tenant.workspace.id}::uuid`
  const some = accountIds !== 'all'
  const own = (account: RawBuilder<unknown>) => (some ? sql`and ${account} = any(array(select id from family))` : sql``)
  const settings = given ?? (await readSettings(tx, tenant))
  const { rows } = await sql<{ account_id: string }>`
    with recursive ${familyCte(tenant, accountIds)}, ${spanCte(tenant, { settings, some })},
    -- What each tells of an account, under each other: they are put together by a sort, where joins would compare each with each.
    fact as (
      select f.account_id, true as told, null::text as currency, null::numeric as held, null::date as paid_from, null::date as last_ended_on,
        false as pays, null::numeric as mrr, null::text[] as missing_rates, null::date as renews_on
      from family f join known k on k.account_id = f.id and (k.hidden_from is null or k.hidden_from > '-infinity')
      union all
      select account_id, false, currency,
        coalesce(sum(after - before + paused_after - paused_before) filter (where day <= ${today}), 0), min(day),
        max(day) filter (where day <= ${today} and after + paused_after = 0), false, null, null, null
      from revenue_change c
      where workspace_id = ${workspace} and component = 'recurring' ${own(sql`c.account_id`)}
        and (after + paused_after > 0 or before + paused_before > 0)
      group by account_id, currency
      union all
      select s.account_id, false, null, null, null, null, true, ${worthOn(tenant, today)}, ${missingOn(tenant, today)}, null
      from span s where s.component = 'recurring' and ${paidOn(today)}
      group by s.account_id
      union all
      select s.account_id, false, null, null, null, null, false, null, null, min(${nextTermEndSql(today)})
      from span s where s.component = 'recurring' and s.renews_on is not null and ${renewsAfter(today)}
      group by s.account_id),
    figures as (
      select account_id, coalesce(sum(held), 0) as held, min(paid_from) as paid_from, max(last_ended_on) as last_ended_on, bool_or(pays) as pays,
        max(mrr) as mrr, coalesce(max(missing_rates), '{}') as missing_rates, min(renews_on) as renews_on,
        coalesce(array_agg(currency order by currency) filter (where currency is not null), '{}') as currencies
      from fact group by account_id having bool_or(told)),
    news as (
      select account_id, case when pays then mrr else 0 end as mrr, missing_rates, case when paid_from <= ${today} then paid_from end as first_paid_on,
        renews_on, case when held = 0 then last_ended_on end as churned_on, paid_from, currencies
      from figures),
    gone as (
      delete from account_revenue r
      where r.workspace_id = ${workspace} and r.account_id = any(array(
        select g.account_id from account_revenue g where g.workspace_id = ${workspace} ${own(sql`g.account_id`)} except select account_id from news))
      returning r.account_id),
    written as (
      insert into account_revenue as r (workspace_id, account_id, mrr, missing_rates, first_paid_on, renews_on, churned_on, paid_from, currencies)
      select ${workspace}, account_id, mrr, missing_rates, first_paid_on, renews_on, churned_on, paid_from, currencies from news order by account_id
      on conflict (workspace_id, account_id) do update set mrr = excluded.mrr, missing_rates = excluded.missing_rates,
        first_paid_on = excluded.first_paid_on, renews_on = excluded.renews_on, churned_on = excluded.churned_on,
        paid_from = excluded.paid_from, currencies = excluded.currencies
      where (r.mrr, r.missing_rates, r.first_paid_on, r.renews_on, r.churned_on, r.paid_from, r.currencies) is distinct from
        (excluded.mrr, excluded.missing_rates, excluded.first_paid_on, excluded.renews_on, excluded.churned_on, excluded.paid_from, excluded.currencies)
      returning r.account_id)
    select account_id from gone union select account_id from written`.execute(tx)
  return rows.map((row) => row.account_id)
}

/** Terms begin and end with the day: every workspace's figures, as of its own today. */
export async function refreshAllRevenue(stores: Stores): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openSystemTenant(stores, workspaceId, 'revenue')
    await inTenant(tenant, async (tx) => {
      await lockLedger(tx, tenant, 'all')
      const changed = await refreshRevenue(tx, tenant, 'all')
      await markDirty(tx, tenant, changed, 'revenue')
    })
  }
}
