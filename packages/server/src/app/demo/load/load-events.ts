import { deriveId, NIL_ID } from '../../../kernel/ids'
import type { Tenant } from '../../../trust/tenancy'
import type { DemoEvent } from '../contract'

/** How many rows go to ClickHouse at once: ten of the generator's chunks. */
const BATCH = 50_000

/** The write key's name that the story's events go by. */
export const EVENT_SOURCE = 'web-app'

export interface EventIds {
  readonly accounts: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

/**
 * Appends the story's events as though they had been tracked live: known when they happened. Answers their number and each
 * account's first.
 */
export async function loadEvents(
  tenant: Tenant,
  chunks: Iterable<readonly DemoEvent[]>,
  ids: EventIds,
): Promise<{ events: number; firstSeen: Map<string, number> }> {
  const firstSeen = new Map<string, number>()
  let events = 0
  let rows: object[] = []
  let sending: Promise<void> = Promise.resolve()
  const send = async () => {
    await sending
    const batch = rows
    rows = []
    sending = tenant.stores.olap.insert('events', batch, { lane: 'import' })
    // Awaited before the next one is sent; until then a fault must not go unheard as an unhandled rejection.
    sending.catch(() => undefined)
  }
  for (const chunk of chunks) {
    for (const event of chunk) {
      const accountId = known(ids.accounts, event.account)
      if (!firstSeen.has(accountId)) firstSeen.set(accountId, Date.parse(event.time))
      rows.push(toRow(tenant.workspace.id, event, accountId, known(ids.people, event.person)))
    }
    events += chunk.length
    if (rows.length >= BATCH) await send()
  }
  await send()
  await sending
  return { events, firstSeen }
}

function toRow(workspaceId: string, event: DemoEvent, accountId: string, personId: string): object {
  const ts = event.time.replace('T', ' ').replace('Z', '')
  const numbers: Record<string, number> = {}
  for (const [key, value] of Object.entries(event.properties)) if (typeof value === 'number') numbers[key] = value
  return {
    workspace_id: workspaceId,
    account_id: accountId,
    person_id: personId,
    event: event.event,
    ts,
    message_id: deriveId(workspaceId, event.messageId),
    known_at: ts,
    import_id: NIL_ID,
    source: EVENT_SOURCE,
    properties: JSON.stringify(event.properties),
    numbers,
  }
}

function known(ids: ReadonlyMap<string, string>, externalId: string): string {
  const id = ids.get(externalId)
  if (!id) throw new Error(`The demo company's story names "${externalId}", who is not in it.`)
  return id
}
