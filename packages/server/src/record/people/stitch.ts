import { sql } from 'kysely'
import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { type IdRef, markDirty, readIdentifiers, refKey } from '../accounts'
import { setFieldValues } from '../fields'

/** Says that an id belongs to a person. */
export interface Stitch {
  readonly personId: string
  readonly other: IdRef
  /** Also when the id's person so far has a userId of their own; else such a person stays. */
  readonly mergeUsers: boolean
}

export interface PersonMerge {
  readonly from: string
  readonly to: string
}

/**
 * Gives ids to people; whoever had such an id before becomes the same person, by an alias that is applied at read. Set-based.
 * Returns who was merged into whom.
 */
export async function stitchPeople(tx: Tx, tenant: Tenant, stitches: readonly Stitch[]): Promise<PersonMerge[]> {
  const byRef = new Map<string, Stitch>()
  for (const stitch of stitches) if (!byRef.has(refKey(stitch.other))) byRef.set(refKey(stitch.other), stitch)
  const rows = [...byRef.keys()].sort().map((key) => byRef.get(key) as Stitch)
  if (rows.length === 0) return []
  await sql`
    insert into person_identifier (workspace_id, source, external_id, person_id)
    select ${tenant.workspace.id}::uuid, i.source, i.external_id, i.person_id
    from unnest(${rows.map((row) => row.other.source)}::text[], ${rows.map((row) => row.other.externalId)}::text[],
      ${rows.map((row) => row.personId)}::uuid[]) as i(source, external_id, person_id)
    order by i.source, i.external_id on conflict do nothing`.execute(tx)
  const others = rows.map((row) => row.other)
  const owners = await readIdentifiers(tx, 'person_identifier', 'person_id', tenant, others)
  const taken = rows.flatMap((row) => {
    const from = owners.get(refKey(row.other))
    return from && from !== row.personId ? [{ from, to: row.personId, mergeUsers: row.mergeUsers }] : []
  })
  if (taken.length === 0) return []
  const merges = await chooseMerges(tx, tenant, taken)
  if (merges.length > 0) await mergeAll(tx, tenant, merges)
  return merges
}

/** Each person is merged away once, and ends where its keeper ends; two that would swallow each other do so one way. */
async function chooseMerges(
  tx: Tx,
  tenant: Tenant,
  taken: readonly (PersonMerge & { readonly mergeUsers: boolean })[],
): Promise<PersonMerge[]> {
  const ids = [...new Set(taken.flatMap((merge) => [merge.from, merge.to]))].sort()
  const { rows } = await sql<{ id: string; external_id: string | null }>`
    select id, external_id from person
    where workspace_id = ${tenant.workspace.id}::uuid and id = any(${ids}::uuid[]) and merged_into is null
    order by id for update`.execute(tx)
  const people = new Map(rows.map((row) => [row.id, row]))
  const keeper = new Map<string, string>()
  const end = (id: string): string => {
    let at = id
    while (keeper.has(at)) at = keeper.get(at) as string
    return at
  }
  for (const merge of taken) {
    const from = people.get(end(merge.from))
    const to = people.get(end(merge.to))
    if (!from || !to || from.id === to.id || (from.external_id !== null && !merge.mergeUsers)) continue
    keeper.set(from.id, to.id)
  }
  return [...keeper.keys()].sort().map((from) => ({ from, to: end(from) }))
}

async function mergeAll(tx: Tx, tenant: Tenant, merges: readonly PersonMerge[]): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const now = sql`${new Date(tenant.stores.now())}::timestamptz`
  const pairs = sql`unnest(${merges.map((merge) => merge.from)}::uuid[], ${merges.map((merge) => merge.to)}::uuid[]) as i(from_id, to_id)`
  await sql`
    insert into person_alias (workspace_id, id, from_id, to_id, opened_at, moved)
    select ${workspace}, a.id, i.from_id, i.to_id, ${now}, jsonb_build_object(
      'identifiers', (select coalesce(jsonb_agg(jsonb_build_array(t.source, t.external_id)), '[]') from person_identifier t
                      where t.workspace_id = ${workspace} and t.person_id = i.from_id))
    from unnest(${merges.map((merge) => merge.from)}::uuid[], ${merges.map((merge) => merge.to)}::uuid[],
      ${merges.map(() => newId())}::uuid[]) as a(from_id, to_id, id) join ${pairs} on i.from_id = a.from_id`.execute(tx)
  await sql`
    update person_identifier t set person_id = i.to_id from ${pairs}
    where t.workspace_id = ${workspace} and t.person_id = i.from_id`.execute(tx)
  await sql`
    update person p set merged_into = i.to_id, merged_at = ${now}, updated_at = ${now} from ${pairs}
    where p.workspace_id = ${workspace} and p.id = i.from_id`.execute(tx)
  const { rows } = await sql<{ account_id: string }>`
    insert into person_account (workspace_id, person_id, account_id, role, valid_from, valid_to, known_at, source, import_id)
    select l.workspace_id, i.to_id, l.account_id, l.role, l.valid_from, l.valid_to, ${now}, l.source, l.import_id
    from person_account l join ${pairs} on i.from_id = l.person_id where l.workspace_id = ${workspace}
    order by i.to_id, l.account_id, l.role, l.valid_from
    on conflict (workspace_id, person_id, account_id, role, valid_from) do update set known_at = person_account.known_at
    returning account_id`.execute(tx)
  await moveTraits(tx, tenant, merges)
  await markDirty(tx, tenant, [...new Set(rows.map((row) => row.account_id))], 'merge')
}

/** What was known of the one merged away is known of the keeper, unless the keeper's own word is newer. */
async function moveTraits(tx: Tx, tenant: Tenant, merges: readonly PersonMerge[]): Promise<void> {
  const keeper = new Map(merges.map((merge) => [merge.from, merge.to]))
  const { rows } = await sql<{ entity_id: string; key: string; value: unknown; source: string; valid_at: Date }>`
    select entity_id, key, value, source, valid_at from field_value
    where workspace_id = ${tenant.workspace.id}::uuid and entity = 'person' and closed_at is null
      and entity_id = any(${[...keeper.keys()]}::uuid[])
    order by valid_at, id`.execute(tx)
  await setFieldValues(
    tx,
    tenant,
    rows.map((row) => ({
      entity: 'person',
      entityId: keeper.get(row.entity_id) as string,
      key: row.key,
      value: row.value,
      source: row.source,
      validAt: row.valid_at,
    })),
  )
}
