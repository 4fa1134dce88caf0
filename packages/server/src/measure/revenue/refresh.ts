import { sql } from 'kysely'
import { localDay } from '../../kernel/time'
import type { Tx } from '../../platform/postgres'
import type { Stores } from '../../platform/stores'
import { markDirty } from '../../record/accounts'
import { inTenant, listWorkspaceIds, openSystemTenant, type Tenant } from '../../trust/tenancy'

/**
 * Brings accounts' figures to today, in the workspace's time zone, from the versions known last; set-based. Subscriptions of merged
 * accounts count for the one they were merged into. Returns the accounts whose figures changed.
 */
export async function refreshRevenue(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<string[]> {
  if (accountIds !== 'all' && accountIds.length === 0) return []
  const today = localDay(tenant.stores.now(), tenant.workspace.timeZone)
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await sql<{ account_id: string }>`
    with recursive final as (
      select a.id, a.id as last, a.merged_into from account a where a.workspace_id = ${workspace}
        ${accountIds === 'all' ? sql`` : sql`and a.id = any(${[...accountIds]}::uuid[])`}
      union all
      select f.id, a.id, a.merged_into from final f join account a on a.workspace_id = ${workspace} and a.id = f.merged_into),
    ends as (select distinct last from final where merged_into is null),
    back as (
      select e.last as account_id, e.last as member_id from ends e
      union all
      select b.account_id, a.id from back b join account a on a.workspace_id = ${workspace} and a.merged_into = b.member_id),
    touched as (
      select distinct v.subscription_id from back b
      join subscription_version v on v.workspace_id = ${workspace} and v.account_id = b.member_id),
    known as (
      select distinct on (v.subscription_id) v.* from touched t
      join subscription_version v on v.workspace_id = ${workspace} and v.subscription_id = t.subscription_id
      order by v.subscription_id, v.known_at desc, v.seq desc),
    latest as (
      select b.account_id, k.currency, k.pays_from, k.pays_to, k.renews_on,
        case when (k.discount_from is null or k.discount_from <= ${today}::date)
          and (k.discount_to is null or k.discount_to > ${today}::date) then k.mrr_discounted else k.mrr end as mrr
      from known k join back b on b.member_id = k.account_id),
    figures as (
      select e.last as account_id,
        coalesce(sum(h.mrr) filter (where h.active), 0) as mrr,
        count(distinct h.currency) filter (where h.active) as currencies,
        coalesce(min(h.currency) filter (where h.active), min(h.currency)) as currency,
        min(h.pays_from) filter (where h.paid and h.pays_from <= ${today}::date) as first_paid_on,
        min(h.renews_on) filter (where h.active and h.renews_on > ${today}::date) as renews_on,
        max(h.pays_to) filter (where h.paid and h.pays_to <= ${today}::date) as last_ended_on
      from ends e
      join lateral (
        select l.*, l.mrr > 0 and l.pays_to is distinct from l.pays_from as paid,
          l.pays_from <= ${today}::date and (l.pays_to is null or l.pays_to > ${today}::date) as active
        from latest l where l.account_id = e.last) h on true
      group by e.last),
    news as (
      select account_id, case when currencies > 1 then null else mrr end as mrr, currency, first_paid_on, renews_on,
        case when mrr = 0 then last_ended_on end as churned_on
      from figures),
    gone as (
      delete from account_revenue r using ends e
      where r.workspace_id = ${workspace} and r.account_id = e.last and not exists (select 1 from news n where n.account_id = e.last)
      returning r.account_id),
    written as (
      insert into account_revenue as r (workspace_id, account_id, mrr, currency, first_paid_on, renews_on, churned_on)
      select ${workspace}, account_id, mrr, currency, first_paid_on, renews_on, churned_on from news order by account_id
      on conflict (workspace_id, account_id) do update set mrr = excluded.mrr, currency = excluded.currency,
        first_paid_on = excluded.first_paid_on, renews_on = excluded.renews_on, churned_on = excluded.churned_on
      where (r.mrr, r.currency, r.first_paid_on, r.renews_on, r.churned_on) is distinct from
        (excluded.mrr, excluded.currency, excluded.first_paid_on, excluded.renews_on, excluded.churned_on)
      returning r.account_id)
    select account_id from gone union select account_id from written`.execute(tx)
  return rows.map((row) => row.account_id)
}

/** Terms begin and end with the day: every workspace's figures, as of its own today. */
export async function refreshAllRevenue(stores: Stores): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openSystemTenant(stores, workspaceId, 'revenue')
    await inTenant(tenant, async (tx) => {
      const changed = await refreshRevenue(tx, tenant, 'all')
      await markDirty(tx, tenant, changed, 'revenue')
    })
  }
}
