import { sql } from 'kysely'
import { problem } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { appendFacts, markDirty } from '../../activity'
import { currentAliases } from '../aliases'
import { findAccountIn } from '../find'
import { setParents } from '../parents'
import { visibleAccounts } from '../visible'
import { shareDomains } from './merge-domains'
import { runMergeHooks } from './merge-hooks'

export interface MergeResult {
  /** By which the merge can be undone. */
  readonly id: string
  readonly keep: string
  readonly merge: string
}

/** Which ids moved, so that an undo puts back those and no others. */
interface Moved {
  readonly identifiers: readonly { readonly source: string; readonly externalId: string }[]
  readonly children: readonly string[]
  readonly mergeExternalId: string
  readonly keepExternalId: string
}

/**
 * Makes two accounts one: `merge` disappears into `keep`. An alias with a time says so, its ids, domains and children move;
 * events, people and subscriptions stay where they are and are read through the alias; its fields rest until an undo. Throws `not_found`, `merge_self`.
 */
export const mergeAccounts = (tenant: Tenant, keep: string, merge: string): Promise<MergeResult> =>
  inTenant(tenant, async (tx) => {
    const kept = await findAccountIn(tx, tenant, keep)
    const merged = await findAccountIn(tx, tenant, merge)
    if (kept.id === merged.id) {
      throw problem('merge_self', `"${keep}" and "${merge}" are one account already.`, { field: 'merge' })
    }
    await lock(tx, tenant, [kept.id, merged.id])
    const id = newId(tenant.stores.now())
    const now = new Date(tenant.stores.now())
    const { rows: identifiers } = await sql<{ source: string; externalId: string }>`
      update account_identifier set account_id = ${kept.id}::uuid
      where workspace_id = ${tenant.workspace.id}::uuid and account_id = ${merged.id}::uuid
      returning source, external_id as "externalId"`.execute(tx)
    const children = await moveChildren(tx, tenant, merged.id, kept.id, now)
    const moved: Moved = {
      identifiers,
      children,
      mergeExternalId: merged.externalId,
      keepExternalId: kept.externalId,
    }
    await sql`
      insert into account_alias (workspace_id, id, from_id, to_id, opened_at, moved)
      values (${tenant.workspace.id}::uuid, ${id}::uuid, ${merged.id}::uuid, ${kept.id}::uuid, ${now}, ${JSON.stringify(moved)}::jsonb)`.execute(
      tx,
    )
    await sql`
      update account set merged_into = ${kept.id}::uuid, merged_at = ${now}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${merged.id}::uuid`.execute(tx)
    await shareDomains(tx, tenant, [kept.id, merged.id])
    await tell(tx, tenant, 'merge', id, kept.id, merged.id)
    return { id, keep: kept.externalId, merge: merged.externalId }
  })

/** Takes a merge back: closes the alias, and puts back the ids and children that had moved. Throws `not_found`, `merge_undone`. */
export const undoAccountMerge = (tenant: Tenant, mergeId: string): Promise<MergeResult> =>
  inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ from_id: string; to_id: string; closed_at: Date | null; moved: Moved }>`
      select l.from_id, l.to_id, l.closed_at, l.moved from account_alias l
      where l.workspace_id = ${tenant.workspace.id}::uuid and l.id = ${mergeId}::uuid for update`.execute(tx)
    const alias = rows[0]
    if (!alias) throw problem('not_found', `There is no merge ${mergeId} here.`, { status: 404, field: 'id' })
    if (alias.closed_at) throw problem('merge_undone', 'This merge was undone already.', { status: 409, field: 'id' })
    // Only who sees the account that holds both may take them apart.
    await findAccountIn(tx, tenant, alias.moved.keepExternalId)
    await lock(tx, tenant, [alias.from_id, alias.to_id])
    await sql`
      update account_alias set closed_at = ${new Date(tenant.stores.now())}
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${mergeId}::uuid`.execute(tx)
    await sql`
      update account set merged_into = null, merged_at = null
      where workspace_id = ${tenant.workspace.id}::uuid and id = ${alias.from_id}::uuid`.execute(tx)
    // The account kept may since have been merged itself: what moved here lies at the end of that chain now.
    const holder = (await findAccountIn(tx, tenant, alias.moved.keepExternalId)).id
    await sql`
      update account_identifier t set account_id = ${alias.from_id}::uuid
      from jsonb_to_recordset(${JSON.stringify(alias.moved.identifiers)}::jsonb) as i(source text, "externalId" text)
      where t.workspace_id = ${tenant.workspace.id}::uuid and t.source = i.source and t.external_id = i."externalId"
        and t.account_id = ${holder}::uuid`.execute(tx)
    await putChildrenBack(tx, tenant, alias.moved.children, holder, alias.from_id)
    await shareDomains(tx, tenant, [...new Set([holder, alias.to_id, alias.from_id])])
    await tell(tx, tenant, 'undo_merge', mergeId, alias.to_id, alias.from_id)
    return { id: mergeId, keep: alias.moved.keepExternalId, merge: alias.moved.mergeExternalId }
  })

