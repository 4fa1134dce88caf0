import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { refreshRevenue } from '../refresh'
import { readSettings } from '../settings/settings'
import { changeCte } from './changes'
import { familyCte } from './family'
import { spanCte } from './spans'
import { bumpLedger } from './state'

/**
 * Derives the accounts' ledger, their months and their figures of today again from the versions known now: set-based, replaced whole an
 * account, in the caller's transaction. Accounts merged into another count there. Returns the accounts whose figures of today changed.
 */
export async function rebuildRevenue(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<string[]> {
  if (accountIds !== 'all' && accountIds.length === 0) return []
  await rebuildChanges(tx, tenant, accountIds)
  await rebuildMonths(tx, tenant, accountIds)
  await bumpLedger(tx, tenant)
  return refreshRevenue(tx, tenant, accountIds)
}

async function rebuildChanges(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const settings = await readSettings(tx, tenant)
  await sql`
    with recursive ${familyCte(tenant, accountIds)}
    delete from revenue_change c where c.workspace_id = ${workspace}
      ${accountIds === 'all' ? sql`` : sql`and c.account_id in (select id from family)`}`.execute(tx)
  await sql`
    with recursive ${familyCte(tenant, accountIds)}, ${spanCte(tenant, { settings, some: accountIds !== 'all' })}, ${changeCte()}
    insert into revenue_change (workspace_id, account_id, subscription_id, day, currency, component, before, after, paused_before,
      paused_after, plan_before, plan, quantity_before, quantity, what, known_at)
    select ${workspace}, account_id, subscription_id, day, currency, component, before, after, paused_before, paused_after, plan_before, plan,
      quantity_before, quantity, what, known_at
    from change`.execute(tx)
}

async function rebuildMonths(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const some = accountIds === 'all' ? sql`` : sql`and c.account_id in (select id from family)`
  await sql`
    with recursive ${familyCte(tenant, accountIds)}
    delete from revenue_account_month c where c.workspace_id = ${workspace} ${some}`.execute(tx)
  await sql`
    with recursive ${familyCte(tenant, accountIds)},
    month as (
      select account_id, date_trunc('month', day)::date as month, currency, sum(after - before) as active,
        sum(paused_after - paused_before) as paused
      from revenue_change c
      where c.workspace_id = ${workspace} and c.component = 'recurring' ${some}
      group by 1, 2, 3),
    summed as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after from month
      window w as (partition by account_id, currency order by month))
    insert into revenue_account_month (workspace_id, account_id, month, currency, before, after, paused_before, paused_after)
    select ${workspace}, account_id, month, currency, after - active, after, paused_after - paused, paused_after
    from summed where active <> 0 or paused <> 0`.execute(tx)
}

/** The accounts that any version of the subscriptions names. */
export async function accountsOf(tx: Tx, tenant: Tenant, subscriptionIds: readonly string[]): Promise<string[]> {
  if (subscriptionIds.length === 0) return []
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from subscription_version
    where workspace_id = ${tenant.workspace.id}::uuid and subscription_id = any(${[...subscriptionIds]}::uuid[])`.execute(
    tx,
  )
  return rows.map((row) => row.account_id)
}
