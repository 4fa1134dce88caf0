import { sql } from 'kysely'
import { notFound } from '../../kernel/errors'
import { isId, NIL_ID } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { visiblePeople } from './visible'

/** The internal id of the person by externalId, `source:id`, or internal id; merges are followed. Throws `not_found`. */
export async function findPersonIn(tx: Tx, tenant: Tenant, idOrRef: string): Promise<string> {
  const colon = idOrRef.indexOf(':')
  const sources = ['external', ...(colon > 0 ? [idOrRef.slice(0, colon)] : [])]
  const ids = [idOrRef, ...(colon > 0 ? [idOrRef.slice(colon + 1)] : [])]
  const { rows } = await sql<{ id: string }>`
    select p.id from (
      select t.person_id as id, i.n from unnest(${sources}::text[], ${ids}::text[]) with ordinality as i(source, external_id, n)
      join person_identifier t on t.workspace_id = ${tenant.workspace.id}::uuid and t.source = i.source and t.external_id = i.external_id
      union all select ${isId(idOrRef) ? idOrRef : NIL_ID}::uuid, 9) found
    join person p on p.workspace_id = ${tenant.workspace.id}::uuid and p.id = found.id
    where ${visiblePeople(tenant)} order by found.n limit 1`.execute(tx)
  const id = rows[0]?.id
  if (!id) throw notFound('person', idOrRef)
  return id
}
