import { problem } from '../../../kernel/errors'
import type { Tx } from '../../../platform/postgres'
import { membersByEmail } from '../../../trust/members'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { FactCause } from '../../activity'
import { checkFieldValues, storeFieldValues, type ValueRow } from '../../fields'
import { type AssignmentChange, OWNER, setAssignments } from '../assignments'
import { MAX_BULK, type SaveFault, type SaveOptions, type SaveResult } from '../contract'
import { type ParentChange, setParents } from '../parents'
import { resolveAccounts } from '../resolve'
import { auditSaves } from './audit'
import { clearLeftOut } from './clear'
import { type Draft, fieldInputsOf, parseDrafts, rolesOf } from './draft'
import { createDrafts, matchDrafts } from './match'
import { retryDeadlock } from './retry'

/**
 * Saves up to 5,000 accounts, set-based, in one transaction. A bad item is reported and left out as a whole; the others go in. A
 * dry run does all of it and takes it back. Throws `too_many_items`.
 */
export async function saveAccounts(
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (!options.dryRun) return retryDeadlock(() => inTenant(tenant, (tx) => saveAccountsIn(tx, tenant, items, options)))
  let result: SaveResult | null = null
  try {
    await inTenant(tenant, async (tx) => {
      result = await saveAccountsIn(tx, tenant, items, options)
      throw problem('dry_run', 'A dry run is taken back.')
    })
  } catch (thrown) {
    if (result === null) throw thrown
  }
  return result as unknown as SaveResult
}

/** As `saveAccounts`, in a transaction that is open already. */
export async function saveAccountsIn(
  tx: Tx,
  tenant: Tenant,
  items: readonly unknown[],
  options: SaveOptions,
): Promise<SaveResult> {
  if (items.length > MAX_BULK) {
    throw problem('too_many_items', `At most ${MAX_BULK} items at once.`, { field: 'items' })
  }
  const cause: FactCause = options.importId ? 'import' : 'field'
  const parsed = parseDrafts(tenant, items)
  const matched = await matchDrafts(tx, tenant, parsed.drafts, options)
  const staffed = await findMembers(tx, tenant, matched.drafts)
  const checked = await checkFields(tx, tenant, staffed.drafts, options)
  const identified = await createDrafts(tx, tenant, checked.drafts, options)
  const placed = await placeParents(tx, tenant, checked.drafts, options, cause)
  const { drafts } = placed
  const assignments = await assignRoles(tx, tenant, drafts, staffed.members, options, cause)
  const stored = await storeFields(tx, tenant, drafts, checked.values, options)
  const changed = new Set([
    ...identified,
    ...placed.changes.map((change) => change.accountId),
    ...assignments.map((change) => change.accountId),
    ...stored.added.map((added) => added.entityId),
  ])
  await auditSaves(
    tx,
    tenant,
    { drafts, changed, parents: placed.changes, assignments, fields: stored.changes },
    options,
  )
  const created = drafts.filter((draft) => draft.created).length
  const updated = drafts.filter((draft) => !draft.created && changed.has(draft.accountId as string)).length
  return {
    created,
    updated,
    unchanged: drafts.length - created - updated,
    errors: [...parsed.faults, ...matched.faults, ...staffed.faults, ...checked.faults, ...placed.faults].sort(
      (a, b) => a.index - b.index,
    ),
  }
}

async function findMembers(tx: Tx, tenant: Tenant, drafts: readonly Draft[]) {
  const emails = drafts.flatMap((draft) => Object.values(rolesOf(draft.input)).filter((email) => email !== null))
  const members = await membersByEmail(tx, tenant, emails)
  const faults: SaveFault[] = []
  const kept = drafts.filter((draft) => {
    const unknown = Object.entries(rolesOf(draft.input)).find(([, email]) => email && !members.has(email.toLowerCase()))
    if (!unknown) return true
    const field = unknown[0] === OWNER ? 'owner' : `roles.${unknown[0]}`
    faults.push({ index: draft.index, field, code: 'unknown_member', message: `${field}: ${unknown[1]} is no member.` })
    return false
  })
  return { drafts: kept, faults, members: new Map([...members].map(([email, member]) => [email, member.id])) }
}

