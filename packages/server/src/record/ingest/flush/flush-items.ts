import { NIL_ID } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { EventLine } from '../domain/event-row'
import type { EventItem, Item, Refusal } from '../domain/item'
import { type HeldEvent, holdEvents } from '../held'
import { appendInbox } from '../inbox'
import { storeRejects } from '../rejects'
import { countIgnored } from '../sources'
import { applyTraits } from './apply-traits'
import { claimItems } from './claim-items'
import type { Identities } from './identity-memory'
import { findOwnItems } from './own-people'
import { resolveItemAccounts } from './resolve-accounts'
import { resolveItemPeople } from './resolve-people'
import { readRules } from './workspace-rules'

/**
 * What became of an item: on its way to ClickHouse, waiting for an account, sent before, from own people and left out, applied to
 * the record (identify, group, alias), or refused by a store.
 */
export type Outcome =
  | { readonly state: 'stored'; readonly personId: string; readonly accountId: string }
  | { readonly state: 'held'; readonly personId: string }
  | { readonly state: 'applied'; readonly personId: string; readonly accountId: string | null }
  | { readonly state: 'duplicate' | 'ignored' }
  | { readonly state: 'refused'; readonly refusal: Refusal }

/**
 * Takes items in, in the transaction given: claims, people, accounts, traits, links, events; set-based throughout. In the order of
 * the items. What an item says of people and groups holds for all of its companions, whatever the order: times decide.
 */
export async function flushItems(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  identities: Identities,
): Promise<Outcome[]> {
  const { ownDomains } = await readRules(tenant)
  const outcomes = new Map<Item, Outcome>()
  const fresh = await claimItems(tx, tenant, items)
  const personIds = await resolveItemPeople(tx, tenant, fresh, identities)
  const accountIds = await resolveItemAccounts(tx, tenant, fresh, personIds, identities)
  const refused = await applyTraits(tx, tenant, fresh, personIds, accountIds)
  const own = await findOwnItems(tx, tenant, fresh, personIds, ownDomains)
  const stored: EventLine[] = []
  const held: HeldEvent[] = []
  const ignored: EventItem[] = []
  const knownAt = tenant.stores.now()
  fresh.forEach((item, index) => {
    const personId = personIds[index] as string
    const accountId = accountIds[index] ?? null
    if (item.kind !== 'event') outcomes.set(item, { state: 'applied', personId, accountId })
    else if (own.has(item)) {
      ignored.push(item)
      outcomes.set(item, { state: 'ignored' })
    } else if (accountId === null) {
      held.push(asHeld(item, personId))
      outcomes.set(item, { state: 'held', personId })
    } else {
      stored.push(asEvent(item, personId, accountId, knownAt))
      outcomes.set(item, { state: 'stored', personId, accountId })
    }
  })
  await holdEvents(tx, tenant, held)
  await storeRejects(tx, tenant, refused)
  await countIgnored(tx, tenant, ignored)
  await appendInbox(tx, tenant, stored)
  return items.map((item) => outcomes.get(item) ?? { state: 'duplicate' })
}

const asHeld = (item: EventItem, personId: string): HeldEvent => ({
  personId,
  event: item.event,
  ts: item.ts,
  messageId: item.id,
  importId: NIL_ID,
  source: item.source,
  properties: item.properties,
  numbers: item.numbers,
})

const asEvent = (item: EventItem, personId: string, accountId: string, knownAt: number): EventLine => ({
  accountId,
  personId,
  event: item.event,
  ts: item.ts,
  messageId: item.id,
  knownAt,
  importId: NIL_ID,
  source: item.source,
  properties: item.properties,
  numbers: item.numbers,
})
