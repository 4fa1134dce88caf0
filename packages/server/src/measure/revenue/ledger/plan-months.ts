import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { MonthSource } from './account-months'
import { monthClass, planClass } from './month-class'
import { inUnits } from './units'

/** Derives the months of each plan of an account, recurring alone, with what passed over from plan to plan. */
export async function insertPlanMonths(tx: Tx, { workspace, moved }: MonthSource): Promise<void> {
  await sql`
    ${moved},
    month as (
      select c.account_id, date_trunc('month', c.day)::date as month, c.currency, x.plan, min(c.paid_from) as paid_from, sum(x.active) as active,
        sum(x.paused) as paused
      from moved c ${planParts} where c.paid_from is not null group by 1, 2, 3, 4),
    summed as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after, greatest(active + paused, 0) as gain, greatest(- active - paused, 0) as loss
      from month where active <> 0 or paused <> 0
      window w as (partition by account_id, currency, plan order by month)),
    -- Amounts of several currencies added tell only whether anything is held; what passed over is told where there is one.
    shared as (
      select *, sum(active + paused) over t - sum(active + paused) over a > 0 as had, sum(active + paused) over t > 0 as has,
        sum(gain) over a as gains, sum(loss) over a as losses, sum(gain) over o as gains_to, sum(loss) over o as losses_to
      from summed
      window a as (partition by account_id, month), o as (partition by account_id, month order by plan, currency rows unbounded preceding),
        t as (partition by account_id order by month))
    insert into revenue_plan_month (workspace_id, account_id, before, after, paused_before, paused_after, comes, goes, month, paid_from, class,
      currency, plan)
    select ${workspace}, s.account_id, ${inUnits(sql`after - active`)}, ${inUnits(sql`after`)}, ${inUnits(sql`paused_after - paused`)}, ${inUnits(sql`paused_after`)},
      ${inUnits(passed('gain', 'gains'))}, ${inUnits(passed('loss', 'losses'))}, month, paid_from, ${monthClass} + ${planClass},
      currency, plan
    from shared s`.execute(tx)
}

/** A row `x (plan, active, paused)` of each plan that a change `c` concerns: by how much what the plan holds changes. */
export const planParts: RawBuilder<unknown> = sql`cross join lateral (
  select c.plan, c.after - c.before as active, c.paused_after - c.paused_before as paused where c.plan is not distinct from c.plan_before
  union all
  select c.plan, c.after, c.paused_after where c.plan is distinct from c.plan_before
  union all
  select c.plan_before, - c.before, - c.paused_before where c.plan is distinct from c.plan_before) x`

/**
 * A plan's share of the lesser of what plans of one account gained and lost, to the last digit: the running sum's share less that of
 * the row before.
 */
export const passed = (one: 'gain' | 'loss', all: 'gains' | 'losses'): RawBuilder<unknown> => {
  const [own, sum, running] = [sql.ref(one), sql.ref(all), sql.ref(`${all}_to`)]
  return sql`case when ${sum} = 0 then 0
    else round(${running} * least(gains, losses) / ${sum}, 4) - round((${running} - ${own}) * least(gains, losses) / ${sum}, 4) end`
}
