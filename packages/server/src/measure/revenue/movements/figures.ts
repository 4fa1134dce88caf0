import { type RawBuilder, sql } from 'kysely'
import { COHORT_SUMS, type CohortSum, MOVEMENTS, type Movement } from '../domain/movements'

/** Each movement of a cell: what it comes to, from whether anything was held at its start (t0) and end (t1). */
const OF_CELL: Readonly<Record<Movement, string>> = {
  new: 'case when not t0 and t1 and is_new then m else 0 end',
  expansion: 'case when t0 and t1 and m > 0 then m else 0 end',
  contraction: 'case when t0 and t1 and m < 0 then -m else 0 end',
  churn: 'case when t0 and not t1 then -m else 0 end',
  reactivation: 'case when not t0 and t1 and not is_new then m else 0 end',
  pause: 'case when q > 0 then q else 0 end',
  resume: 'case when q < 0 then -q else 0 end',
  transferIn: 'case when started then 0 else s end',
  transferOut: 'case when ended then 0 else e end',
  fx: 'fx',
}

/**
 * What a cell's accounts lost and gained of what they held at the period's start, and what came back, all by `still`: what they hold at
 * the cell's end in the rates of the start. Of those alone that were in the group then.
 */
const OF_COHORT: Readonly<Record<CohortSum, string>> = {
  lost: 'case when t0 then greatest(s + p0 - still, 0) else 0 end',
  gained: 'case when t0 then greatest(still - s - p0, 0) else 0 end',
  returned: 'case when not t0 and t1 and not is_new then still else 0 end',
}

/**
 * The CTE `figure`, over a CTE `cell`: of each account, period and group its movements, what its cohort lost and gained, what it held
 * before and after, and how it counts, `c` times over. Rows of period 0 hold what came before and moved nothing.
 */
export const figureCte = (): RawBuilder<unknown> => {
  const moved = sql.join(
    MOVEMENTS.map((key) => sql`case when n = 0 then 0 else ${sql.raw(OF_CELL[key])} end as ${sql.id(key)}`),
    sql`, `,
  )
  const kept = sql.join(
    COHORT_SUMS.map(
      (key) => sql`case when n > 0 and started then ${sql.raw(OF_COHORT[key])} else 0 end as ${sql.id(key)}`,
    ),
    sql`, `,
  )
  return sql`figure as (
    select account_id, n, grp, ${moved}, ${kept}, case when started then s else 0 end as "start", case when ended then e else 0 end as "end",
      case when started then p0 else 0 end as "pausedStart", case when ended then p1 else 0 end as "pausedEnd",
      ((t0 and started)::int * c) as "accountsStart", ((not t0 and t1 and is_new and n > 0)::int * c) as "accountsNew", ((t0 and not t1)::int * c) as "accountsChurned", ((t0 and started and not t1 and n > 0)::int * c) as "accountsLost",
      ((not t0 and t1 and not is_new and n > 0)::int * c) as "accountsReactivated", ((t0 and not started)::int * c) as "accountsIn",
      ((t1 and not ended)::int * c) as "accountsOut", ((t1 and ended)::int * c) as "accountsEnd", missing
    from cell)`
}
