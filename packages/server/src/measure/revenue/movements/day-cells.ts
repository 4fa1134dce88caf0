import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { intervalOf } from '../domain/periods'
import { inUnits } from '../ledger/units'
import { rateOn } from '../rates/rate-on'
import { boundsOf, type CellQuery, edgeMonths, lastOf, movedCte, periodCte, within } from './source'
import { stretchCte } from './stretches'

/**
 * The CTE `delta (account_id, currency, day, active, paused, paid_from)`: what changed on a day, in units of its currency, of the accounts told apart and of those
 * in the CTE `cut`; of the latter a month in which nothing was told of their group is one change.
 */
function deltaCte(tenant: Tenant, query: CellQuery, apart: readonly string[], cut: boolean): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const last = lastOf(query.periods)
  const days = sql`
    select account_id, currency, day, ${inUnits(sql`sum(after - before)`)} as active, ${inUnits(sql`sum(paused_after - paused_before)`)} as paused, null::date as paid_from
    from moved where component = 'recurring' and day < ${last} group by account_id, currency, day`
  const own = (column: RawBuilder<unknown>) => sql`
    ${apart.length > 0 ? sql`and not (${column} = any(${[...apart]}::uuid[]))` : sql``} ${within(column, query.selection)}`
  const months = sql`
    select m.account_id, m.currency, m.month as day, m.after - m.before as active, m.paused_after - m.paused_before as paused, m.paid_from
    from revenue_account_month m
    where m.workspace_id = ${workspace} and m.month < ${last} and m.account_id in (select account_id from cut) ${own(sql`m.account_id`)}
      and not exists (select 1 from cut k where k.account_id = m.account_id and k.month = m.month)
    union all
    select c.account_id, c.currency, c.day, c.active, c.paused,
      (select r.paid_from from account_revenue r where r.workspace_id = ${workspace} and r.account_id = c.account_id)
    from cut k
    cross join lateral (
      select c.account_id, c.currency, c.day, ${inUnits(sql`sum(c.after - c.before)`)} as active, ${inUnits(sql`sum(c.paused_after - c.paused_before)`)} as paused
      from revenue_change c
      where c.workspace_id = ${workspace} and c.account_id = k.account_id and c.day >= k.month and c.day < least((k.month + interval '1 month')::date, ${last})
        and c.component = 'recurring' ${own(sql`c.account_id`)}
      group by 1, 2, 3) c`
  if (apart.length === 0) return sql`delta as (${months})`
  return sql`${movedCte(tenant, query, apart)}, delta as (${days} ${cut ? sql`union all ${months}` : sql``})`
}

/** The CTE `cut` of periods that are no whole months: of every account, the months in which they begin and end. */
export const cutEdges = (tenant: Tenant, { periods }: CellQuery): RawBuilder<unknown> => sql`
  select r.account_id, e.month from account_revenue r cross join unnest(${edgeMonths(periods)}::date[]) e(month)
  where r.workspace_id = ${tenant.workspace.id}::uuid`

/**
 * The CTE `day_cell`, in units, from the ledger's days: for any currency, with what was known at a time, and cut where an account changes its
 * group. Each change is worth what its day's rate says; what rates alone did to the rest is `fx`.
 */
