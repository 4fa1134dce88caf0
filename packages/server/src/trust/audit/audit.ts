import { sql } from 'kysely'
import { newId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import { inTenant, type Tenant } from '../tenancy'

export interface AuditEntry {
  /** A verb of the record: `create`, `update`, `delete`, `merge`, `undo` ... */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** What changed, before and after; null where there was or is nothing. */
  readonly before?: unknown
  readonly after?: unknown
}

type AuditTables = {
  audit: {
    workspace_id: string
    id: string
    at: Date
    actor_kind: string
    actor_id: string | null
    actor_label: string
    action: string
    subject_kind: string
    subject_id: string
    before: unknown
    after: unknown
  }
}

/** Writes audit rows in the transaction of the write that they tell of; a write without one is a defect. Set-based. */
export async function writeAudit(tx: Tx, tenant: Tenant, ...entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    workspace_id: tenant.workspace.id,
    id: newId(),
    at: new Date(tenant.stores.now()),
    actor_kind: tenant.actor.kind,
    actor_id: tenant.actor.id,
    actor_label: tenant.actor.label,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    before: asJson(entry.before),
    after: asJson(entry.after),
  }))
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .withTables<AuditTables>()
      .insertInto('audit')
      .values(rows.slice(start, start + 1000))
      .execute()
  }
}

/** Takes the contents of the audit rows about subjects that are erased; that something was done, when and by whom stays. */
export async function forgetAudit(tx: Tx, subjectKind: string, subjectIds: readonly string[]): Promise<void> {
  await sql`select waymark_forget_audit(${subjectKind}, ${subjectIds}::text[])`.execute(tx)
}

const asJson = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value))

/** Newest first, at most `limit`; of one subject, when named; `before` is the id to continue from. */
export async function readAudit(
  tenant: Tenant,
  query: { limit: number; before?: string; subjectKind?: string; subjectId?: string },
): Promise<{ items: AuditTables['audit'][]; next: string | null }> {
  const rows = await inTenant(tenant, (tx) => {
    let select = tx
      .withTables<AuditTables>()
      .selectFrom('audit')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
    if (query.before) select = select.where('id', '<', query.before)
    if (query.subjectKind) select = select.where('subject_kind', '=', query.subjectKind)
    if (query.subjectId) select = select.where('subject_id', '=', query.subjectId)
    return select.execute()
  })
  const items = rows.slice(0, query.limit)
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null }
}
