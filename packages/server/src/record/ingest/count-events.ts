import { inTenant, type Tenant } from '../../trust/tenancy'
import { currentAliases, findAccount } from '../accounts'
import { currentPersonAliases, findPersonIn } from '../people'
import { countEventsOf } from './olap'

/** How many events an account has, with those of accounts merged into it. Throws `not_found`. */
export async function countAccountEvents(tenant: Tenant, accountRef: string): Promise<number> {
  const { id } = await findAccount(tenant, accountRef)
  const { from, to } = await currentAliases(tenant)
  return countEventsOf(tenant, 'account_id', [id, ...from.filter((_, n) => to[n] === id)])
}

/** How many events a person has, at whatever account, with those of people merged into them. Throws `not_found`. */
export async function countPersonEvents(tenant: Tenant, personRef: string): Promise<number> {
  const id = await inTenant(tenant, (tx) => findPersonIn(tx, tenant, personRef))
  const { from, to } = await currentPersonAliases(tenant)
  return countEventsOf(tenant, 'person_id', [id, ...from.filter((_, n) => to[n] === id)])
}
