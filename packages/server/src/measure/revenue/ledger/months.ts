import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { familyCte } from './family'
import { monthClass, planMonthClass } from './month-class'

/** Derives what accounts held before and after each month, whole and by plan, from their ledger; replaced whole an account. */
export async function rebuildMonths(tx: Tx, tenant: Tenant, accountIds: readonly string[] | 'all'): Promise<void> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const some = accountIds === 'all' ? sql`` : sql`and c.account_id in (select id from family)`
  const own = sql`c.workspace_id = ${workspace} ${some}`
  for (const table of ['revenue_account_month', 'revenue_plan_month']) {
    await sql`
      with recursive ${familyCte(tenant, accountIds)}
      delete from ${sql.table(table)} c where ${own}`.execute(tx)
  }
  const held = sql`
    with recursive ${familyCte(tenant, accountIds)},
    first as (
      select account_id, min(day) as paid_from from revenue_change c
      where ${own} and component = 'recurring' and (after + paused_after > 0 or before + paused_before > 0) group by account_id)`
  await sql`
    ${held},
    daily as (
      select account_id, day, currency, sum(after - before) as active, sum(paused_after - paused_before) as paused
      from revenue_change c where ${own} and c.component = 'recurring' group by 1, 2, 3
      having sum(after - before) <> 0 or sum(paused_after - paused_before) <> 0),
    month as (
      select account_id, date_trunc('month', day)::date as month, currency, sum(active) as active, sum(paused) as paused, min(held) as least
      from (select *, sum(active + paused) over (partition by account_id, currency order by day) as held from daily) d group by 1, 2, 3),
    summed as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after from month
      window w as (partition by account_id, currency order by month))
    insert into revenue_account_month (workspace_id, account_id, month, currency, before, after, paused_before, paused_after, least,
      paid_from, class)
    select ${workspace}, s.account_id, month, currency, after - active, after, paused_after - paused, paused_after, least, f.paid_from, ${monthClass}
    from summed s join first f on f.account_id = s.account_id`.execute(tx)
  await sql`
    ${held},
    month as (
      select c.account_id, date_trunc('month', c.day)::date as month, c.currency, x.plan, sum(x.active) as active, sum(x.paused) as paused
      from revenue_change c ${planParts} where ${own} and c.component = 'recurring' group by 1, 2, 3, 4),
    summed as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after, greatest(active + paused, 0) as gain, greatest(- active - paused, 0) as loss
      from month where active <> 0 or paused <> 0
      window w as (partition by account_id, currency, plan order by month)),
    -- Amounts of several currencies added tell only whether anything is held; what passed over is told where there is one.
    whole as (
      select account_id, month, sum(sum(active + paused)) over w as after, sum(active + paused) as moved from summed
      group by account_id, month window w as (partition by account_id order by month)),
    shared as (
      select s.*, w.after - w.moved > 0 as had, w.after > 0 as has, sum(gain) over a as gains, sum(loss) over a as losses,
        sum(gain) over o as gains_to, sum(loss) over o as losses_to
      from summed s join whole w on w.account_id = s.account_id and w.month = s.month
      window a as (partition by s.account_id, s.month), o as (partition by s.account_id, s.month order by plan, currency rows unbounded preceding))
    insert into revenue_plan_month (workspace_id, account_id, month, currency, plan, before, after, paused_before, paused_after, comes, goes,
      paid_from, class)
    select ${workspace}, s.account_id, month, currency, plan, after - active, after, paused_after - paused, paused_after,
      ${passed('gain', 'gains')}, ${passed('loss', 'losses')}, f.paid_from, ${planMonthClass}
    from shared s join first f on f.account_id = s.account_id`.execute(tx)
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
