import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { followAppend } from './after-append'
import { insertEvents } from './insert-events'
import { parkCulprits } from './park'
import { type InboxRow, readLines } from './read-lines'

/** Events of one append; an inbox row that has more goes alone. */
const BATCH = 40_000

/**
 * Carries a workspace's inbox to ClickHouse, oldest first, and returns how many events went. One process at a time: while another
 * is at it, this returns 0. Rows leave the inbox only after their events are in, in the transaction that marks their accounts; a
 * crash in between appends the same bytes again, which the table knows as the same.
 */
export async function drainWorkspace(tenant: Tenant): Promise<number> {
  let total = 0
  for (;;) {
    const moved = await inTenant(tenant, (tx) => drainBatch(tx, tenant))
    if (moved === 0) return total
    total += moved
  }
}

async function drainBatch(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows: locks } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('waymark.drain.' || ${tenant.workspace.id}, 0)) as mine`.execute(
    tx,
  )
  if (!locks[0]?.mine) return 0
  const { rows: inbox } = await sql<InboxRow>`
    select id, events from (
      select id, events, items, sum(items) over (order by id) as upto from ingest_inbox
      where workspace_id = ${tenant.workspace.id}::uuid order by id limit 500) waiting
    where upto - items < ${BATCH} order by id`.execute(tx)
  if (inbox.length === 0) return 0
  const { rows, broken } = readLines(inbox)
  const culprits = await insertEvents(tenant.stores.olap, rows)
  const refused = new Set(culprits.map(({ row }) => row))
  await sql`delete from ingest_inbox where workspace_id = ${tenant.workspace.id}::uuid
    and id = any(${inbox.map((row) => row.id)}::bigint[])`.execute(tx)
  await followAppend(tx, tenant, refused.size === 0 ? rows : rows.filter((row) => !refused.has(row)))
  await parkCulprits(tx, tenant, culprits, broken)
  return rows.length + broken.length
}
