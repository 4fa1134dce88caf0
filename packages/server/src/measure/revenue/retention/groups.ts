import { type RawBuilder, sql } from 'kysely'
import { dayBounds } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { planParts } from '../ledger/plan-months'
import { withinIndexed } from '../movements/source'
import { stretchCte, type Told } from '../movements/stretches'
import { rateOn } from '../rates/rate-on'
import type { HoldingQuery } from './holdings'

/**
 * The CTE `in_group (i, account_id, grp)`, over those of `deltaCtes`: by the query's breakdown, in which group an account is at the end of
 * each of the days, which are numbered from 0. An account without a row is in none. By plan, an account is in the plan of which it holds
 * most, and one that holds nothing in the one that it held last.
 */
export function groupsAt(
  tenant: Tenant,
  query: HoldingQuery,
  apart: readonly string[],
  days: readonly string[],
): RawBuilder<unknown> {
  if (!query.by) return sql`in_group as (select 0 as i, null::uuid as account_id, null::text as grp where false)`
  const asked = sql`asked_at as (select n::int - 1 as i, day from unnest(${[...days]}::date[]) with ordinality d(day, n))`
  const found = query.by.kind === 'account' ? told(tenant, query.by.told, days) : planHeldMost(tenant, query, apart)
  return sql`${asked}, ${found}`
}

/** Of one day by what was told last before its end; of many by when what was told held. */
function told(tenant: Tenant, { before, points }: Told, days: readonly string[]): RawBuilder<unknown> {
  const [only] = days
  if (only !== undefined && days.length === 1) {
    const end = new Date(dayBounds(only, tenant.workspace.timeZone).end)
    return sql`${before(end)}, in_group as (select 0 as i, account_id, grp from settled)`
  }
  return sql`holder as (select account_id from kept_delta union select account_id from apart_delta),
    ${stretchCte(points)},
    in_group as (
      select p.i, s.account_id, s.grp from stretch s join asked_at p on s.first_day <= p.day and s.next_day > p.day)`
}

function planHeldMost(tenant: Tenant, query: HoldingQuery, apart: readonly string[]): RawBuilder<unknown> {
  const { selection, knownAt } = query
  const parts = (source: RawBuilder<unknown>) => sql`
    select c.account_id, c.currency, x.plan, c.day, x.active + x.paused as held
    from ${source} and c.component = 'recurring' and c.day <= (select max(day) from asked_at)`
  const kept = sql`revenue_change c ${planParts} where c.workspace_id = ${tenant.workspace.id}::uuid
    ${withinIndexed(sql`c.account_id`, selection)} ${apart.length > 0 ? sql`and not (c.account_id = any(${[...apart]}::uuid[]))` : sql``}`
  return sql`plan_held as (
      select account_id, currency, plan, day, lead(day) over w as next_day, sum(held) over w as held
      from (
        select account_id, currency, plan, day, sum(held) as held
        from (${parts(kept)} ${apart.length > 0 ? sql`union all ${parts(sql`moved c ${planParts} where true`)}` : sql``}) c group by 1, 2, 3, 4) d
      window w as (partition by account_id, currency, plan order by day)),
    in_group as (
      select distinct on (i, account_id) i, account_id, plan as grp
      from (
        select p.i, c.account_id, c.plan, sum(c.held * r.rate) as held, max(c.day) as last_day
        from plan_held c join asked_at p on c.day <= p.day and (c.next_day is null or c.next_day > p.day)
        left join lateral (${rateOn(tenant, sql`c.currency`, sql`p.day`, knownAt)}) r on true
        group by 1, 2, 3) x
      order by i, account_id, held desc nulls last, last_day desc, grp)`
}
