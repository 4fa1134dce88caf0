import { sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { findAccountIn, markDirty, readMoment } from '../../accounts'
import { setFieldValues } from '../../fields'
import { findPersonIn } from '../find'
import { presentPeople } from '../read/present'
import { visiblePeople } from '../visible'

export interface PersonMergeResult {
  /** By which the merge can be undone. */
  readonly id: string
  readonly keep: string
  readonly merge: string
}

interface LinkKey {
  readonly account_id: string
  readonly role: string
  readonly valid_from: string
}

/** What moved, so that an undo puts back that and nothing else. Merges by tracking note `[source, id]` pairs alone. */
interface Moved {
  readonly identifiers: readonly (readonly [string, string])[]
  readonly links?: readonly LinkKey[]
  readonly keys?: readonly string[]
}

const MERGE_SOURCE = 'merge'

/**
 * Makes two people one: `merge` disappears into `keep`, by an alias that events are read through. Ids move; links to accounts
 * that `keep` has not are added; values that `keep` has not are taken over. Throws `not_found`, `merge_self`.
 */
export const mergePeople = (tenant: Tenant, keep: string, merge: string): Promise<PersonMergeResult> =>
  inTenant(tenant, async (tx) => {
    const to = await findPersonIn(tx, tenant, keep)
    const from = await findPersonIn(tx, tenant, merge)
    if (from === to) throw problem('merge_self', `"${keep}" and "${merge}" are one person already.`, { field: 'merge' })
    const [kept, merged] = await presentPeople(tx, tenant, [to, from], readMoment(tenant, {}))
    await lock(tx, tenant, [from, to])
    const id = newId(tenant.stores.now())
    const now = new Date(tenant.stores.now())
    const { rows: ids } = await sql<{ source: string; external_id: string }>`
      update person_identifier set person_id = ${to}::uuid
      where workspace_id = ${tenant.workspace.id}::uuid and person_id = ${from}::uuid returning source, external_id`.execute(
      tx,
    )
    const links = await copyLinks(tx, tenant, from, to)
    const keys = await takeOverValues(tx, tenant, from, to)
    const moved: Moved = { identifiers: ids.map((row) => [row.source, row.external_id] as const), links, keys }
    await sql`
      insert into person_alias (workspace_id, id, from_id, to_id, opened_at, moved)
      values (${tenant.workspace.id}::uuid, ${id}::uuid, ${from}::uuid, ${to}::uuid, ${now}, ${JSON.stringify(moved)}::jsonb)`.execute(
      tx,
    )
    await sql`
      update person set merged_into = ${to}::uuid, merged_at = ${now}, updated_at = ${now}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${from}::uuid`.execute(tx)
    await tell(tx, tenant, 'merge', id, to, from)
    return { id, keep: kept?.id ?? keep, merge: merged?.id ?? merge }
  })

/** Takes a merge back: closes the alias and puts back what had moved. Throws `not_found`, `merge_undone`. */
export const undoPersonMerge = (tenant: Tenant, mergeId: string): Promise<PersonMergeResult> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ from_id: string; to_id: string; closed_at: Date | null; moved: Moved }>`
      select from_id, to_id, closed_at, moved from person_alias
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${mergeId}::uuid for update`.execute(tx)
    const alias = rows[0]
    if (!alias) throw problem('not_found', `There is no merge ${mergeId} here.`, { status: 404, field: 'id' })
    if (alias.closed_at) throw problem('merge_undone', 'This merge was undone already.', { status: 409, field: 'id' })
    const holder = await endOf(tx, tenant, alias.to_id)
    await findPersonIn(tx, tenant, holder)
    await lock(tx, tenant, [alias.from_id, holder])
    const now = new Date(tenant.stores.now())
    await sql`
      update person_alias set closed_at = ${now}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${mergeId}::uuid`.execute(tx)
    await sql`
      update person set merged_into = null, merged_at = null, updated_at = ${now}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${alias.from_id}::uuid`.execute(tx)
    const { identifiers, links = [], keys = [] } = alias.moved
    await sql`
      update person_identifier t set person_id = ${alias.from_id}::uuid
      from unnest(${identifiers.map(([source]) => source)}::text[], ${identifiers.map(([, id]) => id)}::text[]) as i(source, external_id)
      where t.workspace_id = ${tenant.workspace.id}::uuid and t.source = i.source and t.external_id = i.external_id
        and t.person_id = ${holder}::uuid`.execute(tx)
    await sql`
      delete from person_account l using jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as i(account_id uuid, role text, valid_from timestamptz)
      where l.workspace_id = ${tenant.workspace.id}::uuid and l.person_id = ${alias.to_id}::uuid and l.account_id = i.account_id
        and l.role = i.role and l.valid_from = i.valid_from`.execute(tx)
    await giveValuesBack(tx, tenant, alias.to_id, keys)
    const [kept, merged] = await presentPeople(tx, tenant, [holder, alias.from_id], readMoment(tenant, {}))
    await tell(tx, tenant, 'undo_merge', mergeId, alias.to_id, alias.from_id)
    return { id: mergeId, keep: kept?.id ?? holder, merge: merged?.id ?? alias.from_id }
  })

