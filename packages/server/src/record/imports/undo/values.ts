import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { markDirty } from '../../activity'
import { type Entity, recomputeWinners } from '../../fields'
import type { Kept, UndoResult } from '../contract'

const CHUNK = 5_000

interface Undone {
  readonly entity: Entity
  readonly entityId: string
  readonly key: string
  readonly source: string
}

/** The import's values of fields go; what each source said before holds again, unless it or a hand has said something since. */
export async function undoValues(tenant: Tenant, importId: string): Promise<UndoResult> {
  const kept: Kept[] = []
  let removed = 0
  for (;;) {
    const undone = await inTenant(tenant, (tx) => undoChunk(tx, tenant, importId, kept))
    removed += undone
    if (undone < CHUNK) break
  }
  await inTenant(tenant, (tx) =>
    sql`
      delete from field f where f.workspace_id = ${tenant.workspace.id}::uuid and f.import_id = ${importId}::uuid
        and not exists (select 1 from field_value v where v.workspace_id = f.workspace_id and v.entity = f.entity and v.key = f.key)`.execute(
      tx,
    ),
  )
  return { removed: { values: removed }, kept }
}

async function undoChunk(tx: Tx, tenant: Tenant, importId: string, kept: Kept[]): Promise<number> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows } = await sql<Undone>`
    delete from field_value v using (
      select id from field_value where workspace_id = ${workspace} and import_id = ${importId}::uuid limit ${CHUNK}) x
    where v.workspace_id = ${workspace} and v.id = x.id
    returning v.entity, v.entity_id as "entityId", v.key, v.source`.execute(tx)
  if (rows.length === 0) return 0
  const given = sql`unnest(${rows.map((row) => row.entity)}::text[], ${rows.map((row) => row.entityId)}::uuid[],
    ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.source)}::text[]) as g(entity, entity_id, key, source)`
  // Of each entity, key and source the newest value is open.
  await sql`
    update field_value v set closed_at = null from (
      select distinct on (h.entity, h.entity_id, h.key, h.source) h.id, h.closed_at
      from (select distinct * from ${given}) g
      join field_value h on h.workspace_id = ${workspace} and h.entity = g.entity and h.entity_id = g.entity_id
        and h.key = g.key and h.source = g.source
      order by h.entity, h.entity_id, h.key, h.source, h.closed_at is null desc, h.valid_at desc, h.known_at desc, h.id desc) newest
    where v.workspace_id = ${workspace} and v.id = newest.id and newest.closed_at is not null`.execute(tx)
  const changes = await recomputeWinners(tx, tenant, rows)
  await markDirty(
    tx,
    tenant,
    [...new Set(changes.filter((change) => change.entity === 'account').map((change) => change.entityId))],
    'import',
  )
  kept.push(...(await editedSince(tx, tenant, importId, rows)))
  return rows.length
}

/** Values that somebody gave after the import: they stand. */
async function editedSince(tx: Tx, tenant: Tenant, importId: string, rows: readonly Undone[]): Promise<Kept[]> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const { rows: found } = await sql<{ id: string; key: string; set_by: string }>`
    select distinct on (v.entity, v.entity_id, v.key) coalesce(a.external_id, p.external_id, v.entity_id::text) as id, v.key, v.set_by
    from unnest(${rows.map((row) => row.entity)}::text[], ${rows.map((row) => row.entityId)}::uuid[],
      ${rows.map((row) => row.key)}::text[]) as g(entity, entity_id, key)
    join import i on i.workspace_id = ${workspace} and i.id = ${importId}::uuid
    join field_value v on v.workspace_id = ${workspace} and v.entity = g.entity and v.entity_id = g.entity_id and v.key = g.key
      and v.closed_at is null and v.known_at > i.started_at
    left join account a on a.workspace_id = ${workspace} and a.id = v.entity_id
    left join person p on p.workspace_id = ${workspace} and p.id = v.entity_id
    order by v.entity, v.entity_id, v.key, v.known_at desc`.execute(tx)
  return found.map((row) => ({
    kind: 'value',
    id: `${row.id} ${row.key.replace(/^\$/, '')}`,
    reason: `edited since by ${row.set_by}`,
  }))
}
