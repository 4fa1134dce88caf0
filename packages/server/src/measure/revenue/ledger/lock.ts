import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { familyCte } from './family'

/**
 * Of one account one transaction at a time derives the ledger and what follows, else what two of them wrote would stand beside each
 * other; and none but that of the whole while the whole is derived.
 */
export async function lockLedger(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const key = sql`hashtextextended('waymark.ledger' || ${tenant.workspace.id}, 0)`
  if (accountIds === 'all') {
    await sql`select pg_advisory_xact_lock(${key})`.execute(tx)
    return
  }
  await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx)
  await sql`
    with recursive ${familyCte(tenant, accountIds)}
    select a.id from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(array(select account_id from family))
    order by a.id for no key update`.execute(tx)
}
