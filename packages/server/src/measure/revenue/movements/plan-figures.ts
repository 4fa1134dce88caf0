import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { rateOn } from '../rates/rate-on'
import { boundsOf, type CellQuery, lastOf, movedCte, periodCte } from './source'

/**
 * The CTE `figure` by plan. Of an account and period, what plans lose and what plans gain meet: the lesser of the two sums passed from
 * plan to plan, shared by size to the last digit, and what remains is the account's movement.
 */
export function planFigures(tenant: Tenant, query: CellQuery): RawBuilder<unknown> {
  const { periods, knownAt } = query
  const base = sql`${tenant.workspace.currency}::text`
  const bounds = boundsOf(periods)
  const rate = (currency: RawBuilder<unknown>, day: RawBuilder<unknown>) => rateOn(tenant, currency, day, knownAt)
  return sql`${movedCte(tenant, query, false)}, ${periodCte(periods)},
    delta as (
      select c.account_id, c.currency, c.day, x.grp, sum(x.active) as active, sum(x.paused) as paused
      from moved c cross join lateral (
        select c.plan as grp, c.after - c.before as active, c.paused_after - c.paused_before as paused where c.plan is not distinct from c.plan_before
        union all
        select c.plan, c.after, c.paused_after where c.plan is distinct from c.plan_before
        union all
        select c.plan_before, - c.before, - c.paused_before where c.plan is distinct from c.plan_before) x
      where c.component = 'recurring' and c.day < ${lastOf(periods)} and (x.active <> 0 or x.paused <> 0)
      group by 1, 2, 3, 4),
    holder as (
      select account_id, min(day) as first_on, bool_or(currency <> ${base}) as abroad, min(day) filter (where currency <> ${base}) as abroad_on
      from delta group by account_id),
    mark as (
      select account_id, currency, grp, width_bucket(day, ${bounds}) as n, active, paused, day from delta
      union all
      select h.account_id, u.currency, u.grp, p.n, 0, 0, null
      from holder h join (select distinct account_id, currency, grp from delta) u on u.account_id = h.account_id
      join period p on p.next_day > h.abroad_on where h.abroad),
    rated as (
      select m.account_id, m.currency, m.grp, m.n, sum(m.active) as active, sum(m.paused) as paused,
        coalesce(sum(round((m.active + m.paused) * r.rate, 4)), 0) as m, coalesce(sum(round(m.paused * r.rate, 4)), 0) as q,
        min(m.currency || ' on ' || m.day) filter (where r.rate is null and m.n > 0 and (m.active <> 0 or m.paused <> 0)) as missing
      from mark m left join lateral (${rate(sql`m.currency`, sql`m.day`)}) r on true
      group by 1, 2, 3, 4),
    state as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after from rated
      window w as (partition by account_id, currency, grp order by n)),
    -- Amounts of several currencies added tell only whether anything is held.
    whole as (
      select account_id, n, sum(sum(active + paused)) over w > 0 as t1, sum(sum(active + paused)) over w - sum(active + paused) > 0 as t0
      from rated group by account_id, n window w as (partition by account_id order by n)),
    valued as (
      select x.account_id, x.n, x.grp, bool_or(x.after - x.active + x.paused_after - x.paused > 0) as t0, bool_or(x.after + x.paused_after > 0) as t1,
        sum(case when x.n = 0 then 0 else round((x.after - x.active) * a.rate, 4) end) as s, sum(round(x.after * b.rate, 4)) as e,
        sum(case when x.n = 0 then 0 else round((x.paused_after - x.paused) * a.rate, 4) end) as p0, sum(round(x.paused_after * b.rate, 4)) as p1,
        sum(x.m) as m, sum(x.q) as q,
        coalesce(min(x.missing), min(x.currency || ' on ' || (p.first_day - 1))
            filter (where x.n > 0 and a.rate is null and (x.after <> x.active or x.paused_after <> x.paused)),
          min(x.currency || ' on ' || (coalesce(p.next_day, (${bounds})[1]) - 1)) filter (where b.rate is null and (x.after <> 0 or x.paused_after <> 0))) as missing
      from state x left join period p on p.n = x.n
      left join lateral (${rate(sql`x.currency`, sql`p.first_day - 1`)}) a on true
      left join lateral (${rate(sql`x.currency`, sql`coalesce(p.next_day, (${bounds})[1]) - 1`)}) b on true
      group by x.account_id, x.n, x.grp),
    net as (
      select v.*, w.t0 as had, w.t1 as has, h.first_on >= p.first_day as is_new, greatest(v.m, 0) as gain, greatest(- v.m, 0) as loss,
        sum(greatest(v.m, 0)) over a as gains, sum(greatest(- v.m, 0)) over a as losses,
        sum(greatest(v.m, 0)) over o as gains_to, sum(greatest(- v.m, 0)) over o as losses_to
      from (select account_id, n, grp, t0, t1, s, e, p0, p1, q, missing, m from valued) v
      join whole w on w.account_id = v.account_id and w.n = v.n
      join holder h on h.account_id = v.account_id
      left join period p on p.n = v.n
      window a as (partition by v.account_id, v.n), o as (partition by v.account_id, v.n order by v.grp rows unbounded preceding)),
    shared as (
      select *,
        case when gains = 0 then 0 else round(gains_to * least(gains, losses) / gains, 4) - round((gains_to - gain) * least(gains, losses) / gains, 4) end as comes,
        case when losses = 0 then 0 else round(losses_to * least(gains, losses) / losses, 4) - round((losses_to - loss) * least(gains, losses) / losses, 4) end as goes
      from net),
    moves as (
      select account_id, n, grp, t0, t1, had, has, is_new, s, e, p0, p1, missing,
        case when n > 0 then comes else 0 end as comes, case when n > 0 then goes else 0 end as goes,
        case when n > 0 and (had or has) then gain - comes else 0 end as up, case when n > 0 and (had or has) then loss - goes else 0 end as down,
        case when n > 0 and (had or has) then q else 0 end as q
      from shared),
    figure as (
      select account_id, n, grp,
        case when not had and is_new then up else 0 end as new, case when had then up else 0 end as expansion,
        case when has then down else 0 end as contraction, case when not has then down else 0 end as churn,
        case when not had and not is_new then up else 0 end as reactivation,
        greatest(q, 0) as pause, greatest(- q, 0) as resume, comes as "transferIn", goes as "transferOut",
        case when n = 0 then 0 else (e - s) - (up + comes - down - goes - q) end as fx,
        s as "start", e as "end", p0 as "pausedStart", p1 as "pausedEnd",
        (t0 and n > 0)::int as "accountsStart", (n > 0 and not t0 and t1 and not had and is_new)::int as "accountsNew",
        (n > 0 and t0 and not t1 and not has)::int as "accountsChurned",
        (n > 0 and not t0 and t1 and not had and not is_new)::int as "accountsReactivated",
        (n > 0 and not t0 and t1 and had)::int as "accountsIn", (n > 0 and t0 and not t1 and has)::int as "accountsOut",
        t1::int as "accountsEnd", missing
      from moves)`
}
