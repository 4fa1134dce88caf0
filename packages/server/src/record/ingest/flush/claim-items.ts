import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Item } from '../domain/item'

/**
 * Claims the items' ids and returns the items that are new: each id once, whoever sends it. Sorted, so that two flushes that
 * claim the same ids wait for each other instead of locking up.
 */
export async function claimItems(tx: Tx, tenant: Tenant, items: readonly Item[]): Promise<Item[]> {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item)
  const ids = [...first.keys()].sort()
  const lasting = ids.filter((id) => first.get(id)?.lasting)
  const { rows } = await sql<{ message_id: string }>`
    insert into ingest_claim (workspace_id, message_id, claimed_at, lasting)
    select ${tenant.workspace.id}::uuid, i.id, ${new Date(tenant.stores.now())}::timestamptz, i.id = any(${lasting}::uuid[])
    from unnest(${ids}::uuid[]) as i(id)
    on conflict do nothing returning message_id`.execute(tx)
  if (rows.length === ids.length) return [...first.values()]
  const fresh = new Set(rows.map((row) => row.message_id))
  return [...first.values()].filter((item) => fresh.has(item.id))
}
