import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { intervalOf } from '../domain/periods'
import { inClass } from '../ledger/month-class'
import { passed, planParts } from '../ledger/plan-months'
import { UNIT } from '../ledger/units'
import { rateOn } from '../rates/rate-on'
import { worthOf } from '../rates/worth-of'
import { keptMonths } from './month-cells'
import { boundsOf, type CellQuery, edgeMonths, lastOf, movedCte, periodCte, within } from './source'

/**
 * The CTE `figure` by plan. Of an account and period, what plans lose and what plans gain meet: the lesser of the two sums passed from
 * plan to plan, shared by size to the last digit, and what remains is the account's movement. Of months it is kept; of longer periods,
 * and of accounts told apart, it is reckoned here.
 */
export function planFigures(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  what: 'sums' | 'accounts',
): RawBuilder<unknown> {
  const monthly = intervalOf(query.periods) === 'month'
  const parts = [
    ...(monthly ? [keptMoves(tenant, query, apart, what)] : []),
    ...(monthly && apart.length === 0 ? [] : [sql`select ${MOVES} from net_move`]),
  ]
  const reckoned = monthly && apart.length === 0 ? sql`` : sql`${netMoves(tenant, query, apart, monthly)},`
  return sql`${reckoned} moves as (${sql.join(parts, sql` union all `)}), ${FIGURE}`
}

const MOVES = sql.raw(
  'account_id, n, grp, t0, t1, had, has, is_new, s, e, p0, p1, comes, goes, up, down, q, lost, gained, returned, c, missing',
)

/** A SELECT of moves as they are kept by month: a row an account and plan, or for sums one of all that moved alike. */
function keptMoves(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  what: 'sums' | 'accounts',
): RawBuilder<unknown> {
  const rows =
    what === 'accounts'
      ? sql`select m.account_id, m.month, m.class, m.plan, m.before * ${UNIT} as s, m.after * ${UNIT} as e, m.paused_before * ${UNIT} as p0,
            m.paused_after * ${UNIT} as p1, m.comes * ${UNIT} as comes, m.goes * ${UNIT} as goes, 1 as c
          from revenue_plan_month m where ${keptMonths(tenant, query, apart, 'within')}`
      : sql`select null::uuid as account_id, m.month, m.class, m.plan, sum(m.before) * ${UNIT} as s, sum(m.after) * ${UNIT} as e,
            sum(m.paused_before) * ${UNIT} as p0, sum(m.paused_after) * ${UNIT} as p1, sum(m.comes) * ${UNIT} as comes, sum(m.goes) * ${UNIT} as goes,
            count(*) as c
          from revenue_plan_month m where ${keptMonths(tenant, query, apart, 'all')} group by m.month, m.class, m.plan`
  const moved = sql`(e + p1 - s - p0)`
  return sql`
    select ${MOVES} from (
      select y.*, down as lost, case when t0 then up else 0 end as gained, case when not had and has and not is_new then up else 0 end as returned
      from (select account_id, w.n, plan as grp, ${inClass('before')} as t0, ${inClass('after')} as t1, ${inClass('had')} as had, ${inClass('has')} as has,
      w.n > 0 and ${inClass('began')} as is_new, s, e, p0, p1, case when w.n > 0 then comes else 0 end as comes, case when w.n > 0 then goes else 0 end as goes,
      case when w.n > 0 then greatest(${moved}, 0) - comes else 0 end as up, case when w.n > 0 then greatest(- ${moved}, 0) - goes else 0 end as down,
      case when w.n > 0 then p1 - p0 else 0 end as q, c, null::text as missing
    from (${rows}) x cross join lateral (select width_bucket(month, ${boundsOf(query.periods)}) as n) w) y) moved`
}