export interface MergeInForce extends MergeResult {
  /** What the account that went is called. */
  readonly mergeName: string
  readonly at: string
}

/** The merges in force into accounts that the actor may see, or into one of them, newest first. */
export async function listMerges(tenant: Tenant, account?: string): Promise<MergeInForce[]> {
  const aliases = await currentAliases(tenant)
  return inTenant(tenant, async (tx) => {
    const only = account === undefined ? null : (await findAccountIn(tx, tenant, account)).id
    const { rows } = await sql<{ id: string; opened_at: Date; moved: Moved; name: string }>`
      select l.id, l.opened_at, l.moved, gone.name from account_alias l
      join unnest(${aliases.from}::uuid[], ${aliases.to}::uuid[]) as e(from_id, to_id) on e.from_id = l.from_id
      join account a on a.workspace_id = l.workspace_id and a.id = e.to_id
      join account gone on gone.workspace_id = l.workspace_id and gone.id = l.from_id
      where l.workspace_id = ${tenant.workspace.id}::uuid and l.closed_at is null and ${visibleAccounts(tenant)}
        and (${only}::uuid is null or a.id = ${only}::uuid)
      order by l.opened_at desc, l.id`.execute(tx)
    return rows.map((row) => ({
      id: row.id,
      keep: row.moved.keepExternalId,
      merge: row.moved.mergeExternalId,
      mergeName: row.name,
      at: row.opened_at.toISOString(),
    }))
  })
}

async function moveChildren(tx: Tx, tenant: Tenant, from: string, to: string, validAt: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.parent_id = ${from}::uuid order by a.id`.execute(
    tx,
  )
  const children = rows.map((row) => row.id)
  // The account that stays may lie under the one that goes; it then has no parent.
  const inputs = children.map((id, index) => ({ index, accountId: id, parentId: id === to ? null : to, validAt }))
  const { cycles } = await setParents(tx, tenant, inputs, 'merge')
  const ring = cycles[0]
  if (ring) {
    throw problem(
      'parent_cycle',
      `After the merge these accounts would contain each other: ${ring.path.join(' → ')}.`,
      {
        status: 409,
        field: 'merge',
      },
    )
  }
  return children
}

async function putChildrenBack(
  tx: Tx,
  tenant: Tenant,
  children: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${children}::uuid[])
      and (a.parent_id = ${from}::uuid or (a.id = ${from}::uuid and a.parent_id is null))`.execute(tx)
  const validAt = new Date(tenant.stores.now())
  const inputs = rows.map((row, index) => ({ index, accountId: row.id, parentId: to, validAt }))
  await setParents(tx, tenant, inputs, 'merge')
}

const lock = (tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<unknown> =>
  sql`select 1 from account where workspace_id = ${tenant.workspace.id}::uuid and id = any(${ids}::uuid[]) order by id for update`.execute(
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
    subjectKind: 'account',
    subjectId: keep,
    after: { merge: mergeId, keep, merged: merge },
  })
  await appendFacts(
    tx,
    tenant,
    [keep, merge].map((accountId) => ({
      accountId,
      kind: action,
      subject: mergeId,
      validAt: new Date(tenant.stores.now()),
      payload: { keep, merge },
      cause: 'merge' as const,
    })),
  )
  await runMergeHooks(tx, tenant, [keep, merge])
  await markDirty(tx, tenant, [keep, merge], 'merge')
}
