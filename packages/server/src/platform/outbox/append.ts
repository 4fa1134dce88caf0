import { sql } from 'kysely'
import type { Tx } from '../postgres'

export interface OutboxItem {
  /** The account or person it tells of, so that an erasure finds it. */
  readonly about: string | null
  /** Complete as it will be delivered: a repeated delivery must be byte-identical. */
  readonly payload: object
}

export const OUTBOX_CHANNEL = 'waymark_outbox'

/** Queues items for the topic's sink, in the transaction of whatever they tell of, and wakes the relay when it commits. */
export async function appendOutbox(
  tx: Tx,
  workspaceId: string,
  topic: string,
  items: readonly OutboxItem[],
): Promise<void> {
  if (items.length === 0) return
  await sql`
    insert into outbox (workspace_id, topic, about, payload)
    select ${workspaceId}::uuid, ${topic}, i.about, i.payload
    from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (about uuid, payload jsonb))
      with ordinality as i(about, payload, n)
    order by i.n`.execute(tx)
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx)
}

/** Removes what still waits about these accounts or people; waits for a delivery under way. Returns how many. */
export async function forgetOutbox(tx: Tx, about: readonly string[]): Promise<number> {
  const removed = await sql`delete from outbox where about = any(${about}::uuid[])`.execute(tx)
  return Number(removed.numAffectedRows ?? 0)
}
