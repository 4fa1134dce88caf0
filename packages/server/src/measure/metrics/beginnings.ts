import { hookPoint } from '../../platform/hooks'
import type { Tenant } from '../../trust/tenancy'
import type { RowScope } from './domain/scope-sql'

/**
 * Since when accounts are there by what a module below knows of them, as of what was known at a time (null: all that is known), in epoch
 * milliseconds, by the account under which it is stored; of the given accounts, null: of all. Accounts it knows nothing of are left out.
 */
export type ReadBeginnings = (
  tenant: Tenant,
  knownAt: number | null,
  accountIds: readonly string[] | null,
) => Promise<ReadonlyMap<string, number>>

/** What shows that an account existed, beside its created date and its events. */
export const beginningsReaders = hookPoint<ReadBeginnings>('since when accounts are there')

/** The earliest of them of each account, merges applied as the scope has them. */
export async function readBeginnings(
  tenant: Tenant,
  knownAt: number | null,
  { accountIds, accountAliases: { from, to } }: RowScope,
): Promise<ReadonlyMap<string, number>> {
  const keepers = new Map(from.map((id, place) => [id, to[place] as string]))
  const stored = accountIds && [...accountIds, ...from.filter((id) => accountIds.includes(keepers.get(id) as string))]
  const found = await Promise.all(
    beginningsReaders.of(tenant.stores.hooks).map((read) => read(tenant, knownAt, stored)),
  )
  const earliest = new Map<string, number>()
  for (const [id, at] of found.flatMap((map) => [...map])) {
    const account = keepers.get(id) ?? id
    earliest.set(account, Math.min(at, earliest.get(account) ?? at))
  }
  return earliest
}
