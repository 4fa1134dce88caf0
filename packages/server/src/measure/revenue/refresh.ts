import { sql } from 'kysely'
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
  const settings = given ?? (await readSettings(tx, tenant))
  const { rows } = await sql<{ account_id: string }>`
    with recursive ${familyCte(tenant, accountIds)}, ${spanCte(tenant, { settings, some })},
    told as (
      select distinct f.account_id
      from family f join known k on k.account_id = f.id and (k.hidden_from is null or k.hidden_from > '-infinity')),
    held as (
      select account_id, currency,
        coalesce(sum(after - before) filter (where day <= ${today}), 0) as active,
        coalesce(sum(paused_after - paused_before) filter (where day <= ${today}), 0) as paused,
        min(day) as paid_from, max(day) filter (where day <= ${today} and after + paused_after = 0) as last_ended_on
      from revenue_change c
      where workspace_id = ${workspace} and component = 'recurring' ${some ? sql`and c.account_id in (select id from family)` : sql``}
        and (after + paused_after > 0 or before + paused_before > 0)
      group by account_id, currency),
    paid as (
      select s.account_id, ${worthOn(tenant, today)} as mrr, ${missingOn(tenant, today)} as missing_rates
      from span s where s.component = 'recurring' and ${paidOn(today)}
      group by s.account_id),
    renewing as (
      select s.account_id, min(${nextTermEndSql(today)}) as renews_on
      from span s where s.component = 'recurring' and s.renews_on is not null and ${renewsAfter(today)}
      group by s.account_id),
    figures as (
      select t.account_id, coalesce(sum(h.active + h.paused), 0) as held, min(h.paid_from) as paid_from, max(h.last_ended_on) as last_ended_on,
        coalesce(array_agg(h.currency order by h.currency) filter (where h.currency is not null), '{}') as currencies
      from told t left join held h on h.account_id = t.account_id
      group by t.account_id),
    news as (
      select f.account_id, case when p.account_id is null then 0 else p.mrr end as mrr, coalesce(p.missing_rates, '{}') as missing_rates,
        case when paid_from <= ${today} then paid_from end as first_paid_on, w.renews_on,
        case when held = 0 then last_ended_on end as churned_on, paid_from, currencies
      from figures f left join paid p on p.account_id = f.account_id left join renewing w on w.account_id = f.account_id),
    gone as (
      delete from account_revenue r
      where r.workspace_id = ${workspace} ${some ? sql`and r.account_id in (select id from family)` : sql``}
        and not exists (select 1 from news n where n.account_id = r.account_id)
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
