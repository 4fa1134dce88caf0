import { sql } from 'kysely'
import { Problem, problem } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import {
  type IdRef,
  MAX_BULK,
  markDirty,
  readIdentifiers,
  refKey,
  resolveAccounts,
  retryDeadlock,
  type SaveFault,
  type SaveOptions,
  type SaveResult,
} from '../../accounts'
import { checkFieldValues, storeFieldValues, type ValueRow, type WinnerChange } from '../../fields'
import { storeLinks } from '../link'
import { resolvePeople } from '../resolve'
import { visiblePeople } from '../visible'
import { type Draft, fieldInputsOf, parseDrafts } from './draft'

/**
 * Saves up to 5,000 people, set-based, in one transaction. A bad item is reported and left out as a whole; the others go in.
 * Throws `too_many_items`.
 */
export async function savePeople(tenant: Tenant, items: readonly unknown[], options: SaveOptions): Promise<SaveResult> {
  if (!options.dryRun) return retryDeadlock(() => inTenant(tenant, (tx) => savePeopleIn(tx, tenant, items, options)))
  let result: SaveResult | null = null
  try {
    await inTenant(tenant, async (tx) => {
      result = await savePeopleIn(tx, tenant, items, options)
      throw problem('dry_run', 'A dry run is taken back.')
    })
  } catch (thrown) {
    if (result === null) throw thrown
  }
  return result as unknown as SaveResult
}

/** As `savePeople`, in a transaction that is open already. */
export async function savePeopleIn(
  tx: Tx,
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (items.length > MAX_BULK) throw problem('too_many_items', `At most ${MAX_BULK} items at once.`, { field: 'items' })
  const parsed = parseDrafts(tenant, items)
  const matched = await matchDrafts(tx, tenant, parsed.drafts, options)
  const checked = await checkFields(tx, tenant, matched.drafts, options)
  const { drafts } = checked
  const identified = await createDrafts(tx, tenant, drafts, options)
  const linked = await linkDrafts(tx, tenant, drafts, options)
  const rows = drafts.flatMap((draft) =>
    (checked.values.get(draft.index) ?? []).map((row) => ({ ...row, entityId: draft.personId as string })),
  )
  const cleared = options.mode === 'put' ? await clearLeftOut(tx, tenant, drafts, options) : []
  const stored = await storeFieldValues(tx, tenant, [...rows, ...cleared])
  const changed = new Set([...identified, ...linked, ...stored.added.map((added) => added.entityId)])
  await auditSaves(tx, tenant, drafts, changed, stored.changes, options)
  const created = drafts.filter((draft) => draft.created).length
  const updated = drafts.filter((draft) => !draft.created && changed.has(draft.personId as string)).length
  return {
    created,
    updated,
    unchanged: drafts.length - created - updated,
    errors: [...parsed.faults, ...matched.faults, ...checked.faults].sort((a, b) => a.index - b.index),
  }
}

/** Finds the person of each draft by any of its ids. */
async function matchDrafts(tx: Tx, tenant: Tenant, drafts: readonly Draft[], options: SaveOptions) {
  const refs = [...new Map(drafts.flatMap((draft) => draft.refs.map((ref) => [refKey(ref), ref] as const))).values()]
  const found = await readIdentifiers(tx, 'person_identifier', 'person_id', tenant, refs)
  const hidden = await findHidden(tx, tenant, [...new Set(found.values())])
  const faults: SaveFault[] = []
  const kept = drafts.filter((draft) => {
    const ids = [...new Set(draft.refs.flatMap((ref) => found.get(refKey(ref)) ?? []))]
    const named = draft.refs.map((ref) => `${ref.source}:${ref.externalId}`).join(', ')
    const fault =
      ids.length > 1
        ? { field: 'ids', code: 'ambiguous_ids', message: `${named} are ids of different people; merge them first.` }
        : (ids[0] === undefined && options.mode === 'patch') || (ids[0] !== undefined && hidden.has(ids[0]))
          ? { field: 'externalId', code: 'not_found', message: `There is no person ${named} here.` }
          : null
    if (fault) faults.push({ index: draft.index, ...fault })
    draft.personId = ids[0] ?? null
    return fault === null
  })
  return { drafts: kept, faults }
}

