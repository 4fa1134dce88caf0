import { sql } from 'kysely'
import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { distinctRefs, type IdRef, type ResolveOptions, readIdentifiers, refKey } from '../accounts'

/**
 * The person of each reference, following merges; missing ones are left out, or made when asked. `external` is the userId of
 * tracking, `anonymous` an anonymousId, others are systems of imports. Throws `invalid_id`.
 */
export async function resolvePeople(
  tx: Tx,
  tenant: Tenant,
  refs: readonly IdRef[],
  options: ResolveOptions,
): Promise<Map<string, string>> {
  const wanted = distinctRefs(refs)
  const found = await readIdentifiers(tx, 'person_identifier', 'person_id', tenant, wanted)
  const missing = wanted.filter((ref) => !found.has(refKey(ref)))
  if (!options.create || missing.length === 0) return found
  await createPeople(tx, tenant, missing, options)
  for (const [key, id] of await readIdentifiers(tx, 'person_identifier', 'person_id', tenant, missing))
    found.set(key, id)
  return found
}

/** Another transaction may make the same ones at once: whoever's identifiers get in wins, the other's people go again. */
async function createPeople(tx: Tx, tenant: Tenant, refs: readonly IdRef[], options: ResolveOptions): Promise<void> {
  const now = new Date(tenant.stores.now())
  const ids = refs.map(() => newId())
  const rows = sql`unnest(${ids}::uuid[], ${refs.map((ref) => ref.source)}::text[], ${refs.map((ref) => ref.externalId)}::text[])
    as i(id, source, external_id)`
  await sql`
    insert into person (workspace_id, id, external_id, known_at, import_id, updated_at)
    select ${tenant.workspace.id}::uuid, i.id, case when i.source = 'external' then i.external_id end, ${now}::timestamptz,
      ${options.importId ?? null}::uuid, ${now}::timestamptz
    from ${rows} order by i.source, i.external_id
    on conflict (workspace_id, external_id) where external_id is not null and merged_into is null do nothing`.execute(
    tx,
  )
  await sql`
    insert into person_identifier (workspace_id, source, external_id, person_id, import_id)
    select p.workspace_id, i.source, i.external_id, p.id, ${options.importId ?? null}::uuid
    from ${rows} join person p on p.workspace_id = ${tenant.workspace.id}::uuid and p.id = i.id
    order by i.source, i.external_id
    on conflict (workspace_id, source, external_id) do nothing`.execute(tx)
  await sql`
    delete from person p where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = any(${ids}::uuid[])
      and not exists (select 1 from person_identifier t where t.workspace_id = p.workspace_id and t.person_id = p.id)`.execute(
    tx,
  )
}
