import type { Tx } from '../../../platform/postgres'
import { type AuditEntry, writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import type { WinnerChange } from '../../fields'
import type { AssignmentChange } from '../assignments'
import type { SaveOptions } from '../contract'
import type { ParentChange } from '../parents'
import type { Draft } from './draft'

export interface SavedChanges {
  readonly drafts: readonly Draft[]
  readonly changed: ReadonlySet<string>
  readonly parents: readonly ParentChange[]
  readonly assignments: readonly AssignmentChange[]
  readonly fields: readonly WinnerChange[]
}

/** A row per account that changed, with what changed; of an import one row a batch, since its rows carry the import themselves. */
export async function auditSaves(tx: Tx, tenant: Tenant, saved: SavedChanges, options: SaveOptions): Promise<void> {
  const created = new Set(saved.drafts.filter((draft) => draft.created).map((draft) => draft.accountId as string))
  if (options.importId) {
    if (created.size + saved.changed.size === 0) return
    const after = { created: created.size, changed: [...saved.changed].filter((id) => !created.has(id)).length }
    await writeAudit(tx, tenant, { action: 'import', subjectKind: 'account', subjectId: options.importId, after })
    return
  }
  const before = new Map<string, Record<string, unknown>>()
  const after = new Map<string, Record<string, unknown>>()
  const note = (id: string, key: string, was: unknown, is: unknown): void => {
    before.set(id, { ...before.get(id), [key]: was })
    after.set(id, { ...after.get(id), [key]: is })
  }
  for (const change of saved.fields) {
    const key = change.key.startsWith('$') ? change.key.slice(1) : `field.${change.key}`
    note(change.entityId, key, change.before ?? null, change.after ?? null)
  }
  for (const change of saved.parents) note(change.accountId, 'parent', change.before, change.after)
  for (const change of saved.assignments) note(change.accountId, `role.${change.role}`, change.before, change.after)
  const byId = new Map(saved.drafts.map((draft) => [draft.accountId as string, draft]))
  const entries = [...new Set([...created, ...saved.changed])].map((id): AuditEntry => {
    const ids = Object.fromEntries((byId.get(id)?.refs ?? []).map((ref) => [ref.source, ref.externalId]))
    return {
      action: created.has(id) ? 'create' : 'update',
      subjectKind: 'account',
      subjectId: id,
      before: created.has(id) ? null : (before.get(id) ?? null),
      after: { ids, ...after.get(id) },
    }
  })
  await writeAudit(tx, tenant, ...entries)
}
