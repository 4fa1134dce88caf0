import { sql } from 'kysely'
import { newId } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { ValueRow } from '../../fields'
import type { SaveOptions } from '../contract'
import { type Draft, fieldInputsOf } from './draft'

/** A PUT takes back what its own source said before and leaves out now; what others say stays. */
export async function clearLeftOut(
  tx: Tx,
  tenant: Tenant,
  drafts: readonly Draft[],
  options: SaveOptions,
): Promise<ValueRow[]> {
  const existing = drafts.filter((draft) => !draft.created)
  if (existing.length === 0) return []
  const { rows } = await sql<{ entity_id: string; key: string }>`
    select entity_id, key from field_value
    where workspace_id = ${tenant.workspace.id}::uuid and entity = 'account' and source = ${options.source}
      and entity_id = any(${existing.map((draft) => draft.accountId)}::uuid[]) and closed_at is null and value is not null`.execute(
    tx,
  )
  const said = new Map(existing.map((draft) => [draft.accountId as string, draft]))
  return rows.flatMap((row, n) => {
    const draft = said.get(row.entity_id) as Draft
    if (fieldInputsOf(tenant, draft, options).some((input) => input.key === row.key)) return []
    return [
      {
        id: newId(tenant.stores.now()),
        entity: 'account' as const,
        entityId: row.entity_id,
        key: row.key,
        source: options.source,
        value: null,
        validAt: draft.at,
        knownAt: options.history ? draft.at : undefined,
        importId: options.importId,
        pinned: false,
        order: 1_000_000 + n,
      },
    ]
  })
}
