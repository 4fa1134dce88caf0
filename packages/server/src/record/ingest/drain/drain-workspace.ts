import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { type Marks, mergeMarks } from '../domain/marks'
import { MAX_MONTHS } from '../domain/split-months'
import { unpackLines } from '../inbox'
import { followAppend } from './after-append'
import { insertEvents, insertLines } from './insert-events'
import { parkCulprits } from './park'
import { markRows, readLines } from './read-lines'

/** Events of one append; an inbox row that has more goes alone. */
const BATCH = 40_000

interface InboxRow {
  readonly id: number
  readonly items: number
  readonly marks: string | null
  readonly events: Buffer
}

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
    with waiting as (
      select id, items, sum(items) over (order by id) as upto from ingest_inbox
      where workspace_id = ${tenant.workspace.id}::uuid order by id limit 500)
    select i.id, i.items, i.marks, i.events from ingest_inbox i join waiting w using (id)
    where i.workspace_id = ${tenant.workspace.id}::uuid and w.upto - w.items < ${BATCH} order by i.id`.execute(tx)
  if (inbox.length === 0) return 0
  await followAppend(tx, tenant, await append(tx, tenant, inbox))
  await sql`delete from ingest_inbox where workspace_id = ${tenant.workspace.id}::uuid
    and id = any(${inbox.map((row) => row.id)}::bigint[])`.execute(tx)
  return inbox.reduce((sum, row) => sum + row.items, 0)
}

/** Appends as the bytes lie; only where that cannot be, one by one. Answers the marks of what is in. */
async function append(tx: Tx, tenant: Tenant, inbox: readonly InboxRow[]): Promise<Marks> {
  const { olap } = tenant.stores
  const texts = await Promise.all(inbox.map((row) => unpackLines(row.events)))
  const known = inbox.flatMap((row) => (row.marks === null ? [] : [JSON.parse(row.marks) as Marks]))
  const marks = mergeMarks(known)
  const plain = known.length === inbox.length && marks.months.length <= MAX_MONTHS
  if (plain && (await insertLines(olap, texts))) return marks
  const { rows, broken } = readLines(texts)
  const culprits = await insertEvents(olap, rows)
  await parkCulprits(tx, tenant, culprits, broken)
  const refused = new Set(culprits.map(({ row }) => row))
  return markRows(rows.filter((row) => !refused.has(row)))
}
