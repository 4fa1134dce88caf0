import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'

/** Those who write many accounts' health do so one after another: two at once could each wait for a row of the other. */
export async function lockHealth(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('waymark.health' || ${tenant.workspace.id}, 0))`.execute(tx)
}