/** The CTE `delta (account_id, currency, day, grp, active, paused, paid_from)`: of accounts told apart from their days, of the others from months. */
function planDelta(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  apartOnly: boolean,
): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const last = lastOf(query.periods)
  const days = sql`
    select c.account_id, c.currency, c.day, x.plan as grp, sum(x.active) as active, sum(x.paused) as paused, null::date as paid_from
    from moved c ${planParts} where c.component = 'recurring' and c.day < ${last} and (x.active <> 0 or x.paused <> 0) group by 1, 2, 3, 4`
  const edges = sql`(${edgeMonths(query.periods)}::date[])`
  const inEdges = sql`
    union all
    select c.account_id, c.currency, c.day, x.plan, sum(x.active), sum(x.paused), r.paid_from
    from unnest(${edges}) k(month)
    join revenue_change c on c.workspace_id = ${workspace} and c.day >= k.month and c.day < k.month + interval '1 month' and c.day < ${last}
    join account_revenue r on r.workspace_id = ${workspace} and r.account_id = c.account_id
    ${planParts} where c.component = 'recurring' and (x.active <> 0 or x.paused <> 0) ${within(sql`c.account_id`, query.selection)}
      ${apart.length > 0 ? sql`and not (c.account_id = any(${[...apart]}::uuid[]))` : sql``}
    group by 1, 2, 3, 4, r.paid_from`
  const months = sql`
    select m.account_id, m.currency, m.month as day, m.plan as grp, (m.after - m.before) * ${UNIT} as active, (m.paused_after - m.paused_before) * ${UNIT} as paused, m.paid_from
    from revenue_plan_month m where ${keptMonths(tenant, { ...query, by: null }, apart, 'all')}
      ${intervalOf(query.periods) ? sql`` : sql`and not (m.month = any(${edges})) ${inEdges}`}`
  if (apart.length === 0) return sql`delta as (${months})`
  return sql`${movedCte(tenant, query, apart)}, delta as (${days} ${apartOnly ? sql`` : sql`union all ${months}`})`
}

/** The CTE `net_move`, reckoned from changes. */
function netMoves(tenant: Tenant, query: CellQuery, apart: readonly string[], apartOnly: boolean): RawBuilder<unknown> {
  const { periods, knownAt } = query
  const base = sql`${tenant.workspace.currency}::text`
  const bounds = boundsOf(periods)
  const rate = (currency: RawBuilder<unknown>, day: RawBuilder<unknown>) => rateOn(tenant, currency, day, knownAt)
  return sql`${planDelta(tenant, query, apart, apartOnly)}, ${periodCte(periods)},
    holder as (
      select account_id, coalesce(min(paid_from), min(day)) as first_on, bool_or(currency <> ${base}) as abroad, min(day) filter (where currency <> ${base}) as abroad_on
      from delta group by account_id),
    mark as (
      select account_id, currency, grp, width_bucket(day, ${bounds}) as n, active, paused, day from delta
      union all
      select h.account_id, u.currency, u.grp, p.n, 0, 0, null
      from holder h join (select distinct account_id, currency, grp from delta) u on u.account_id = h.account_id
      join period p on p.next_day > h.abroad_on where h.abroad),
    marked as (
      select m.*, r.rate, sum(m.active + m.paused) over o as held_to, sum(m.paused) over o as paused_to
      from mark m left join lateral (${rate(sql`m.currency`, sql`m.day`)}) r on true
      window o as (partition by m.account_id, m.currency, m.day order by m.grp rows unbounded preceding)),
    rated as (
      select m.account_id, m.currency, m.grp, m.n, sum(m.active) as active, sum(m.paused) as paused,
        coalesce(sum(${worthOf(sql`held_to`, sql`m.active + m.paused`, sql`rate`)}), 0) as m, coalesce(sum(${worthOf(sql`paused_to`, sql`m.paused`, sql`rate`)}), 0) as q,
        min(m.currency || ' on ' || m.day) filter (where m.rate is null and m.n > 0 and (m.active <> 0 or m.paused <> 0)) as missing
      from marked m group by 1, 2, 3, 4),
    state as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after from rated
      window w as (partition by account_id, currency, grp order by n)),
    -- Amounts of several currencies added tell only whether anything is held.
    whole as (
      select account_id, n, sum(sum(active + paused)) over w > 0 as t1, sum(sum(active + paused)) over w - sum(active + paused) > 0 as t0
      from rated group by account_id, n window w as (partition by account_id order by n)),
    placed as (
      select *, sum(after - active) over o as before_to, sum(after) over o as after_to, sum(paused_after - paused) over o as paused_before_to,
        sum(paused_after) over o as paused_after_to
      from state window o as (partition by account_id, currency, n order by grp rows unbounded preceding)),
    valued as (
      select x.account_id, x.n, x.grp, bool_or(x.after - x.active + x.paused_after - x.paused > 0) as t0, bool_or(x.after + x.paused_after > 0) as t1,
        sum(case when x.n = 0 then 0 else coalesce(${worthOf(sql`before_to`, sql`x.after - x.active`, sql`a.rate`)}, 0) end) as s,
        sum(coalesce(${worthOf(sql`after_to`, sql`x.after`, sql`b.rate`)}, 0)) as e,
        sum(case when x.n = 0 then 0 else coalesce(${worthOf(sql`paused_before_to`, sql`x.paused_after - x.paused`, sql`a.rate`)}, 0) end) as p0,
        sum(coalesce(${worthOf(sql`paused_after_to`, sql`x.paused_after`, sql`b.rate`)}, 0)) as p1,
        sum(case when x.n = 0 then 0 else coalesce(${worthOf(sql`after_to`, sql`x.after`, still)} + ${worthOf(sql`paused_after_to`, sql`x.paused_after`, still)}, 0) end) as still,
        sum(x.m) as m, sum(x.q) as q,
        coalesce(min(x.missing), min(x.currency || ' on ' || (p.first_day - 1))
            filter (where x.n > 0 and a.rate is null and (x.after <> x.active or x.paused_after <> x.paused)),
          min(x.currency || ' on ' || (coalesce(p.next_day, (${bounds})[1]) - 1)) filter (where b.rate is null and (x.after <> 0 or x.paused_after <> 0))) as missing
      from placed x left join period p on p.n = x.n
      left join lateral (${rate(sql`x.currency`, sql`p.first_day - 1`)}) a on true
      left join lateral (${rate(sql`x.currency`, sql`coalesce(p.next_day, (${bounds})[1]) - 1`)}) b on true
      group by x.account_id, x.n, x.grp),
    net as (
      select v.*, w.t0 as had, w.t1 as has, h.first_on >= p.first_day as is_new, greatest(v.m, 0) as gain, greatest(- v.m, 0) as loss,
        sum(greatest(v.m, 0)) over a as gains, sum(greatest(- v.m, 0)) over a as losses,
        sum(greatest(v.m, 0)) over o as gains_to, sum(greatest(- v.m, 0)) over o as losses_to, h.abroad, still - s - p0 as by,
        sum(greatest(still - s - p0, 0)) over a as up_by, sum(greatest(s + p0 - still, 0)) over a as down_by
      from (select account_id, n, grp, t0, t1, s, e, p0, p1, q, missing, m, still from valued) v
      join whole w on w.account_id = v.account_id and w.n = v.n
      join holder h on h.account_id = v.account_id
      left join period p on p.n = v.n
      window a as (partition by v.account_id, v.n), o as (partition by v.account_id, v.n order by v.grp rows unbounded preceding)),
    shared as (
      select *,
        ${passed('gain', 'gains')} as comes, ${passed('loss', 'losses')} as goes
      from net),
    net_move as (
      select account_id, n, grp, t0, t1, had, has, is_new, s, e, p0, p1, missing,
        case when n > 0 then comes else 0 end as comes, case when n > 0 then goes else 0 end as goes,
        case when n > 0 then up else 0 end as up, case when n > 0 then down else 0 end as down,
        case when n > 0 and (had or has) then q else 0 end as q, ${inCohort('down', sql`- by`, 'down_by', 'up_by')} as lost,
        ${inCohort('up', sql`by`, 'up_by', 'down_by')} as gained,
        case when n > 0 and not had and has and not is_new then still else 0 end as returned, 1 as c
      from (select s.*, case when had or has then gain - comes else 0 end as up, case when had or has then loss - goes else 0 end as down
        from shared s) s)`
}

