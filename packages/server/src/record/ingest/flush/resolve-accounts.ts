import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
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
  const result: (string | null)[] = []
  const open: number[] = []
  items.forEach((item, index) => {
    result.push(item.groupId === null ? null : (groups.get(item.groupId) ?? null))
    if (item.kind === 'event' && item.groupId === null) open.push(index)
  })
  const found = await accountOfPeople(
    tx,
    tenant,
    open.map((index) => ({ personId: personIds[index] as string, at: new Date((items[index] as Item).ts) })),
  )
  open.forEach((index, at) => {
    result[index] = found[at] ?? null
  })
  return result
}

async function resolveGroups(items: readonly Item[], identities: Identities): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>()
  for (const item of items) if (item.groupId !== null) ids.add(item.groupId)
  return identities.accounts([...ids])
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
  const first = new Map<string, number>()
  items.forEach((item, index) => {
    if (item.kind === 'group' || item.groupId === null) return
    const personId = personIds[index] as string
    const known = first.get(personId)
    if (known === undefined || (items[known] as Item).ts > item.ts) first.set(personId, index)
  })
  const unlinked = await identities.withoutAccount([...first.keys()].filter((id) => !toldOf.has(id)))
  const seen = unlinked.map((id) => first.get(id) as number).map((index) => link(items[index] as Item, index))
  const links = [...told, ...seen]
  if (links.length === 0) return
  const linked = [...new Set(links.map((entry) => entry.personId))]
  const added = await linkPeople(tx, tenant, links)
  identities.noteLinked(linked)
  if (added > 0) await attachHeld(tx, tenant, linked)
}
