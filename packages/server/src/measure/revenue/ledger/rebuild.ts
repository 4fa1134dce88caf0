import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { refreshRevenue } from '../refresh'
import { type RevenueSettings, readSettings } from '../settings/settings'
import { changeCte } from './changes'
import { familyCte } from './family'
import { lockLedger } from './lock'
import { rebuildMonths } from './months'
import { spanCte } from './spans'
import { bumpLedger } from './state'

/**
 * Derives the accounts' ledger, their months and their figures of today again from the versions known now: set-based, replaced whole an
 * account, in the caller's transaction. Accounts merged into another count there. Returns the accounts whose figures of today changed.
 * By the settings in force unless others are given, which the caller then puts into force.
 */
export async function rebuildRevenue(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[] | 'all',
  given?: RevenueSettings,
): Promise<string[]> {
  if (accountIds !== 'all' && accountIds.length === 0) return []
  await lockLedger(tx, tenant, accountIds)
  const settings = given ?? (await readSettings(tx, tenant))
  await rebuildChanges(tx, tenant, accountIds, settings)
  await bumpLedger(tx, tenant)
  await rebuildMonths(tx, tenant, accountIds)
  return refreshRevenue(tx, tenant, accountIds, settings)
}

async function rebuildChanges(
  tx: Tx,
  tenant: Tenant,
  accountIds: readonly string[] | 'all',
  settings: RevenueSettings,
): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    with recursive ${familyCte(tenant, accountIds)}
    delete from revenue_change c where c.workspace_id = ${workspace}
      ${accountIds === 'all' ? sql`` : sql`and c.account_id = any(array(select id from family))`}`.execute(tx)
  await sql`
    with recursive ${familyCte(tenant, accountIds)}, ${spanCte(tenant, { settings, some: accountIds !== 'all' })}, ${changeCte()}
    insert into revenue_change (workspace_id, account_id, subscription_id, day, currency, component, before, after, paused_before,
      paused_after, plan_before, plan, quantity_before, quantity, what, known_at)
    select ${workspace}, account_id, subscription_id, day, currency, component, before, after, paused_before, paused_after, plan_before, plan,
      quantity_before, quantity, what, known_at
    from change`.execute(tx)
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