/** In which rate what is held at the end is held against the start. */
const still = sql`coalesce(a.rate, b.rate)`

/**
 * What a plan that was held at the start lost, or gained, beyond what passed over to other plans, in the rates of the start; the same as
 * the movement where no rate plays a part.
 */
const inCohort = (
  moved: 'up' | 'down',
  own: RawBuilder<unknown>,
  all: string,
  other: string,
): RawBuilder<unknown> => sql`
  case when n = 0 or not t0 then 0 when not abroad then ${sql.id(moved)} when ${sql.id(all)} = 0 then 0
    else round(greatest(${own}, 0) * greatest(${sql.id(all)} - ${sql.id(other)}, 0) / ${sql.id(all)}, 4) end`

const FIGURE = sql`figure as (
      select account_id, n, grp,
        case when not had and is_new then up else 0 end as new, case when had then up else 0 end as expansion,
        case when has then down else 0 end as contraction, case when not has then down else 0 end as churn,
        case when not had and not is_new then up else 0 end as reactivation,
        greatest(q, 0) as pause, greatest(- q, 0) as resume, comes as "transferIn", goes as "transferOut",
        case when n = 0 then 0 else (e - s) - (up + comes - down - goes - q) end as fx,
        lost, gained, returned, s as "start", e as "end", p0 as "pausedStart", p1 as "pausedEnd",
        t0::int * c as "accountsStart", (n > 0 and not t0 and t1 and not had and is_new)::int * c as "accountsNew",
        (n > 0 and t0 and not t1 and not has)::int * c as "accountsChurned",
        (n > 0 and t0 and not t1 and not has)::int * c as "accountsLost",
        (n > 0 and not t0 and t1 and not had and not is_new)::int * c as "accountsReactivated",
        (n > 0 and not t0 and t1 and had)::int * c as "accountsIn", (n > 0 and t0 and not t1 and has)::int * c as "accountsOut",
        t1::int * c as "accountsEnd", missing
      from moves)`
