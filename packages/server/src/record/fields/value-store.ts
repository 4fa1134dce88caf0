import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Entity } from './contract'
import type { FieldValue } from './domain/check-value'

export interface ValueRow {
  readonly id: string
  readonly entity: Entity
  readonly entityId: string
  readonly key: string
  readonly source: string
  readonly value: FieldValue | readonly string[]
  readonly validAt: Date
  readonly pinned: boolean
  readonly importId?: string | undefined
  /** When Waymark learnt it; now unless told. */
  readonly knownAt?: Date | undefined
  /** Of two values of one time, the later given is the newer. */
  readonly order: number
}

/**
 * Adds to the history what says something new. Of each entity, key and source the newest value is open, all others are closed; a
 * value that comes late goes into the history, closed already. Set-based. Returns what was added.
 */
export async function storeValues(
  tx: Tx,
  tenant: Tenant,
  rows: readonly ValueRow[],
): Promise<{ entityId: string; key: string }[]> {
  const now = new Date(tenant.stores.now())
  const given = asGiven(rows)
  const workspace = sql`${tenant.workspace.id}::uuid`
  // First close, then open: the unique index on open values is checked row by row.
  await sql`
    with given as (${given}),
    newest as (
      select distinct on (entity, entity_id, key, source) * from given
      order by entity, entity_id, key, source, valid_at desc, n desc),
    locked as (
      select v.workspace_id, v.id from field_value v
      join newest g on g.entity = v.entity and g.entity_id = v.entity_id and g.key = v.key and g.source = v.source
      where v.workspace_id = ${workspace} and v.closed_at is null and v.valid_at <= g.valid_at
        and (v.value is distinct from g.value or v.pinned <> g.pinned)
      order by v.id for update of v)
    update field_value v set closed_at = ${now}::timestamptz from locked l
    where v.workspace_id = l.workspace_id and v.id = l.id`.execute(tx)
  const { rows: added } = await sql<{ entityId: string; key: string }>`
    with given as (${given}),
    ranked as (
      select *, row_number() over (partition by entity, entity_id, key, source order by valid_at desc, n desc) as rank from given)
    insert into field_value (workspace_id, id, entity, entity_id, key, source, value, valid_at, known_at, closed_at, pinned, set_by, import_id)
    select ${workspace}, g.id, g.entity, g.entity_id, g.key, g.source, g.value, g.valid_at, coalesce(g.known_at, ${now}::timestamptz),
      case when g.rank > 1 or o.id is not null then ${now}::timestamptz end, g.pinned, ${tenant.actor.label}, g.import_id
    from ranked g
    left join field_value o on o.workspace_id = ${workspace} and o.entity = g.entity and o.entity_id = g.entity_id
      and o.key = g.key and o.source = g.source and o.closed_at is null
    where not exists (
        select 1 from field_value v where v.workspace_id = ${workspace} and v.entity = g.entity and v.entity_id = g.entity_id
          and v.key = g.key and v.source = g.source and v.value is not distinct from g.value and v.pinned = g.pinned
          and (v.valid_at = g.valid_at or (v.closed_at is null and v.valid_at <= g.valid_at)))
      and (g.value is not null or o.id is not null or g.rank > 1 or exists (
        select 1 from field_value v where v.workspace_id = ${workspace} and v.entity = g.entity and v.entity_id = g.entity_id
          and v.key = g.key and v.source = g.source))
    order by g.n
    returning entity_id as "entityId", key`.execute(tx)
  return added
}

/** The rows as a relation `(n, id, entity, entity_id, key, source, value, valid_at, known_at, pinned, import_id)`; a JSON null is no value. */
function asGiven(rows: readonly ValueRow[]): RawBuilder<unknown> {
  const json = rows.map((row) => ({
    n: row.order,
    id: row.id,
    entity: row.entity,
    entity_id: row.entityId,
    key: row.key,
    source: row.source,
    value: row.value,
    valid_at: row.validAt,
    known_at: row.knownAt ?? null,
    pinned: row.pinned,
    import_id: row.importId ?? null,
  }))
  return sql`select n, id, entity, entity_id, key, source, nullif(value, 'null'::jsonb) as value, valid_at, known_at, pinned, import_id
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb) as r(n int, id uuid, entity text, entity_id uuid, key text, source text,
      value jsonb, valid_at timestamptz, known_at timestamptz, pinned boolean, import_id uuid)`
}
