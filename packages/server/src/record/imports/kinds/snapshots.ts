import { sql } from 'kysely'
import { inTenant } from '../../../trust/tenancy'
import { type AccountInput, saveAccounts } from '../../accounts'
import type { RowsSnapshot } from '../rows/rows-kind'

const CHUNK = 2_000

/** An account that left the file stays; what imports said of it is taken back. */
export const accountsSnapshot: RowsSnapshot<AccountInput> = {
  identify: (_context, item) => {
    const [first] = Object.entries(item.ids ?? {})
    return item.externalId ?? (first ? `${first[0]}:${first[1]}` : '')
  },
  missing: async (tenant, identities) => {
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ external_id: string; ids: string[] }>`
        select a.external_id, array(
          select t.source || ':' || t.external_id from account_identifier t where t.workspace_id = a.workspace_id and t.account_id = a.id) as ids
        from account a
        where a.workspace_id = ${tenant.workspace.id}::uuid and a.merged_into is null and exists (
          select 1 from field_value v where v.workspace_id = a.workspace_id and v.entity = 'account' and v.entity_id = a.id
            and v.source = 'import' and v.closed_at is null and v.value is not null)`.execute(tx),
    )
    const missing = rows.filter(
      (row) =>
        !identities.has(row.external_id) &&
        !row.ids.some((id) => identities.has(id) || identities.has(id.slice('external:'.length))),
    )
    return { open: rows.length, missing: missing.map((row) => row.external_id) }
  },
  close: async ({ tenant, importId }, missing) => {
    for (let start = 0; start < missing.length; start += CHUNK) {
      const items = missing.slice(start, start + CHUNK).map((externalId) => ({ externalId }))
      // A put that says nothing takes back all that its source said.
      await saveAccounts(tenant, items, { source: 'import', importId, mode: 'put' })
    }
  },
}
