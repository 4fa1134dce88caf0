import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { IdRef } from '../../accounts'
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
  // A userId says more than an anonymousId: the latter counts alone only.
  const userIds = new Set<string>()
  const anonymousIds = new Set<string>()
  for (const { userId, anonymousId } of items) {
    if (userId !== null) userIds.add(userId)
    else if (anonymousId !== null) anonymousIds.add(anonymousId)
  }
  const users = await identities.people('external', [...userIds])
  const visitors = await identities.people('anonymous', [...anonymousIds])
  return items.map(
    ({ userId, anonymousId }) => (userId !== null ? users.get(userId) : visitors.get(anonymousId ?? '')) as string,
  )
}

const external = (externalId: string): IdRef => ({ source: 'external', externalId })
const anonymous = (externalId: string): IdRef => ({ source: 'anonymous', externalId })

interface Stitch {
  readonly userId: string
  readonly other: IdRef
  /** Alias says outright that two users are one; identify on a shared device does not. */
  readonly mergeUsers: boolean
}

async function stitch(tx: Tx, tenant: Tenant, items: readonly Item[], identities: Identities): Promise<void> {
  const stitches = items.flatMap(stitchesOf)
  if (stitches.length === 0) return
  const users = await identities.people('external', [...new Set(stitches.map((entry) => entry.userId))])
  const merges = await stitchPeople(
    tx,
    tenant,
    stitches.map((entry) => ({
      personId: users.get(entry.userId) as string,
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
    return [{ userId: item.userId, other: anonymous(item.anonymousId), mergeUsers: false }]
  if (item.kind !== 'alias' || item.previousId === item.userId) return []
  // Whether the previous id was an anonymousId or a userId, the call does not say; events may come under either.
  return [anonymous(item.previousId), external(item.previousId)].map((other) => ({
    userId: item.userId,
    other,
    mergeUsers: true,
  }))
}
