import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { recomputeAssignments, recomputeParents } from '../../accounts'
import { markDirty } from '../../activity'
import type { UndoResult } from '../contract'

/** The import's owners, roles, parents and links of people go; what held before holds again, and what came since still does. */
export const undoLinks = (tenant: Tenant, importId: string): Promise<UndoResult> =>
  inTenant(tenant, async (tx) => {
    const which = sql`workspace_id = ${tenant.workspace.id}::uuid and import_id = ${importId}::uuid`
    const remove = async (table: string): Promise<string[]> => {
      const { rows } = await sql<{ account_id: string }>`
        delete from ${sql.table(table)} where ${which} returning account_id`.execute(tx)
      return rows.map((row) => row.account_id)
    }
    const assignments = await remove('account_assignment')
    const parents = await remove('account_parent')
    const links = await remove('person_account')
    const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
    if (assignments.length > 0) await recomputeAssignments(tx, tenant, unique(assignments))
    if (parents.length > 0) await recomputeParents(tx, tenant, unique(parents))
    await markDirty(tx, tenant, unique([...assignments, ...parents, ...links]), 'import')
    return { removed: { roles: assignments.length, parents: parents.length, links: links.length }, kept: [] }
  })
