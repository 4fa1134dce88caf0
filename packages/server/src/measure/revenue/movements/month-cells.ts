import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../trust/tenancy'
import type { PeriodInterval } from '../domain/periods'
import { atEdge, KEPT_PERIODS } from '../ledger/kept-periods'
import { inClass } from '../ledger/month-class'
import { mineCte, sumsOf } from '../ledger/period-sums'
import { UNIT } from '../ledger/units'
import { boundsOf, type CellQuery, lastOf, withinIndexed } from './source'

/** Which kept months count, up to the last period or within the periods: those of the query's accounts but not of accounts told apart, nor of those that change their group. */
export function keptMonths(
  tenant: Tenant,
  query: CellQuery,
  apart: readonly string[],
  months: 'within' | 'all',
): RawBuilder<unknown> {
  return sql`m.workspace_id = ${tenant.workspace.id}::uuid and m.month < ${lastOf(query.periods)}
    ${months === 'within' ? sql`and m.month >= ${query.periods[0].first}::date` : sql``} ${withinIndexed(sql`m.account_id`, query.selection)}
    ${apart.length > 0 ? sql`and not (m.account_id = any(${[...apart]}::uuid[]))` : sql``}
    ${query.by?.kind === 'account' ? sql`and m.account_id not in (select account_id from cut)` : sql``}`
}

const grouped = (query: CellQuery) =>
  query.by?.kind === 'account'
    ? { join: sql`left join settled g on g.account_id = m.account_id`, grp: sql`g.grp` }
    : { join: sql``, grp: sql`null::text` }

/** A SELECT of cells, summed by class: what moves alike is one row, of `c` accounts; period 0 holds what came before the first. */
export function classCells(
  tenant: Tenant,
  query: CellQuery,
  interval: PeriodInterval,
  apart: readonly string[],
): RawBuilder<unknown> {
  const sums =
    query.selection || query.by ? addedUp(tenant, query, interval, apart) : kept(tenant, query, interval, apart)
  return sql`
    select null::uuid as account_id, n, grp, true as started, true as ended, ${inClass('before')} as t0, ${inClass('after')} as t1,
      n > 0 and ${inClass('began')} as is_new, s, e, p0, p1, e + p1 as still, e + p1 - s - p0 as m, p1 - p0 as q, 0::numeric as fx, c, null::text as missing
    from (
      select width_bucket(first_day, ${boundsOf(query.periods)}) as n, class, grp, coalesce(sum(before), 0) * ${UNIT} as s,
        coalesce(sum(after), 0) * ${UNIT} as e, coalesce(sum(paused_before), 0) * ${UNIT} as p0, coalesce(sum(paused_after), 0) * ${UNIT} as p1,
        sum(accounts) as c
      from (${sums}) d
      group by 1, 2, 3) x`
}

/** The sums of all accounts that only ever held the workspace's currency, less the months of those told apart. */
function kept(
  tenant: Tenant,
  query: CellQuery,
  interval: PeriodInterval,
  apart: readonly string[],
): RawBuilder<unknown> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  const sums = (rows: RawBuilder<unknown>) => sql`
    select first_day, class, null::text as grp, before, after, paused_before, paused_after, accounts
    from ${rows} where first_day < ${lastOf(query.periods)} and held_in = ${tenant.workspace.currency}::text`
  const all = sums(
    sql`(select * from revenue_period_sum where workspace_id = ${workspace} and unit = ${interval}::text) k`,
  )
  if (apart.length === 0) return all
  const less = sql`(
    with ${mineCte(sql`c.workspace_id = ${workspace} and c.account_id = any(${[...apart]}::uuid[])`)}
    ${sumsOf(interval, -1)}) k`
  return sql`${all} union all ${sums(less)}`
}

/** The months of the query's accounts. */
function addedUp(
  tenant: Tenant,
  query: CellQuery,
  interval: PeriodInterval,
  apart: readonly string[],
): RawBuilder<unknown> {
  const { join, grp } = grouped(query)
  const { class: own, opens, closes } = KEPT_PERIODS[interval]
  return sql`
    select m.month as first_day, m.${sql.id(own)} as class, ${grp} as grp, sum(m.before) ${atEdge(opens)} as before, sum(m.after) ${atEdge(closes)} as after,
      sum(m.paused_before) ${atEdge(opens)} as paused_before, sum(m.paused_after) ${atEdge(closes)} as paused_after, count(*) ${atEdge(opens)} as accounts
    from revenue_account_month m ${join} where ${keptMonths(tenant, query, apart, 'all')} group by 1, 2, 3`
}

/** The same of months within the periods, with a row an account and period: one begins with its first month and ends with its last. */
export function accountCells(
  tenant: Tenant,
  query: CellQuery,
  interval: PeriodInterval,
  apart: readonly string[],
): RawBuilder<unknown> {
  const bounds = boundsOf(query.periods)
  const { join, grp } = grouped(query)
  const { opens, closes } = KEPT_PERIODS[interval]
  const amount = (column: string, bit: number) => sql`coalesce(sum(${sql.raw(column)}) ${atEdge(bit)}, 0) * ${UNIT}`
  return sql`
    select account_id, n, grp, true as started, true as ended, s + p0 > 0 as t0, e + p1 > 0 as t1, paid_from >= (${bounds})[n] as is_new,
      s, e, p0, p1, e + p1 as still, e + p1 - s - p0 as m, p1 - p0 as q, 0::numeric as fx, 1 as c, null::text as missing
    from (
      select m.account_id, width_bucket(m.month, ${bounds}) as n, ${grp} as grp, min(m.paid_from) as paid_from, ${amount('m.before', opens)} as s,
        ${amount('m.after', closes)} as e, ${amount('m.paused_before', opens)} as p0, ${amount('m.paused_after', closes)} as p1
      from revenue_account_month m ${join} where ${keptMonths(tenant, query, apart, 'within')} group by 1, 2, 3) x`
}
