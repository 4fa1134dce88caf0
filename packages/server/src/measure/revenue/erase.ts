import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import { forgetAudit } from '../../trust/audit'
import type { Tenant } from '../../trust/tenancy'
import { lockLedger } from './ledger/lock'
import { addToSums } from './ledger/period-sums'
import { bumpLedger } from './ledger/state'

/**
 * Forgets accounts: subscriptions that were only ever theirs and opportunities, with what the audit holds of them, and every sum that was
 * kept in memory. The rest goes by foreign key. In the transaction of the deletion.
 */
export async function eraseRevenue(tx: Tx, tenant: Tenant, accountIds: readonly string[]): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const listed = sql`any(${[...accountIds]}::uuid[])`
  await lockLedger(tx, tenant, accountIds)
  await bumpLedger(tx, tenant)
  const family = sql`with listed as (select unnest(${[...accountIds]}::uuid[]) as id)`
  const mine = sql`c.workspace_id = ${workspace} and c.account_id = any(array(select id from listed))`
  await addToSums(tx, { workspace, mine, family }, -1)
  const { rows: subscriptions } = await sql<{ id: string }>`
    delete from subscription s
    where s.workspace_id = ${workspace}
      and s.id in (select v.subscription_id from subscription_version v where v.workspace_id = ${workspace} and v.account_id = ${listed})
      and not exists (
        select 1 from subscription_version v
        where v.workspace_id = ${workspace} and v.subscription_id = s.id and v.account_id <> all(${[...accountIds]}::uuid[]))
    returning s.external_id as id`.execute(tx)
  const { rows: opportunities } = await sql<{ id: string }>`
    delete from opportunity where workspace_id = ${workspace} and account_id = ${listed} returning external_id as id`.execute(
    tx,
  )
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
  await forgetAudit(tx, 'subscription', ids(subscriptions))
  await forgetAudit(tx, 'opportunity', ids(opportunities))
}
