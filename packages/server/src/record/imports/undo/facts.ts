import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { FACTS_TOPIC } from '../../activity'
import { dropHeldOfImport } from '../../ingest'

/** The import's facts go from the log, those too that still wait for it, and its events that wait for an account. */
export async function dropFacts(tenant: Tenant, importId: string): Promise<void> {
  await inTenant(tenant, async (tx) => {
    await sql`
      delete from outbox where workspace_id = ${tenant.workspace.id}::uuid and topic = ${FACTS_TOPIC}
        and payload ->> 'import_id' = ${importId}`.execute(tx)
    await dropHeldOfImport(tx, tenant, importId)
  })
  await tenant.stores.olap.command(
    'DELETE FROM facts WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID}',
    { workspace: tenant.workspace.id, import: importId },
    { lane: 'import' },
  )
}
