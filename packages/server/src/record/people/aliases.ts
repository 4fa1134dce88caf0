import type { Tenant } from '../../trust/tenancy'
import { type IdAliases, readAliases } from '../accounts'

/** The merges of people in force now, or as they were known at a time; chains are followed to their end. */
export const currentPersonAliases = (tenant: Tenant, knownAt?: Date): Promise<IdAliases> =>
  readAliases(tenant, 'person_alias', knownAt)
