import { type RawBuilder, sql } from 'kysely'
import { endOf, type Moment } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'

/** The last millisecond of the moment: what holds then is in force as of it. */
export const lastMs = (moment: Moment): Date => new Date(endOf(moment) - 1)

/**
 * A statement of every pulse set by the moment and known then: the columns of `pulse`, and `keeper`, the account that it counts for: that
 * into which its own was merged, by the merges of now or of what was known. One that was withdrawn later shows as not withdrawn.
 */
export function pulsesSql(tenant: Tenant, moment: Moment, accountIds: readonly string[] | null): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const at = lastMs(moment)
  const knownAt = moment.knownAt === null ? null : new Date(moment.knownAt)
  const told = new Date(Math.min(at.getTime(), knownAt?.getTime() ?? at.getTime()))
  const inForce = knownAt
    ? sql`l.opened_at <= ${knownAt}::timestamptz and (l.closed_at is null or l.closed_at > ${knownAt}::timestamptz)`
    : sql`l.closed_at is null`
  return sql`
    with recursive alias as (
      select l.from_id, l.to_id from account_alias l where l.workspace_id = ${workspace} and ${inForce}),
    chain (id, keeper) as (
      select from_id, to_id from alias
      union
      select c.id, l.to_id from chain c join alias l on l.from_id = c.keeper),
    merged as (select c.id, c.keeper from chain c where not exists (select 1 from alias l where l.from_id = c.keeper))
    select p.id, p.seq, p.account_id, coalesce(m.keeper, p.account_id) as keeper, p.rating, p.reason, p.counts_as, p.set_at, p.expires_at,
      p.by_member, p.by_label, case when p.withdrawn_at <= ${told}::timestamptz then p.withdrawn_at end as withdrawn_at
    from pulse p left join merged m on m.id = p.account_id
    where p.workspace_id = ${workspace} and p.set_at <= ${told}::timestamptz
      ${
        accountIds
          ? sql`and (p.account_id = any(${[...accountIds]}::uuid[]) and m.id is null
              or p.account_id in (select id from merged where keeper = any(${[...accountIds]}::uuid[])))`
          : sql``
      }`
}

/** Of each account the pulse in force: the latest set, where it is neither withdrawn nor over at the moment. An earlier one never comes back. */
export const inForceSql = (tenant: Tenant, moment: Moment, accountIds: readonly string[] | null): RawBuilder<unknown> =>
  sql`select * from (
      select distinct on (t.keeper) t.* from (${pulsesSql(tenant, moment, accountIds)}) t
      order by t.keeper, t.set_at desc, t.seq desc) latest
    where withdrawn_at is null and expires_at >= ${lastMs(moment)}::timestamptz`
