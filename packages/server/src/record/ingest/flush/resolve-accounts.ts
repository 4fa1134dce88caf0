import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { refKey, resolveAccounts } from '../../accounts'
import { accountOfPeople, linkPeople, peopleWithoutAccount } from '../../people'
import type { Item } from '../domain/item'
import { attachHeld } from '../held'

/**
 * The account of every item, in the order of the items; null where the person has none yet. Group calls link their people first,
 * and so does the first event of somebody unlinked that names its group: then earlier events that wait go to that account too.
 */
export async function resolveItemAccounts(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
): Promise<(string | null)[]> {
  const groups = await resolveGroups(tx, tenant, items)
  await linkGroups(tx, tenant, items, personIds, groups)
  const open = items.flatMap((item, index) => (item.kind === 'event' && item.groupId === null ? [index] : []))
  const found = await accountOfPeople(
    tx,
    tenant,
    open.map((index) => ({ personId: personIds[index] as string, at: new Date((items[index] as Item).ts) })),
  )
  const byIndex = new Map(open.map((index, at) => [index, found[at] ?? null]))
  return items.map((item, index) => (item.groupId ? (groups.get(item.groupId) ?? null) : (byIndex.get(index) ?? null)))
}

async function resolveGroups(tx: Tx, tenant: Tenant, items: readonly Item[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.flatMap((item) => (item.groupId ? [item.groupId] : [])))]
  const refs = ids.map((externalId) => ({ source: 'external', externalId }))
  const accounts = await resolveAccounts(tx, tenant, refs, { create: true, at: new Date(tenant.stores.now()) })
  return new Map(refs.map((ref) => [ref.externalId, accounts.get(refKey(ref)) as string]))
}

async function linkGroups(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
  groups: ReadonlyMap<string, string>,
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
  const unlinked = await peopleWithoutAccount(tx, tenant, [...seen.keys()])
  const links = [...told, ...unlinked.map((personId) => seen.get(personId) as ReturnType<typeof link>)]
  if ((await linkPeople(tx, tenant, links)) === 0) return
  await attachHeld(tx, tenant, [...new Set(links.map((entry) => entry.personId))])
}