export interface PersonMergeInForce extends PersonMergeResult {
  readonly keepName: string
  readonly mergeName: string
  readonly at: string
}

/**
 * The merges asked for that are in force, into people that the actor may see, newest first; at most 200. Of one account, those
 * into its people. Merges that tracking made by itself, of somebody anonymous into who they turned out to be, are left out.
 */
export const listPersonMerges = (tenant: Tenant, account?: string): Promise<PersonMergeInForce[]> =>
  inTenant(tenant, async (tx) => {
    const only = account === undefined ? null : (await findAccountIn(tx, tenant, account)).id
    const { rows } = await sql<{
      id: string
      at: Date
      keep: string
      merge: string
      keepName: string
      mergeName: string
    }>`
      select l.id, l.opened_at as at, coalesce(p.external_id, p.id::text) as keep, coalesce(gone.external_id, gone.id::text) as merge,
        coalesce(p.name, p.email, p.external_id, p.id::text) as "keepName",
        coalesce(gone.name, gone.email, gone.external_id, gone.id::text) as "mergeName"
      from person_alias l
      join person p on p.workspace_id = l.workspace_id and p.id = l.to_id
      join person gone on gone.workspace_id = l.workspace_id and gone.id = l.from_id
      where l.workspace_id = ${tenant.workspace.id}::uuid and l.closed_at is null and l.moved ? 'links' and ${visiblePeople(tenant)}
        and (${only}::uuid is null or exists (
          select 1 from person_account k join account own on own.workspace_id = k.workspace_id and own.id = k.account_id
          where k.workspace_id = p.workspace_id and k.person_id = p.id and coalesce(own.merged_into, own.id) = ${only}::uuid))
      order by l.opened_at desc, l.id limit 200`.execute(tx)
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  })

async function copyLinks(tx: Tx, tenant: Tenant, from: string, to: string): Promise<LinkKey[]> {
  const { rows } = await sql<LinkKey>`
    insert into person_account (workspace_id, person_id, account_id, role, valid_from, valid_to, known_at, source, import_id)
    select l.workspace_id, ${to}::uuid, l.account_id, l.role, l.valid_from, l.valid_to, ${new Date(tenant.stores.now())}, l.source, l.import_id
    from person_account l where l.workspace_id = ${tenant.workspace.id}::uuid and l.person_id = ${from}::uuid
    on conflict do nothing returning account_id, role, valid_from::text as valid_from`.execute(tx)
  return rows
}

/** Values whose key the keeper has none of; returns the keys. */
async function takeOverValues(tx: Tx, tenant: Tenant, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ values: Record<string, unknown>; mine: boolean }>`
    select "values", entity_id = ${to}::uuid as mine from field_current
    where workspace_id = ${tenant.workspace.id}::uuid and entity = 'person' and entity_id in (${from}::uuid, ${to}::uuid)`.execute(
    tx,
  )
  const mine = rows.find((row) => row.mine)?.values ?? {}
  const theirs = rows.find((row) => !row.mine)?.values ?? {}
  const keys = Object.keys(theirs).filter((key) => mine[key] === undefined)
  await setMerged(
    tx,
    tenant,
    to,
    keys.map((key) => [key, theirs[key]]),
  )
  return keys
}

const giveValuesBack = (tx: Tx, tenant: Tenant, personId: string, keys: readonly string[]): Promise<void> =>
  setMerged(
    tx,
    tenant,
    personId,
    keys.map((key) => [key, null]),
  )

async function setMerged(tx: Tx, tenant: Tenant, entityId: string, values: readonly (readonly [string, unknown])[]) {
  const validAt = new Date(tenant.stores.now())
  await setFieldValues(
    tx,
    tenant,
    values.map(([key, value]) => ({ entity: 'person', entityId, key, value, source: MERGE_SOURCE, validAt })),
  )
}

async function endOf(tx: Tx, tenant: Tenant, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select p.id, p.merged_into from person p where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = ${id}::uuid
      union all
      select p.id, p.merged_into from person p join chain c on p.id = c.merged_into where p.workspace_id = ${tenant.workspace.id}::uuid)
    select id from chain where merged_into is null`.execute(tx)
  return rows[0]?.id ?? id
}

const lock = (tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<unknown> =>
  sql`select 1 from person where workspace_id = ${tenant.workspace.id}::uuid and id = any(${ids}::uuid[]) order by id for update`.execute(
    tx,
  )

async function tell(
  tx: Tx,
  tenant: Tenant,
  action: string,
  mergeId: string,
  keep: string,
  merge: string,
): Promise<void> {
  await writeAudit(tx, tenant, {
    action,
    subjectKind: 'person',
    subjectId: keep,
    after: { merge: mergeId, keep, merged: merge },
  })
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from person_account
    where workspace_id = ${tenant.workspace.id}::uuid and person_id in (${keep}::uuid, ${merge}::uuid)`.execute(tx)
  await markDirty(
    tx,
    tenant,
    rows.map((row) => row.account_id),
    'merge',
  )
}