async function findHidden(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Set<string>> {
  if (tenant.scope.kind === 'all' || ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = any(${ids}::uuid[])
      and not ${visiblePeople(tenant)}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/** The values of each draft; of a draft with a value that does not fit, none. */
async function checkFields(tx: Tx, tenant: Tenant, drafts: readonly Draft[], options: SaveOptions) {
  const faults: SaveFault[] = []
  const inputs = drafts.flatMap((draft) => {
    try {
      return fieldInputsOf(tenant, draft, options).map((input) => ({ draft, input }))
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
      faults.push({ index: draft.index, field: thrown.field ?? '', code: thrown.code, message: thrown.message })
      return []
    }
  })
  const { rows, faults: unfit } = await checkFieldValues(
    tx,
    tenant,
    inputs.map((one) => one.input),
  )
  for (const fault of unfit) {
    const { draft } = inputs[fault.index] as { draft: Draft }
    const field = fault.key.startsWith('$') ? fault.key.slice(1) : `fields.${fault.key}`
    faults.push({ index: draft.index, field, code: fault.code, message: fault.message })
  }
  const bad = new Set(faults.map((fault) => fault.index))
  const values = new Map<number, ValueRow[]>()
  for (const row of rows) {
    const { draft } = inputs[row.order] as { draft: Draft }
    const list = values.get(draft.index) ?? []
    list.push(row)
    values.set(draft.index, list)
  }
  return { drafts: drafts.filter((draft) => !bad.has(draft.index)), faults, values }
}

/** Makes the people who are missing and notes every further id; returns whose ids grew. */
async function createDrafts(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<Set<string>> {
  const missing = drafts.filter((draft) => draft.personId === null)
  const refs = missing.map((draft) => draft.refs[0] as IdRef)
  const made = await resolvePeople(tx, tenant, refs, { create: true, importId: options.importId })
  const first = new Set<string>()
  for (const draft of missing) {
    const id = made.get(refKey(draft.refs[0] as IdRef)) as string
    draft.personId = id
    draft.created = !first.has(id)
    first.add(id)
  }
  const rows = drafts.flatMap((draft) => draft.refs.map((ref) => ({ ...ref, id: draft.personId as string })))
  const { rows: added } = await sql<{ id: string; source: string; external_id: string }>`
    insert into person_identifier (workspace_id, source, external_id, person_id, import_id)
    select distinct on (i.source, i.external_id) ${tenant.workspace.id}::uuid, i.source, i.external_id, i.id, ${options.importId ?? null}::uuid
    from unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.externalId)}::text[], ${rows.map((row) => row.id)}::uuid[])
      as i(source, external_id, id)
    order by i.source, i.external_id
    on conflict (workspace_id, source, external_id) do nothing
    returning person_id as id, source, external_id`.execute(tx)
  const own = added.filter((row) => row.source === 'external')
  await sql`
    update person p set external_id = i.external_id
    from unnest(${own.map((row) => row.id)}::uuid[], ${own.map((row) => row.external_id)}::text[]) as i(id, external_id)
    where p.workspace_id = ${tenant.workspace.id}::uuid and p.id = i.id and p.external_id is null`.execute(tx)
  return new Set(added.map((row) => row.id))
}

/** Accounts that are not known yet are made, as files come in any order; returns whose links changed. */
async function linkDrafts(tx: Tx, tenant: Tenant, drafts: readonly Draft[], options: SaveOptions): Promise<string[]> {
  const named = drafts.flatMap((draft) => draft.links.map((link) => ({ ...link, personId: draft.personId as string })))
  if (named.length === 0) return []
  const accounts = await resolveNamed(tx, tenant, [...new Set(named.map((link) => link.account))], options)
  const links = named.map((link) => ({
    personId: link.personId,
    accountId: accounts.get(link.account) as string,
    role: link.role,
    from: link.from,
    to: link.to,
    source: options.source,
    importId: options.importId,
  }))
  const stored = await storeLinks(tx, tenant, links)
  const cause = options.importId ? 'import' : 'field'
  await markDirty(tx, tenant, [...new Set(stored.map((link) => link.accountId))], cause)
  return stored.map((link) => link.personId)
}

async function resolveNamed(tx: Tx, tenant: Tenant, names: readonly string[], options: SaveOptions) {
  const none = { create: false }
  const systems = names.filter((name) => name.indexOf(':') > 0)
  const refOf = (name: string): IdRef => ({
    source: name.slice(0, name.indexOf(':')),
    externalId: name.slice(name.indexOf(':') + 1),
  })
  const own = await resolveAccounts(
    tx,
    tenant,
    names.map((name) => ({ source: 'external', externalId: name })),
    none,
  )
  const other = await resolveAccounts(tx, tenant, systems.map(refOf), none)
  const found = new Map<string, string>()
  for (const name of names) {
    const id =
      own.get(refKey({ source: 'external', externalId: name })) ??
      (systems.includes(name) ? other.get(refKey(refOf(name))) : undefined)
    if (id) found.set(name, id)
  }
  const missing = names.filter((name) => !found.has(name))
  const refs = missing.map((name) => ({ source: 'external', externalId: name }))
  const made = await resolveAccounts(tx, tenant, refs, { create: true, importId: options.importId })
  for (const ref of refs) found.set(ref.externalId, made.get(refKey(ref)) as string)
  return found
}

/** A PUT takes back what its own source said before and leaves out now. */
async function clearLeftOut(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<ValueRow[]> {
  const existing = new Map(drafts.filter((draft) => !draft.created).map((draft) => [draft.personId as string, draft]))
  if (existing.size === 0) return []
  const { rows } = await sql<{ entity_id: string; key: string }>`
    select entity_id, key from field_value
    where workspace_id = ${tenant.workspace.id}::uuid and entity = 'person' and source = ${options.source}
      and entity_id = any(${[...existing.keys()]}::uuid[]) and closed_at is null and value is not null`.execute(tx)
  return rows.flatMap((row, n) => {
    const draft = existing.get(row.entity_id) as Draft
    if (fieldInputsOf(tenant, draft, options).some((input) => input.key === row.key)) return []
    return [
      {
        id: newId(tenant.stores.now()),
        entity: 'person' as const,
        entityId: row.entity_id,
        key: row.key,
        source: options.source,
        value: null,
        validAt: draft.at,
        importId: options.importId,
        pinned: false,
        order: 1_000_000 + n,
      },
    ]
  })
}

async function auditSaves(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  changed: ReadonlySet<string>,
  changes: readonly WinnerChange[],
  options: SaveOptions,
): Promise<void> {
  const created = new Set(drafts.filter((draft) => draft.created).map((draft) => draft.personId as string))
  const all = [...new Set([...created, ...changed])]
  if (all.length === 0) return
  if (options.importId) {
    const after = { created: created.size, changed: all.length - created.size }
    await writeAudit(tx, tenant, { action: 'import', subjectKind: 'person', subjectId: options.importId, after })
    return
  }
  const byId = new Map(drafts.map((draft) => [draft.personId as string, draft]))
  const changesOf = new Map<string, WinnerChange[]>()
  for (const change of changes) changesOf.set(change.entityId, [...(changesOf.get(change.entityId) ?? []), change])
  const entries = all.map((id) => {
    const own = changesOf.get(id) ?? []
    const name = (key: string): string => (key.startsWith('$') ? key.slice(1) : `field.${key}`)
    const draft = byId.get(id)
    return {
      action: created.has(id) ? 'create' : 'update',
      subjectKind: 'person',
      subjectId: id,
      before: created.has(id)
        ? null
        : Object.fromEntries(own.map((change) => [name(change.key), change.before ?? null])),
      after: {
        ids: Object.fromEntries((draft?.refs ?? []).map((ref) => [ref.source, ref.externalId])),
        ...(draft?.links.length ? { accounts: draft.links } : {}),
        ...Object.fromEntries(own.map((change) => [name(change.key), change.after ?? null])),
      },
    }
  })
  await writeAudit(tx, tenant, ...entries)
}
