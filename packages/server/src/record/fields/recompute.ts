import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Entity } from './contract'

export interface WinnerChange {
  readonly entity: Entity
  readonly entityId: string
  readonly key: string
  readonly before: unknown
  readonly after: unknown
  /** The source whose value wins now; null when none has one. */
  readonly source: string | null
}

interface Which {
  readonly entity: Entity
  readonly entityId: string
  readonly key: string
}

/**
 * Which of the sources' open values wins, for the entities and keys named: a pinned one, else by the field's order of sources,
 * else the newest. Writes `field_current` and the columns that built-in values have; returns what changed.
 */
export async function recomputeWinners(tx: Tx, tenant: Tenant, which: readonly Which[]): Promise<WinnerChange[]> {
  const distinct = new Map(which.map((one) => [`${one.entity}\u001f${one.entityId}\u001f${one.key}`, one]))
  const sorted = [...distinct.keys()].sort().map((key) => distinct.get(key) as Which)
  if (sorted.length === 0) return []
  const workspace = sql`${tenant.workspace.id}::uuid`
  const given = sql`unnest(${sorted.map((one) => one.entity)}::text[], ${sorted.map((one) => one.entityId)}::uuid[],
    ${sorted.map((one) => one.key)}::text[]) as g(entity, entity_id, key)`
  // Locked first, so that two transactions that set different keys of one entity do not overwrite each other.
  await sql`
    insert into field_current (workspace_id, entity, entity_id)
    select distinct ${workspace}, g.entity, g.entity_id from ${given} order by 2, 3 on conflict do nothing`.execute(tx)
  await sql`
    select 1 from field_current c where c.workspace_id = ${workspace}
      and c.entity = any(${sorted.map((one) => one.entity)}::text[]) and c.entity_id = any(${sorted.map((one) => one.entityId)}::uuid[])
    order by c.entity, c.entity_id for update`.execute(tx)
  // Each by its key: of a workspace that has just begun the planner expects a row, and a join would compare each value with each.
  const { rows } = await sql<WinnerChange>`
    with winner as (
      select g.entity, g.entity_id, g.key, v.value, v.source
      from ${given}
      left join field f on f.workspace_id = ${workspace} and f.entity = g.entity and f.key = g.key
      left join lateral (
        select v.value, v.source from field_value v
        where v.workspace_id = ${workspace} and v.entity = g.entity and v.entity_id = g.entity_id and v.key = g.key
          and v.closed_at is null and v.value is not null
        order by v.pinned desc, array_position(f.sources, v.source) nulls last, v.valid_at desc, v.known_at desc, v.seq desc
        limit 1) v on true),
    changed as (
      select w.*, c."values" -> w.key as before from winner w
      cross join lateral (
        select c."values" from field_current c
        where c.workspace_id = ${workspace} and c.entity = w.entity and c.entity_id = w.entity_id limit 1) c
      where c."values" -> w.key is distinct from w.value),
    patch as (
      select entity, entity_id, array_agg(key) as keys,
        coalesce(jsonb_object_agg(key, value) filter (where value is not null), '{}'::jsonb) as patch
      from changed group by entity, entity_id),
    written as (
      update field_current c set "values" = (c."values" - p.keys) || p.patch from patch p
      where c.workspace_id = ${workspace} and c.entity = p.entity and c.entity_id = p.entity_id)
    select entity, entity_id as "entityId", key, before, value as after, source from changed
    order by entity, entity_id, key`.execute(tx)
  await writeBuiltIns(tx, tenant, rows)
  return rows
}

/** Names, domains, tags and the like also stand in their entity's own row, for lists and searches. */
async function writeBuiltIns(tx: Tx, tenant: Tenant, changes: readonly WinnerChange[]): Promise<void> {
  const now = new Date(tenant.stores.now())
  const idsOf = (entity: Entity): string[] => [
    ...new Set(
      changes
        .filter((change) => change.entity === entity && change.key.startsWith('$'))
        .map((change) => change.entityId),
    ),
  ]
  const [accounts, people] = [idsOf('account'), idsOf('person')]
  if (accounts.length > 0) {
    // Row by row through the key: a join here has no statistics to plan by, right after an import's inserts.
    await sql`
      update account a set (name, created_at, domains, tags, updated_at) = (
        select coalesce(c."values" ->> '$name', a.external_id), (c."values" ->> '$createdAt')::timestamptz,
          array(select jsonb_array_elements_text(coalesce(c."values" -> '$domains', '[]'))),
          array(select jsonb_array_elements_text(coalesce(c."values" -> '$tags', '[]'))), ${now}::timestamptz
        from field_current c
        where c.workspace_id = a.workspace_id and c.entity = 'account' and c.entity_id = a.id)
      where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${accounts}::uuid[])`.execute(tx)
  }
  if (people.length > 0) {
    await sql`
      update person p set (name, email, created_at, updated_at) = (
        select c."values" ->> '$name', c."values" ->> '$email', (c."values" ->> '$createdAt')::timestamptz, ${now}::timestamptz
        from field_current c
        where c.workspace_id = p.workspace_id and c.entity = 'person' and c.entity_id = p.id)
      where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = any(${people}::uuid[])`.execute(tx)
  }
}
