import { sql } from 'kysely'
import { enqueueJob } from '../../../platform/jobs'
import type { Tx } from '../../../platform/postgres'
import type { Stores } from '../../../platform/stores'
import { markDirty } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import { inTenant, openSystemTenant, type Tenant } from '../../../trust/tenancy'
import { lockLedger } from '../ledger/lock'
import { rebuildRevenue } from '../ledger/rebuild'
import {
  type LedgerPolicies,
  ledgerPoliciesOf,
  type Pending,
  type RevenueSettings,
  readSettings,
  readSettingsState,
  type SettingsState,
} from './settings'

export const POLICY_JOB = 'revenue.policies'

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Saves settings. Policies that change the ledger come into force by a job, with the ledger; until then the answer has them as
 * `pending` and every figure is by those before.
 */
export const saveSettings = (tenant: Tenant, asked: RevenueSettings): Promise<SettingsState> =>
  inTenant(tenant, async (tx) => {
    const before = await readSettingsState(tx, tenant)
    const policies = ledgerPoliciesOf(asked)
    // Where a change is under way, asking for what is in force is a change, too.
    const waits = before.pending !== null || !same(policies, ledgerPoliciesOf(before))
    const pending: Pending | null = waits
      ? { ...policies, since: new Date(tenant.stores.now()).toISOString(), by: tenant.actor.label }
      : null
    const now = { ...asked, ...ledgerPoliciesOf(before) }
    await sql`
      insert into revenue_settings (workspace_id, settings, pending)
      values (${tenant.workspace.id}::uuid, ${JSON.stringify(now)}::jsonb, ${pending && JSON.stringify(pending)}::jsonb)
      on conflict (workspace_id) do update set settings = excluded.settings, pending = excluded.pending`.execute(tx)
    const after = { ...now, pending }
    await writeAudit(tx, tenant, {
      action: 'update',
      subjectKind: 'revenue_settings',
      subjectId: 'settings',
      before,
      after,
    })
    if (pending) {
      const name = `revenue:${tenant.workspace.id}`
      await enqueueJob(tx, POLICY_JOB, { workspaceId: tenant.workspace.id }, { key: name, queue: name })
    }
    return after
  })

/** The accounts with subscriptions that count otherwise by the other policies. */
async function accountsUnder(tx: Tx, tenant: Tenant, before: LedgerPolicies, after: LedgerPolicies): Promise<string[]> {
  const conditions = [
    ...(before.pastDueDays === after.pastDueDays ? [] : [sql`owed_from is not null`]),
    ...(before.discounts === after.discounts ? [] : [sql`mrr_discounted <> mrr`]),
    ...(before.trials === after.trials
      ? []
      : [sql`terms ->> 'trialEnd' is not null or terms ->> 'status' = 'trialing'`]),
    ...(before.cancellation === after.cancellation ? [] : [sql`cancelled_on is not null`]),
    ...(before.pauses === after.pauses ? [] : [sql`state = 'paused'`]),
  ]
  if (conditions.length === 0) return []
  const { rows } = await sql<{ account_id: string }>`
    select distinct o.account_id from subscription_version o
    where o.workspace_id = ${tenant.workspace.id}::uuid and o.subscription_id in (
      select subscription_id from subscription_version where workspace_id = ${tenant.workspace.id}::uuid and (${sql.join(conditions, sql` or `)}))`.execute(
    tx,
  )
  return rows.map((row) => row.account_id)
}

/** Derives the ledger by the policies that are pending and puts them into force, in one transaction. */
export async function applyPolicies(stores: Stores, workspaceId: string): Promise<void> {
  const tenant = await openSystemTenant(stores, workspaceId, 'revenue')
  await inTenant(tenant, async (tx) => {
    const { pending, ...before } = await readSettingsState(tx, tenant)
    if (!pending) return
    const policies = ledgerPoliciesOf({ ...before, ...pending })
    const changes = !same(policies, ledgerPoliciesOf(before))
    // What is saved from here on waits, and is then derived by the new policies.
    await lockLedger(tx, tenant, 'all')
    const moved = await rebuildRevenue(tx, tenant, await accountsUnder(tx, tenant, before, policies), {
      ...before,
      ...policies,
    })
    // What was asked for while this ran stays pending; the row is locked only now, so that asking need not wait.
    await sql`
      update revenue_settings set settings = settings || ${JSON.stringify(policies)}::jsonb,
        pending = case when pending <@ ${JSON.stringify(pending)}::jsonb then null else pending end
      where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
    if (!changes) return
    await markDirty(tx, tenant, moved, 'revenue')
    await writeAudit(tx, tenant, {
      action: 'apply',
      subjectKind: 'revenue_settings',
      subjectId: 'settings',
      before,
      after: await readSettings(tx, tenant),
    })
  })
}
