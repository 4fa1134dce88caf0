import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../trust/tenancy'

/**
 * THE account scope, over the alias `a` of `account`: not merged away, and in the actor's book when that is all they see. Every
 * read, total, export and job passes through it. A book is what a member owns or holds any other role at.
 */
export function visibleAccounts(tenant: Tenant): RawBuilder<boolean> {
  if (tenant.scope.kind === 'all') return sql<boolean>`a.merged_into is null`
  return sql<boolean>`(a.merged_into is null and exists (
    select 1 from account_assignment scope
    where scope.workspace_id = a.workspace_id and scope.account_id = a.id
      and scope.member_id = ${tenant.scope.memberId}::uuid and scope.valid_to is null))`
}
