import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { peopleOfDomains } from '../../people'
import type { Item } from '../domain/item'
import { emailDomain } from '../domain/own-domains'

/** Which items come from the workspace's own people, by the e-mail of the person, of the item, or a userId that is one. */
export async function findOwnItems(
  tx: Tx,
  tenant: Tenant,
  items: readonly Item[],
  personIds: readonly string[],
  domains: readonly string[],
): Promise<ReadonlySet<Item>> {
  if (domains.length === 0) return new Set()
  const people = await peopleOfDomains(tx, tenant, domains)
  const own = new Set(domains)
  const isOwn = (text: string | null) => text?.includes('@') && own.has(emailDomain(text))
  return new Set(
    items.filter((item, index) => people.has(personIds[index] as string) || isOwn(item.email) || isOwn(item.userId)),
  )
}
