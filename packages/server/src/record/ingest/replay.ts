import { deriveId } from '../../kernel/ids'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Refusal } from './domain/item'
import type { Ingest } from './open-ingest'
import { closeRejects, rewriteRejects, takeRejects } from './rejects'

export interface Replay {
  readonly id: string
  /** Absent: the item as it was sent. */
  readonly item?: unknown
}

export interface Replayed {
  readonly accepted: number
  readonly rejected: readonly { readonly id: string; readonly code: string; readonly message: string }[]
  /** Ids that name no open reject. */
  readonly unknown: readonly string[]
}

/**
 * Sends rejects again, as they are or mended. The accepted ones close; one refused again stays open, as far as it is mended, with
 * the new reason. A second replay of the same item counts once: ids are claimed as ever.
 */
export async function replayRejects(ingest: Ingest, tenant: Tenant, replays: readonly Replay[]): Promise<Replayed> {
  const wanted = new Map(replays.map((replay) => [replay.id, replay]))
  const open = await inTenant(tenant, (tx) => takeRejects(tx, tenant, [...wanted.keys()]))
  const ids = [...wanted.keys()].filter((id) => open.has(id))
  const items = ids.map((id) => {
    const replay = wanted.get(id)
    const item = replay && 'item' in replay ? replay.item : open.get(id)?.item
    return open.get(id)?.code === 'bad_trait' ? withNewId(item, id) : item
  })
  const refused: { id: string; refusal: Refusal }[] = []
  // Each source by itself: an event keeps the name of what sent it.
  const sources = new Set(ids.map((id) => open.get(id)?.source ?? ''))
  for (const source of sources) {
    const own = ids.flatMap((id, at) => (open.get(id)?.source === source ? [{ id, item: items[at] }] : []))
    const taken = await ingest.take(
      tenant,
      own.map(({ item }) => item),
      { type: null, sentAt: null, source, replayed: true },
    )
    for (const refusal of taken.rejected) refused.push({ id: own[refusal.index]?.id ?? '', refusal })
  }
  const stillOpen = new Set(refused.map(({ id }) => id))
  const done = ids.filter((id) => !stillOpen.has(id))
  await inTenant(tenant, async (tx) => {
    await rewriteRejects(tx, tenant, refused)
    await closeRejects(tx, tenant, done, 'replayed')
  })
  return {
    accepted: done.length,
    rejected: refused.map(({ id, refusal }) => ({ id, code: refusal.code, message: refusal.message })),
    unknown: [...wanted.keys()].filter((id) => !open.has(id)),
  }
}

/** Such an item was taken but for one trait: its messageId is used up. */
const withNewId = (item: unknown, id: string): unknown =>
  typeof item === 'object' && item !== null ? { ...item, messageId: deriveId(id, JSON.stringify(item)) } : item
