import { sql } from 'kysely'
import { inTenant } from '../../../trust/tenancy'
import { markDirty } from '../../accounts'
import { type PersonInput, savePeople } from '../../people'
import type { RowsSnapshot } from '../rows/rows-kind'

const CHUNK = 2_000

/** A person who left the file stays; their links to accounts end, and what imports said of them is taken back. */
export const peopleSnapshot: RowsSnapshot<PersonInput> = {
  identify: (_context, item) => {
    const [first] = Object.entries(item.ids ?? {})
    return item.externalId ?? (first ? `${first[0]}:${first[1]}` : '')
  },
  missing: async (tenant, identities) => {
    const { rows } = await inTenant(tenant, (tx) =>
      sql<{ ids: string[] }>`
        select array(select case t.source when 'external' then t.external_id else t.source || ':' || t.external_id end
          from person_identifier t where t.workspace_id = p.workspace_id and t.person_id = p.id order by t.source <> 'external', 1) as ids
        from person p
        where p.workspace_id = ${tenant.workspace.id}::uuid and p.merged_into is null and exists (
          select 1 from field_value v where v.workspace_id = p.workspace_id and v.entity = 'person' and v.entity_id = p.id
            and v.source = 'import' and v.closed_at is null and v.value is not null)`.execute(tx),
    )
    const missing = rows.filter((row) => !row.ids.some((id) => identities.has(id)))
    return { open: rows.length, missing: missing.flatMap((row) => row.ids[0] ?? []) }
  },
  close: async ({ tenant, importId }, missing) => {
    for (let start = 0; start < missing.length; start += CHUNK) {
      const chunk = missing.slice(start, start + CHUNK)
      // A put that says nothing takes back all that its source said.
      await savePeople(tenant, chunk.map(itemOf), { source: 'import', importId, mode: 'put' })
      await inTenant(tenant, async (tx) => {
        const { rows } = await sql<{ account_id: string }>`
          update person_account l set valid_to = ${new Date(tenant.stores.now())}
          from person_identifier t
          where t.workspace_id = ${tenant.workspace.id}::uuid
            and case t.source when 'external' then t.external_id else t.source || ':' || t.external_id end = any(${chunk}::text[])
            and l.workspace_id = t.workspace_id and l.person_id = t.person_id and l.valid_to is null and l.source = 'import'
          returning l.account_id`.execute(tx)
        await markDirty(tx, tenant, [...new Set(rows.map((row) => row.account_id))], 'import')
      })
    }
  },
}

function itemOf(id: string): PersonInput {
  const colon = id.indexOf(':')
  return colon > 0 ? { ids: { [id.slice(0, colon)]: id.slice(colon + 1) } } : { externalId: id }
}
