import { sql } from 'kysely'
import { asError } from '../../kernel/errors'
import type { Stores } from '../stores'
import { OUTBOX_CHANNEL } from './append'

/** Delivers one workspace's items of a topic, oldest first; may be given the same items again. */
export type OutboxSink = (stores: Stores, workspaceId: string, payloads: readonly object[]) => Promise<void>
export type OutboxSinks = Readonly<Record<string, OutboxSink>>

const BATCH = 5_000

/**
 * Delivers what waits, workspace by workspace, and returns how many items went out. Items leave the table only after their sink
 * has taken them. One workspace's fault is logged and leaves its items waiting; the others go on.
 */
export async function relayOutbox(stores: Stores, sinks: OutboxSinks): Promise<number> {
  const { rows } = await stores.postgres.outsideWorkspace((tx) =>
    sql<{ workspace_id: string }>`select workspace_id from waymark_outbox_workspaces()`.execute(tx),
  )
  let total = 0
  for (const { workspace_id } of rows) {
    try {
      let sent = BATCH
      while (sent === BATCH) {
        sent = await relayBatch(stores, sinks, workspace_id)
        total += sent
      }
    } catch (thrown) {
      stores.log.error({ err: asError(thrown), workspaceId: workspace_id }, 'the outbox could not be delivered yet')
    }
  }
  return total
}

/** The rows stay locked until they are delivered and gone: an erasure waits for them, a second relay passes them by. */
const relayBatch = (stores: Stores, sinks: OutboxSinks, workspaceId: string): Promise<number> =>
  stores.postgres.inWorkspace(workspaceId, async (tx) => {
    const { rows } = await sql<{ id: number; topic: string; payload: object }>`
      select id, topic, payload from outbox where workspace_id = ${workspaceId}::uuid and topic = any(${Object.keys(sinks)}::text[])
      order by id limit ${BATCH} for update skip locked`.execute(tx)
    const byTopic = new Map<string, object[]>()
    for (const row of rows) {
      const payloads = byTopic.get(row.topic) ?? []
      payloads.push(row.payload)
      byTopic.set(row.topic, payloads)
    }
    for (const [topic, payloads] of byTopic) await sinks[topic]?.(stores, workspaceId, payloads)
    await sql`delete from outbox where workspace_id = ${workspaceId}::uuid and id = any(${rows.map((row) => row.id)}::bigint[])`.execute(
      tx,
    )
    return rows.length
  })

/** Relays whenever something is appended, and every half minute in case a call was missed; answers how to stop it. */
export async function startOutboxRelay(stores: Stores, sinks: OutboxSinks): Promise<() => Promise<void>> {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false
  const work = async (): Promise<void> => {
    do {
      again = false
      await relayOutbox(stores, sinks)
    } while (again && !stopped)
  }
  const wake = (): void => {
    again = true
    if (running !== null || stopped) return
    running = work()
      .catch((thrown) => stores.log.error({ err: asError(thrown) }, 'the outbox relay could not read the outbox'))
      .finally(() => {
        running = null
        if (again) wake()
      })
  }
  const unlisten = await stores.postgres.listen(OUTBOX_CHANNEL, wake)
  const timer = setInterval(wake, 30_000)
  timer.unref()
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    await unlisten()
    await running
  }
}