export function dayCells(tenant: Tenant, query: CellQuery, apart: readonly string[]): RawBuilder<unknown> {
  const { periods, knownAt } = query
  const base = sql`${tenant.workspace.currency}::text`
  const rate = (currency: RawBuilder<unknown>, day: RawBuilder<unknown>) => rateOn(tenant, currency, day, knownAt)
  // A decimal is added up where a rate asks for it alone.
  const atRates = (units: RawBuilder<unknown>) => sql`
    case when m.currency = ${base} then sum(${units}) else coalesce(sum(round((${units}) * r.rate)) filter (where m.currency <> ${base}), 0) end`
  const stretches =
    query.by?.kind === 'account'
      ? stretchCte(query.by.told.points)
      : sql`stretch as (select account_id, 1 as k, null::text as grp, '-infinity'::date as first_day, 'infinity'::date as next_day from holder)`
  return sql`${deltaCte(tenant, query, apart, query.by?.kind === 'account' || intervalOf(periods) === null)},
    holder as (
      select account_id, coalesce(min(paid_from), min(day)) as first_on, bool_or(currency <> ${base}) as abroad, min(day) filter (where currency <> ${base}) as abroad_on
      from delta group by account_id),
    ${periodCte(periods)},
    ${stretches},
    purse as (select distinct account_id, currency from delta),
    mark as (
      select d.account_id, d.currency, width_bucket(d.day, ${boundsOf(periods)}) as n, s.k, d.active, d.paused, d.day
      from delta d join stretch s on s.account_id = d.account_id and d.day >= s.first_day and d.day < s.next_day
      union all
      -- Where the group changes, both sides have a cell, so that what is held passes from one to the other.
      select s.account_id, p.currency, width_bucket(s.first_day, ${boundsOf(periods)}), s.k + c.less, 0, 0, null
      from stretch s join purse p on p.account_id = s.account_id cross join (values (0), (-1)) c(less)
      where s.first_day >= (${boundsOf(periods)})[1] and s.first_day < ${lastOf(periods)} and s.k + c.less >= 1
      union all
      -- What is held in another currency changes its worth in every period.
      select h.account_id, u.currency, p.n, s.k, 0, 0, null
      from holder h join purse u on u.account_id = h.account_id
      join period p on p.next_day > h.abroad_on
      join stretch s on s.account_id = h.account_id and s.first_day < p.next_day and s.next_day > p.first_day
      where h.abroad),
    rated as (
      select m.account_id, m.currency, m.n, case when m.n = 0 then 0 else m.k end as k, sum(m.active)::bigint as active, sum(m.paused)::bigint as paused,
        ${atRates(sql`m.active + m.paused`)} as m, ${atRates(sql`m.paused`)} as q,
        min(m.currency || ' on ' || m.day) filter (where r.rate is null and m.n > 0 and (m.active <> 0 or m.paused <> 0)) as missing
      from mark m left join lateral (${rate(sql`m.currency`, sql`m.day`)}) r on true
      group by 1, 2, 3, 4),
    state as (
      select *, (sum(active) over w)::bigint as after, (sum(paused) over w)::bigint as paused_after from rated
      window w as (partition by account_id, currency order by n, k)),
    placed as (
      select x.*, x.after - x.active as before, x.paused_after - x.paused as paused_before, s.grp, h.first_on, h.abroad,
        case when x.n = 0 then true else s.first_day < p.first_day end as started, case when x.n = 0 then true else s.next_day >= p.next_day end as ended,
        case when x.n = 0 then (${boundsOf(periods)})[1] else greatest(s.first_day, p.first_day) end as opens,
        case when x.n = 0 then (${boundsOf(periods)})[1] else least(s.next_day, p.next_day) end as closes
      from state x
      join holder h on h.account_id = x.account_id
      left join period p on p.n = x.n
      join stretch s on s.account_id = x.account_id and case when x.n = 0
        then s.first_day < (${boundsOf(periods)})[1] and s.next_day >= (${boundsOf(periods)})[1] else s.k = x.k end),
    -- Who never held another currency has one row a cell, worth what it says.
    valued as (
      select account_id, n, k, grp, started, ended, opens, first_on, before + paused_before > 0 as t0, after + paused_after > 0 as t1,
        case when n = 0 then 0 else before end as s, after as e, case when n = 0 then 0 else paused_before end as p0, paused_after as p1,
        after + paused_after as still, m, q, missing
      from placed where not abroad
      union all
      select x.account_id, x.n, x.k, x.grp, x.started, x.ended, x.opens, x.first_on,
        bool_or(x.before + x.paused_before > 0) as t0, bool_or(x.after + x.paused_after > 0) as t1,
        sum(case when x.n = 0 then 0 else coalesce(round(x.before * a.rate), 0) end) as s, sum(coalesce(round(x.after * b.rate), 0)) as e,
        sum(case when x.n = 0 then 0 else coalesce(round(x.paused_before * a.rate), 0) end) as p0, sum(coalesce(round(x.paused_after * b.rate), 0)) as p1,
        -- A currency that had no rate at the start was not held then; it is worth what it is at the end.
        sum(coalesce(round(x.after * coalesce(a.rate, b.rate)) + round(x.paused_after * coalesce(a.rate, b.rate)), 0)) as still,
        sum(x.m) as m, sum(x.q) as q,
        coalesce(min(x.missing), min(x.currency || ' on ' || (x.opens - 1)) filter (where x.n > 0 and a.rate is null and (x.before <> 0 or x.paused_before <> 0)),
          min(x.currency || ' on ' || (x.closes - 1)) filter (where b.rate is null and (x.after <> 0 or x.paused_after <> 0))) as missing
      from placed x
      left join lateral (${rate(sql`x.currency`, sql`x.opens - 1`)}) a on true
      left join lateral (${rate(sql`x.currency`, sql`x.closes - 1`)}) b on true
      where x.abroad
      group by 1, 2, 3, 4, 5, 6, 7, 8),
    -- An account that came and went moved nothing; where rates turn the sign of a gain or a loss, it is worth what is held.
    netted as (
      select *, t0 and n > 0 as had, case when n = 0 then e + p1 - s - p0 when not t0 and not t1 then 0 when not t0 and m <= 0 then e + p1
          when t0 and not t1 and m >= 0 then - s - p0 else m end as net,
        case when n = 0 then p1 - p0 when not t0 and not t1 then 0 else q end as net_paused
      from valued),
    day_cell as (
      select account_id, n, grp, started, ended, had as t0, t1, first_on >= opens as is_new, s, e, p0, p1, still, net as m, net_paused as q,
        (e - s) - (net - net_paused) as fx, 1 as c, missing
      from netted)`
}
