import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'

/**
 * The CTE `family (id, account_id)`: for which account each account's subscriptions count, merges followed to their end. Of the
 * given accounts, all that count with them; needs WITH RECURSIVE.
 */
export function familyCte(
  tenant: Tenant,
  accountIds: readonly string[] | 'all',
  name: 'family' | 'present' = 'family',
): RawBuilder<unknown> {
  const family = sql.raw(name)
  const workspace = sql`${tenant.workspace.id}::uuid`
  if (accountIds === 'all') {
    // Few accounts are merged: only they are followed, so that the planner sees how many families there are.
    return sql`merging (id, account_id) as (
      select a.id, a.merged_into from account a where a.workspace_id = ${workspace} and a.merged_into is not null
      union all
      select m.id, a.merged_into from merging m join account a on a.workspace_id = ${workspace} and a.id = m.account_id
      where a.merged_into is not null),
    merged as (
      select m.id, m.account_id from merging m join account k on k.workspace_id = ${workspace} and k.id = m.account_id
      where k.merged_into is null),
    ${family} (id, account_id) as (
      select a.id, coalesce(m.account_id, a.id) from account a left join merged m on m.id = a.id where a.workspace_id = ${workspace})`
  }
  return sql`rising (id, merged_into) as (
      select a.id, a.merged_into from account a where a.workspace_id = ${workspace} and a.id = any(${[...accountIds]}::uuid[])
      union
      select a.id, a.merged_into from rising r join account a on a.workspace_id = ${workspace} and a.id = r.merged_into),
    ${family} (id, account_id) as (
      select id, id from rising where merged_into is null
      union all
      select a.id, f.account_id from ${family} f join account a on a.workspace_id = ${workspace} and a.merged_into is not null and a.merged_into = f.id)`
}

/** The same by the merges in force at a time, of all accounts or of some with all that they were ever merged with. */
export function familyCteAt(
  tenant: Tenant,
  knownAt: Date,
  accountIds: readonly string[] | 'all' = 'all',
): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const some = accountIds === 'all' ? sql`` : sql`and a.id = any(${[...accountIds]}::uuid[])`
  return sql`alias_then as (
      select l.from_id, l.to_id from account_alias l
      where l.workspace_id = ${workspace} and l.opened_at <= ${knownAt}::timestamptz
        and (l.closed_at is null or l.closed_at > ${knownAt}::timestamptz)),
    family (id, account_id) as (
      select a.id, a.id from account a
      where a.workspace_id = ${workspace} ${some} and not exists (select 1 from alias_then l where l.from_id = a.id)
      union all
      select l.from_id, f.account_id from family f join alias_then l on l.to_id = f.id)`
}
