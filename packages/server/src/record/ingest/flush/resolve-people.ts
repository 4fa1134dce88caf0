import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type IdRef, refKey } from '../../accounts'
import { stitchPeople } from '../../people'
import type { Item } from '../domain/item'
import { attachHeld, moveHeld } from '../held'
import type { Identities } from './identity-memory'

/** The person of every item, in the order of the items; what identify and alias say holds for all of them. */
export async function resolveItemPeople(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  identities: Identities,
): Promise<string[]> {
  await stitch(tx, tenant, items, identities)
  const refs = items.map(personRef)
  const keys = refs.map(refKey)
  const distinct = new Map(keys.map((key, index) => [key, refs[index] as IdRef]))
  const people = await identities.people([...distinct.values()])
  return keys.map((key) => people.get(key) as string)
}

const external = (externalId: string): IdRef => ({ source: 'external', externalId })
const anonymous = (externalId: string): IdRef => ({ source: 'anonymous', externalId })

/** A userId says more than an anonymousId: the latter counts alone only. */
const personRef = (item: Item): IdRef => (item.userId ? external(item.userId) : anonymous(item.anonymousId as string))

interface Stitch {
  readonly user: IdRef
  readonly other: IdRef
  /** Alias says outright that two users are one; identify on a shared device does not. */
  readonly mergeUsers: boolean
}

async function stitch(tx: Tx, tenant: Tenant, items: readonly Item[], identities: Identities): Promise<void> {
  const stitches = items.flatMap(stitchesOf)
  if (stitches.length === 0) return
  const users = await identities.people(stitches.map((entry) => entry.user))
  const merges = await stitchPeople(
    tx,
    tenant,
    stitches.map((entry) => ({
      personId: users.get(refKey(entry.user)) as string,
      other: entry.other,
      mergeUsers: entry.mergeUsers,
    })),
  )
  if (merges.length === 0) return
  identities.void()
  await moveHeld(tx, tenant, merges)
  await attachHeld(tx, tenant, [...new Set(merges.map((merge) => merge.to))])
}

function stitchesOf(item: Item): Stitch[] {
  if (item.kind === 'identify' && item.userId && item.anonymousId)
    return [{ user: external(item.userId), other: anonymous(item.anonymousId), mergeUsers: false }]
  if (item.kind !== 'alias' || item.previousId === item.userId) return []
  // Whether the previous id was an anonymousId or a userId, the call does not say; events may come under either.
  return [anonymous(item.previousId), external(item.previousId)].map((other) => ({
    user: external(item.userId),
    other,
    mergeUsers: true,
  }))
}
