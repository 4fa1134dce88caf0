import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../trust/tenancy'
import { visibleAccounts } from '../accounts'

/** The scope of people, over the alias `p` of `person`: not merged away, and at an account that the actor may see. */
export function visiblePeople(tenant: Tenant): RawBuilder<boolean> {
  if (tenant.scope.kind === 'all') return sql<boolean>`p.merged_into is null`
  return sql<boolean>`(p.merged_into is null and exists (
    select 1 from person_account l join account a on a.workspace_id = l.workspace_id and a.id = l.account_id
    where l.workspace_id = p.workspace_id and l.person_id = p.id and ${visibleAccounts(tenant)}))`
}
