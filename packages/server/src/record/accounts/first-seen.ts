import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/** Moves the first sign of life of accounts to the earliest of what is known and what is told. */
export async function noteFirstSeen(
  tx: Tx,
  tenant: Tenant,
  rows: readonly { readonly accountId: string; readonly at: Date }[],
): Promise<void> {
  const earliest = new Map<string, number>()
  for (const row of rows) {
    earliest.set(row.accountId, Math.min(earliest.get(row.accountId) ?? Number.POSITIVE_INFINITY, row.at.getTime()))
  }
  if (earliest.size === 0) return
  const ids = [...earliest.keys()].sort()
  const times = ids.map((id) => new Date(earliest.get(id) as number))
  await sql`
    update account a set first_seen_at = i.at
    from unnest(${ids}::uuid[], ${times}::timestamptz[]) as i(id, at)
    where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = i.id
      and (a.first_seen_at is null or a.first_seen_at > i.at)`.execute(tx)
}
