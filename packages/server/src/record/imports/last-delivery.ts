import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/** When the last import came that brought events and was not undone; null where there was none. */
export async function readLastEventImport(tx: Tx, tenant: Tenant): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(created_at) as at from import
    where workspace_id = ${tenant.workspace.id}::uuid and kind = 'events' and state = 'done' and accepted > 0
      and (options ->> 'dryRun')::boolean is not true`.execute(tx)
  return rows[0]?.at ?? null
}
