import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { SaveFault, SaveOptions } from '../contract'
import { type IdRef, readIdentifiers, refKey, resolveAccounts } from '../resolve'
import { visibleAccounts } from '../visible'
import type { Draft } from './draft'

/** Finds the account of each draft by any of its ids. Drops, with a fault, what is ambiguous, missing in a patch, or out of scope. */
export async function matchDrafts(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<{ drafts: Draft[]; faults: SaveFault[] }> {
  const refs = [...new Map(drafts.flatMap((draft) => draft.refs.map((ref) => [refKey(ref), ref] as const))).values()]
  const found = await readIdentifiers(tx, 'account_identifier', 'account_id', tenant, refs)
  const hidden = await findHidden(tx, tenant, [...new Set(found.values())])
  const faults: SaveFault[] = []
  const kept = drafts.filter((draft) => {
    const ids = new Set(draft.refs.flatMap((ref) => found.get(refKey(ref)) ?? []))
    const fault = faultOf(draft, ids, hidden, options, found)
    if (fault) faults.push({ index: draft.index, ...fault })
    draft.accountId = [...ids][0] ?? null
    return !fault
  })
  return shareIds(kept, faults)
}

/** Items of one batch may name one new account by different ids: the first that claims an id says whose it is. */
function shareIds(drafts: readonly Draft[], faults: SaveFault[]): { drafts: Draft[]; faults: SaveFault[] } {
  const claims = new Map<string, IdRef>()
  const kept = drafts.filter((draft) => {
    if (draft.accountId !== null) return true
    const claim = draft.refs.map((ref) => claims.get(refKey(ref))).find((ref) => ref !== undefined)
    const own = draft.refs.find((ref) => ref.source === 'external')
    if (claim && own && refKey(claim) !== refKey(own)) {
      const message = `An id of "${own.externalId}" is given to "${claim.externalId}" earlier in the same request.`
      faults.push({ index: draft.index, field: 'ids', code: 'id_taken', message })
      return false
    }
    draft.primary = claim ?? draft.primary
    for (const ref of draft.refs) claims.set(refKey(ref), draft.primary)
    return true
  })
  return { drafts: kept, faults }
}

function faultOf(
  draft: Draft,
  ids: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  options: SaveOptions,
  found: ReadonlyMap<string, string>,
): Omit<SaveFault, 'index'> | null {
  const named = draft.refs.map((ref) => `${ref.source}:${ref.externalId}`).join(', ')
  if (ids.size > 1) {
    return { field: 'ids', code: 'ambiguous_ids', message: `${named} are ids of different accounts; merge them first.` }
  }
  const [id] = ids
  if (id !== undefined && hidden.has(id)) {
    return { field: 'externalId', code: 'not_found', message: `There is no account ${named} here.` }
  }
  const own = draft.refs.find((ref) => ref.source === 'external')
  if (id !== undefined && own && !found.has(refKey(own))) {
    const by = draft.refs.find((ref) => found.has(refKey(ref))) as IdRef
    if (own.externalId !== `${by.source}:${by.externalId}`) {
      return {
        field: 'externalId',
        code: 'id_taken',
        message: `${by.source}:${by.externalId} belongs to an account with another externalId than "${own.externalId}".`,
      }
    }
  }
  if (id === undefined && options.mode === 'patch') {
    return { field: 'externalId', code: 'not_found', message: `There is no account ${named} here.` }
  }
  return null
}

async function findHidden(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Set<string>> {
  if (tenant.scope.kind === 'all' || ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = any(${ids}::uuid[])
      and not ${visibleAccounts(tenant)}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/** Makes the accounts that are missing, and notes every further id. Returns the accounts that got one. */
export async function createDrafts(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<Set<string>> {
  const missing = drafts.filter((draft) => draft.accountId === null)
  const primary = missing.map((draft) => draft.primary)
  const made = await resolveAccounts(tx, tenant, primary, { create: true, importId: options.importId })
  const first = new Set<string>()
  for (const draft of missing) {
    const id = made.get(refKey(draft.primary)) as string
    draft.accountId = id
    draft.created = !first.has(id)
    first.add(id)
  }
  const rows = drafts.flatMap((draft) => draft.refs.map((ref) => ({ ...ref, id: draft.accountId as string })))
  const { rows: added } = await sql<{ id: string }>`
    insert into account_identifier (workspace_id, source, external_id, account_id, import_id)
    select distinct on (i.source, i.external_id) ${tenant.workspace.id}::uuid, i.source, i.external_id, i.id, ${options.importId ?? null}::uuid
    from unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.externalId)}::text[], ${rows.map((row) => row.id)}::uuid[])
      as i(source, external_id, id)
    order by i.source, i.external_id
    on conflict (workspace_id, source, external_id) do nothing
    returning account_id as id`.execute(tx)
  return new Set(added.map((row) => row.id))
}
