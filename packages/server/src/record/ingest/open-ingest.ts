import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Item, Refusal } from './domain/item'
import { readClock } from './domain/item-time'
import { type ItemType, isRefusal, parseItem } from './domain/parse-item'
import type { Outcome } from './flush/flush-items'
import { flushSafely, tellAway } from './flush/flush-safely'
import { createIdentityMemory } from './flush/identity-memory'
import { readRules } from './flush/workspace-rules'
import { createWriteBuffer, type WriteBuffer } from './flush/write-buffer'
import { createLiveHub, type LiveHub } from './live/live-hub'
import { storeRejects } from './rejects'

/** What a sender told, beside the items. */
export interface Sending {
  /** Of a single call, its path; null when every item names its own. */
  readonly type: ItemType | null
  readonly sentAt: unknown
  /** What sent it: the name of the write key. */
  readonly source: string
  /** The request as a whole shows that no item can be too large or hold a broken text. */
  readonly clean?: boolean
  /** These were refused before, and tell themselves when they were received. */
  readonly replayed?: boolean
}

export interface Taken {
  readonly accepted: number
  readonly rejected: readonly Refusal[]
}

/** The way in for events; one object a process. */
export interface Ingest {
  /**
   * Takes items in; when it answers, the accepted ones and the refusals are durable. Throws `store_away` (503), `too_busy` (429):
   * then nothing counts, and sending the same again is right.
   */
  take(tenant: Tenant, items: readonly unknown[], sending: Sending): Promise<Taken>
  readonly live: LiveHub
  /** Settles when nothing waits. */
  settle(): Promise<void>
}

const LIMITS = { maxFlush: 3_000, lanes: 2, maxWaiting: 50_000 }

interface Way {
  tenant: Tenant
  readonly buffer: WriteBuffer<Item, Outcome>
}

/** Opens the way in. Requests of one workspace that meet are stored in one transaction. */
export function openIngest(limits: typeof LIMITS = LIMITS): Ingest {
  const live = createLiveHub()
  const memory = createIdentityMemory()
  const ways = new Map<string, Way>()
  const bufferOf = (tenant: Tenant): WriteBuffer<Item, Outcome> => {
    const known = ways.get(tenant.workspace.id)
    if (known) {
      // The workspace's settings may have changed since.
      known.tenant = tenant
      return known.buffer
    }
    const way: Way = {
      tenant,
      buffer: createWriteBuffer({ ...limits, flush: (items) => flushSafely(way.tenant, items, memory) }),
    }
    ways.set(tenant.workspace.id, way)
    return way.buffer
  }
  const take = async (tenant: Tenant, values: readonly unknown[], sending: Sending): Promise<Taken> => {
    const { items, refusals } = await parseAll(tenant, values, sending)
    // What was refused before has its place already.
    if (refusals.length > 0 && !sending.replayed) await inTenant(tenant, (tx) => storeRejects(tx, tenant, refusals))
    const outcomes = await bufferOf(tenant).write(items)
    live.publish(tenant.workspace.id, () => [
      ...items.map((item, index) => ({ item, outcome: outcomes[index] as Outcome })),
      ...refusals.map((refusal) => ({ refusal })),
    ])
    const late = outcomes.flatMap((outcome) => (outcome.state === 'refused' ? [outcome.refusal] : []))
    const rejected = [...refusals, ...late].sort((a, b) => a.index - b.index)
    return { accepted: values.length - rejected.length, rejected }
  }
  return {
    live,
    take: (tenant, values, sending) =>
      take(tenant, values, sending).catch((thrown: unknown) => {
        throw tellAway(thrown)
      }),
    settle: async () => {
      await Promise.all([...ways.values()].map(({ buffer }) => buffer.settle()))
    },
  }
}

async function parseAll(
  tenant: Tenant,
  values: readonly unknown[],
  sending: Sending,
): Promise<{ items: Item[]; refusals: Refusal[] }> {
  const { denied } = await readRules(tenant)
  const { timeZone } = tenant.workspace
  const now = tenant.stores.now()
  const reading = {
    workspaceId: tenant.workspace.id,
    source: sending.source,
    type: sending.type,
    denied,
    receivedAt: now,
    now,
    replayed: sending.replayed ?? false,
    clean: sending.clean ?? false,
    sentAt: readClock(sending.sentAt, timeZone),
    timeZone,
  }
  const items: Item[] = []
  const refusals: Refusal[] = []
  values.forEach((value, index) => {
    const parsed = parseItem(value, index, reading)
    if (isRefusal(parsed)) refusals.push(parsed)
    else items.push(parsed)
  })
  return { items, refusals }
}
