import { sql } from 'kysely'
import type { Stores } from '../../platform/stores'
import { inTenant, listWorkspaceIds, openSystemTenant } from '../../trust/tenancy'
import { lockLedger } from './ledger/lock'
import { rebuildRevenue } from './ledger/rebuild'

/** At a start: derives the ledger where there are subscriptions and nothing derived of them, as after a step to other tables. */
export async function deriveMissing(stores: Stores): Promise<() => Promise<void>> {
  for (const workspaceId of await listWorkspaceIds(stores)) {
    const tenant = await openSystemTenant(stores, workspaceId, 'revenue')
    await inTenant(tenant, async (tx) => {
      await lockLedger(tx, tenant, 'all')
      const { rows } = await sql<{ missing: boolean }>`
        select exists (select 1 from subscription_version where workspace_id = ${workspaceId}::uuid)
          and not exists (select 1 from revenue_account_month where workspace_id = ${workspaceId}::uuid) as missing`.execute(
        tx,
      )
      if (!rows[0]?.missing) return
      await rebuildRevenue(tx, tenant, 'all')
      stores.log.info({ workspaceId }, 'the ledger of revenue was derived again')
    })
  }
  return async () => undefined
}