/** The values of each draft; of a draft with a value that does not fit, none. */
async function checkFields(tx: Tx, tenant: Tenant, drafts: readonly Draft[], options: SaveOptions) {
  const faults: SaveFault[] = []
  const inputs = drafts.flatMap((draft) => {
    try {
      return fieldInputsOf(tenant, draft, options).map((input) => ({ draft, input }))
    } catch (thrown) {
      const { field = '', code = '', message = '' } = thrown as { field?: string; code?: string; message?: string }
      if (code === '') throw thrown
      faults.push({ index: draft.index, field, code, message })
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

/** Parents that are not known yet are made, as files name parents in any order; a hand edit must name one that is there. */
async function placeParents(tx: Tx, tenant: Tenant, drafts: Draft[], options: SaveOptions, cause: FactCause) {
  const named = drafts.filter((draft) => draft.input.parent !== undefined)
  const faults: SaveFault[] = []
  if (named.length === 0) return { drafts, faults, changes: [] as readonly ParentChange[] }
  const parents = await resolveParents(tx, tenant, named, options)
  const known = named.filter((draft) => {
    const { parent } = draft.input
    if (!parent || parents.has(parent)) return true
    faults.push({
      index: draft.index,
      field: 'parent',
      code: 'not_found',
      message: `parent: there is no account "${parent}" here.`,
    })
    return false
  })
  const { changes, cycles } = await setParents(
    tx,
    tenant,
    known.map((draft) => ({
      index: draft.index,
      accountId: draft.accountId as string,
      parentId: draft.input.parent ? (parents.get(draft.input.parent) as string) : null,
      validAt: draft.at,
      knownAt: options.history ? draft.at : undefined,
      importId: options.importId,
    })),
    cause,
  )
  for (const { index, path } of cycles) {
    faults.push({
      index,
      field: 'parent',
      code: 'parent_cycle',
      message: `parent: these accounts would contain each other: ${path.join(' → ')}.`,
    })
  }
  const bad = new Set(faults.map((fault) => fault.index))
  return { drafts: drafts.filter((draft) => !bad.has(draft.index)), faults, changes }
}

/** By externalId first, then as `source:id`. */
async function resolveParents(tx: Tx, tenant: Tenant, drafts: readonly Draft[], options: SaveOptions) {
  const names = [...new Set(drafts.map((draft) => draft.input.parent).filter((name) => typeof name === 'string'))]
  const bySystem = names
    .filter((name) => name.indexOf(':') > 0)
    .map((name) => ({ name, source: name.slice(0, name.indexOf(':')), externalId: name.slice(name.indexOf(':') + 1) }))
  const none = { create: false }
  const external = await resolveAccounts(
    tx,
    tenant,
    names.map((name) => ({ source: 'external', externalId: name })),
    none,
  )
  const other = await resolveAccounts(tx, tenant, bySystem, none)
  const found = new Map<string, string>()
  for (const { name, source, externalId } of bySystem) {
    const id = other.get(`${source}\u001f${externalId}`)
    if (id) found.set(name, id)
  }
  for (const name of names) {
    const id = external.get(`external\u001f${name}`)
    if (id) found.set(name, id)
  }
  const missing = names.filter((name) => !found.has(name))
  if (options.source === 'hand' || missing.length === 0) return found
  const refs = missing.map((name) => ({ source: 'external', externalId: name }))
  const made = await resolveAccounts(tx, tenant, refs, { create: true, importId: options.importId })
  for (const name of missing) found.set(name, made.get(`external\u001f${name}`) as string)
  return found
}

async function assignRoles(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  members: ReadonlyMap<string, string>,
  options: SaveOptions,
  cause: FactCause,
): Promise<AssignmentChange[]> {
  const rows = drafts.flatMap((draft) =>
    Object.entries(rolesFor(tenant, draft)).map(([role, email]) => ({
      accountId: draft.accountId as string,
      role,
      memberId: email === null ? null : (members.get(email.toLowerCase()) ?? email),
      validAt: draft.at,
      knownAt: options.history ? draft.at : undefined,
      importId: options.importId,
    })),
  )
  return setAssignments(tx, tenant, rows, cause)
}

/** Who sees only their book and makes an account owns it, or it would vanish before their eyes. */
function rolesFor(tenant: Tenant, draft: Draft): Record<string, string | null> {
  const roles = rolesOf(draft.input)
  if (!draft.created || tenant.scope.kind !== 'book' || OWNER in roles) return roles
  return { ...roles, [OWNER]: tenant.scope.memberId }
}

async function storeFields(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  values: ReadonlyMap<number, readonly ValueRow[]>,
  options: SaveOptions,
) {
  const rows = drafts.flatMap((draft) =>
    (values.get(draft.index) ?? []).map((row) => ({ ...row, entityId: draft.accountId as string })),
  )
  const cleared = options.mode === 'put' ? await clearLeftOut(tx, tenant, drafts, options) : []
  return storeFieldValues(tx, tenant, [...rows, ...cleared])
}
