import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

export const INBOX_CHANNEL = 'waymark_inbox'

/** Puts events, as lines of `writeEventLine`, on their way to ClickHouse, and wakes the drainer when the transaction commits. */
export async function appendInbox(tx: Tx, tenant: Tenant, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    with row as (
      insert into ingest_inbox (workspace_id, received_at, items, events)
      values (${tenant.workspace.id}::uuid, ${new Date(tenant.stores.now())}::timestamptz, ${lines.length}, ${lines.join('\n')})
      returning workspace_id)
    select pg_notify(${INBOX_CHANNEL}, workspace_id::text) from row`.execute(tx)
}

/** How many events wait for ClickHouse. */
export async function countInbox(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(items), 0)::int as n from ingest_inbox where workspace_id = ${tenant.workspace.id}::uuid`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
