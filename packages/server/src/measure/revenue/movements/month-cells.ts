import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import { inClass } from '../ledger/month-class'
import { boundsOf, type CellQuery, lastOf, within } from './source'

/** Whether every period is one month, whose rows are kept as they count. */
export const isMonthly = ({ periods }: CellQuery): boolean => periods.every((one) => /^\d{4}-\d{2}$/.test(one.key))

type Months = 'before' | 'within' | 'all'

/** Which kept months count: those of the query's accounts but not of accounts told apart, nor of those that change their group. */
export function keptMonths(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  months: Months,
): RawBuilder<unknown> {
  const first = sql`${query.periods[0].first}::date`
  return sql`m.workspace_id = ${tenant.workspace.id}::uuid
    and ${months === 'before' ? sql`m.month < ${first}` : sql`m.month < ${lastOf(query.periods)}`}
    ${months === 'within' ? sql`and m.month >= ${first}` : sql``} ${within(sql`m.account_id`, query.selection)}
    ${apart.length > 0 ? sql`and not (m.account_id = any(${[...apart]}::uuid[]))` : sql``}
    ${query.by?.kind === 'account' ? sql`and m.account_id not in (select account_id from cut)` : sql``}`
}

const grouped = (query: CellQuery) =>
  query.by?.kind === 'account'
    ? { join: sql`left join settled g on g.account_id = m.account_id`, grp: sql`g.grp` }
    : { join: sql``, grp: sql`null::text` }

/** A SELECT of cells from months, or from those before the first period alone, summed by class: what moves alike is one row, of `c` accounts. */
export function classCells(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  months: Months,
): RawBuilder<unknown> {
  const { join, grp } = grouped(query)
  return sql`
    select null::uuid as account_id, w.n, grp, true as started, true as ended, ${inClass('before')} as t0, ${inClass('after')} as t1,
      w.n > 0 and ${inClass('began')} as is_new, s, e, p0, p1, e + p1 - s - p0 as m, p1 - p0 as q, 0::numeric as fx, c, null::text as missing
    from (
      select m.month, m.class, ${grp} as grp, sum(m.before) as s, sum(m.after) as e, sum(m.paused_before) as p0, sum(m.paused_after) as p1, count(*) as c
      from revenue_account_month m ${join} where ${keptMonths(tenant, query, apart, months)} group by 1, 2, 3) x
    cross join lateral (select width_bucket(month, ${boundsOf(query.periods)}) as n) w`
}

/** The same of months within the periods, with a row an account and period: one begins with its first month and ends with its last. */
export function accountCells(tenant: Tenant, query: CellQuery, apart: readonly string[]): RawBuilder<unknown> {
  const bounds = boundsOf(query.periods)
  const { join, grp } = grouped(query)
  const rows = sql`
    select m.account_id, width_bucket(m.month, ${bounds}) as n, ${grp} as grp, m.month, m.before, m.after, m.paused_before, m.paused_after, m.paid_from
    from revenue_account_month m ${join} where ${keptMonths(tenant, query, apart, 'within')}`
  const net = sql`
    select account_id, n, grp, min(paid_from) as paid_from,
      (array_agg(before order by month))[1] as before, (array_agg(after order by month desc))[1] as after,
      (array_agg(paused_before order by month))[1] as paused_before, (array_agg(paused_after order by month desc))[1] as paused_after
    from (${rows}) m group by account_id, n, grp`
  return sql`
    select account_id, n, grp, true as started, true as ended, before + paused_before > 0 as t0, after + paused_after > 0 as t1,
      paid_from >= (${bounds})[n] as is_new, before as s, after as e, paused_before as p0, paused_after as p1,
      after + paused_after - before - paused_before as m, paused_after - paused_before as q, 0::numeric as fx, 1 as c, null::text as missing
    from (${isMonthly(query) ? rows : net}) x`
}
