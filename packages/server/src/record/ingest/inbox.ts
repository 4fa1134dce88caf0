import { promisify } from 'node:util'
import { deflateRaw, inflateRaw, type ZlibOptions } from 'node:zlib'
import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { type EventLine, writeEventLines } from './domain/event-row'
import { markEvents } from './domain/marks'

export const INBOX_CHANNEL = 'waymark_inbox'

/** Puts events on their way to ClickHouse, and wakes the drainer when the transaction commits. */
export async function appendInbox(tx: Tx, tenant: Tenant, events: readonly EventLine[]): Promise<void> {
  if (events.length === 0) return
  const packed = await packLines(writeEventLines(tenant.workspace.id, events))
  await sql`
    with row as (
      insert into ingest_inbox (workspace_id, received_at, items, marks, events)
      values (${tenant.workspace.id}::uuid, ${new Date(tenant.stores.now())}::timestamptz, ${events.length},
        ${JSON.stringify(markEvents(events))}, ${packed})
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

const deflate = promisify<string, ZlibOptions, Buffer>(deflateRaw)
const inflate = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)

/** Lines as they lie in the inbox. */
export const packLines = (text: string): Promise<Buffer> => deflate(text, { level: 1, chunkSize: 128 * 1024 })

/** The lines that `packLines` packed. */
export const unpackLines = async (packed: Buffer): Promise<string> =>
  (await inflate(packed, { chunkSize: 512 * 1024 })).toString('utf8')
