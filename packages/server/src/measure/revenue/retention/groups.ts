import { type RawBuilder, sql } from 'kysely'
import { dayBounds } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { planParts } from '../ledger/plan-months'
import { stretchCte, type Told } from '../movements/stretches'
import { rateOn } from '../rates/rate-on'
import { endsMonth, type HoldingQuery, keptRows } from './holdings'

/** In which groups accounts are. */
export interface GroupSource {
  /** The CTEs, each with a comma after it, over those of `deltaCtes`. */
  readonly ctes: RawBuilder<unknown>
  /** The LEFT JOIN of a row `g (grp)` to rows that name an account and one of the days, by its number from 0 and itself. */
  readonly join: (row: Record<'i' | 'account' | 'day', RawBuilder<unknown>>) => RawBuilder<unknown>
}

const NO_GROUPS: GroupSource = { ctes: sql``, join: () => sql`cross join (select null::text as grp) g` }

/**
 * By the query's breakdown, the group of an account at the end of one of the days. An account without a row is in none. By plan, an account
 * is in the plan of which it holds most, of several the first by name, and one that holds nothing in the one that it held last. `wanted`: a
 * SELECT of `(i, account_id, day)`, of which accounts and days that is asked.
 */
export function groupsAt(
  tenant: Tenant,
  query: HoldingQuery,
  apart: readonly string[],
  days: readonly string[],
  wanted: RawBuilder<unknown>,
): GroupSource {
  if (!query.by) return NO_GROUPS
  if (query.by.kind === 'account') return told(tenant, query.by.told, days)
  return {
    ctes: sql`wanted as (${wanted}), ${planHeldMost(tenant, query, apart, days)},`,
    join: ({ i, account }) => sql`left join in_group g on g.i = ${i} and g.account_id = ${account}`,
  }
}

/** Of one day by what was told last before its end; of many by when what was told held. */
function told(tenant: Tenant, { before, points }: Told, days: readonly string[]): GroupSource {
  const [only] = days
  if (only !== undefined && days.length === 1) {
    const end = new Date(dayBounds(only, tenant.workspace.timeZone).end)
    return {
      ctes: sql`${before(end)},`,
      join: ({ account }) => sql`left join settled g on g.account_id = ${account}`,
    }
  }
  return {
    ctes: sql`holder as (select account_id from kept_delta union select account_id from apart_delta), ${stretchCte(points)},`,
    join: ({ account, day }) =>
      sql`left join stretch g on g.account_id = ${account} and g.first_day <= ${day} and g.next_day > ${day}`,
  }
}

/** The CTE `in_group (i, account_id, grp)` of those in a CTE `wanted`. */
function planHeldMost(
  tenant: Tenant,
  query: HoldingQuery,
  apart: readonly string[],
  days: readonly string[],
): RawBuilder<unknown> {
  const { knownAt } = query
  const last = sql`${[...days].sort().at(-1)}::date`
  const own = keptRows(tenant, query, apart)
  const daily = (source: RawBuilder<unknown>) => sql`
    select account_id, currency, plan, day, lead(day) over w as next_day, sum(held) over w as held
    from (
      select c.account_id, c.currency, x.plan, c.day, sum(x.active + x.paused) as held
      from ${source} and c.component = 'recurring' and c.day <= ${last} group by 1, 2, 3, 4) d
    window w as (partition by account_id, currency, plan order by day)`
  const kept = days.every(endsMonth)
    ? sql`select m.account_id, m.plan, m.month as day, lead(m.month) over (partition by m.account_id, m.plan order by m.month) as next_day,
          m.after + m.paused_after as held
        from revenue_plan_month m where ${own('m')} and m.month <= ${last}`
    : daily(sql`revenue_change c ${planParts} where ${own('c')}`)
  const holds = sql`c.account_id = w.account_id and c.day <= w.day and (c.next_day is null or c.next_day > w.day)`
  const abroad =
    apart.length > 0
      ? sql`union all
        select * from (
          select distinct on (i, account_id) i, account_id, plan
          from (
            select w.i, w.account_id, c.plan, sum(c.held * r.rate) as held, max(c.day) as last_day
            from (${daily(sql`moved c ${planParts} where true`)}) c join wanted w on ${holds}
            left join lateral (${rateOn(tenant, sql`c.currency`, sql`w.day`, knownAt)}) r on true
            group by 1, 2, 3) x
          order by i, account_id, held desc nulls last, case when held = 0 then last_day end desc nulls last, plan) y`
      : sql``
  return sql`most as (
      select distinct on (i, account_id) w.i, w.account_id, c.plan
      from (${kept}) c join wanted w on ${holds}
      where c.held > 0
      order by i, account_id, c.held desc, c.plan),
    in_group (i, account_id, grp) as (
      select i, account_id, plan from most
      union all
      select w.i, w.account_id, l.plan
      from (select w.* from wanted w left join most m on m.i = w.i and m.account_id = w.account_id where m.i is null) w
      cross join lateral (
        select x.plan from revenue_change c ${planParts}
        where c.workspace_id = ${tenant.workspace.id}::uuid and c.account_id = w.account_id and c.component = 'recurring' and c.day <= w.day
        order by c.day desc, x.plan limit 1) l
      where true ${apart.length > 0 ? sql`and not (w.account_id = any(${[...apart]}::uuid[]))` : sql``}
      ${abroad})`
}
