import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { refKey } from '../../accounts'
import { accountOfPeople, linkPeople } from '../../people'
import type { Item } from '../domain/item'
import { attachHeld } from '../held'
import type { Identities } from './identity-memory'

/**
 * The account of every item, in the order of the items; null where the person has none yet. Group calls link their people first,
 * and so does the first event of somebody unlinked that names its group: then earlier events that wait go to that account too.
 */
export async function resolveItemAccounts(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
  identities: Identities,
): Promise<(string | null)[]> {
  const groups = await resolveGroups(items, identities)
  await linkGroups(tx, tenant, items, personIds, groups, identities)
  const open = items.flatMap((item, index) => (item.kind === 'event' && item.groupId === null ? [index] : []))
  const found = await accountOfPeople(
    tx,
    tenant,
    open.map((index) => ({ personId: personIds[index] as string, at: new Date((items[index] as Item).ts) })),
  )
  const byIndex = new Map(open.map((index, at) => [index, found[at] ?? null]))
  return items.map((item, index) => (item.groupId ? (groups.get(item.groupId) ?? null) : (byIndex.get(index) ?? null)))
}

async function resolveGroups(items: readonly Item[], identities: Identities): Promise<Map<string, string>> {
  const ids = new Set<string>()
  for (const item of items) if (item.groupId) ids.add(item.groupId)
  const refs = [...ids].map((externalId) => ({ source: 'external', externalId }))
  const accounts = await identities.accounts(refs)
  return new Map(refs.map((ref) => [ref.externalId, accounts.get(refKey(ref)) as string]))
}

async function linkGroups(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
  groups: ReadonlyMap<string, string>,
  identities: Identities,
): Promise<void> {
  const link = (item: Item, index: number) => ({
    personId: personIds[index] as string,
    accountId: groups.get(item.groupId as string) as string,
    from: new Date(item.ts),
    source: 'tracking',
  })
  const told = items.flatMap((item, index) => (item.kind === 'group' ? [link(item, index)] : []))
  const toldOf = new Set(told.map((entry) => entry.personId))
  const seen = new Map<string, ReturnType<typeof link>>()
  items.forEach((item, index) => {
    const personId = personIds[index] as string
    if (item.kind === 'group' || item.groupId === null || toldOf.has(personId)) return
    const known = seen.get(personId)
    if (!known || known.from.getTime() > item.ts) seen.set(personId, link(item, index))
  })
  const unlinked = await identities.withoutAccount([...seen.keys()])
  const links = [...told, ...unlinked.map((personId) => seen.get(personId) as ReturnType<typeof link>)]
  const linked = [...new Set(links.map((entry) => entry.personId))]
  const added = await linkPeople(tx, tenant, links)
  identities.noteLinked(linked)
  if (added > 0) await attachHeld(tx, tenant, linked)
}
