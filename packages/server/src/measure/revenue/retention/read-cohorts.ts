import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { fromUnits, ratio, toUnits } from '../domain/decimal'
import type { Period } from '../domain/periods'
import { inUnits, UNIT } from '../ledger/units'
import { readApart } from '../movements/apart'
import { keepFigures } from '../movements/keep-figures'
import { missingRate } from '../movements/read-movements'
import { boundsOf, lastOf } from '../movements/source'
import { rateOn } from '../rates/rate-on'
import { groupsAt } from './groups'
import { amountOf, deltaCtes, type HoldingQuery, worthAt } from './holdings'

export interface Cohort {
  /** The period that holds its accounts' first payment. */
  readonly cohort: string
  /** Of a breakdown: in which its accounts were at that period's end; null: in none. */
  readonly group?: string | null
  readonly accounts: number
  /** What they held at the end of that period; less than all of them, where some had gone by then and came back. */
  readonly startMrr: string
  /** Of each period from that one on what is left, as a share; null where its end has not come yet, and of revenue where it began with none. */
  readonly values: (number | null)[]
  readonly accountsLeft: (number | null)[]
  readonly mrrLeft: (string | null)[]
}

interface Sums {
  readonly cohort: number
  readonly grp: string | null
  readonly n: number
  readonly held: string
  readonly accounts: number
  /** How many accounts the whole cohort has, in the row of its own period. */
  readonly size: number
  readonly missing: string | null
}

/**
 * The triangle of cohorts by the period that holds an account's first payment, in accounts or in revenue, the latter in the rates of that
 * period's end. `observed`: how many of the periods are over. With a breakdown a triangle for each group, the groups in order, of the
 * accounts that were in it at the end of their cohort's period, wherever they are later: so they add up to the whole. Throws `missing_rate`.
 */
export async function readCohorts(
  tx: Tx,
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  measure: 'logos' | 'mrr',
  observed: number,
  query: HoldingQuery,
): Promise<Cohort[]> {
  const rows = await keepFigures(tx, tenant, query, ['cohorts', periods, observed], () =>
    readSums(tx, tenant, periods, observed, query),
  )
  const missing = rows.find((row) => row.missing !== null)
  if (missing) throw missingRate(missing.missing as string, tenant.workspace.currency)
  const groups = query.by ? [...new Set(rows.map((row) => row.grp))] : [undefined]
  return groups.flatMap((group) => {
    const mine = group === undefined ? rows : rows.filter((row) => row.grp === group)
    return periods.flatMap((period, index) => {
      const own = new Map(mine.filter((row) => row.cohort === index + 1).map((row) => [row.n, row]))
      if (own.size === 0 || index >= observed) return []
      const told = triangle(period, index, own, periods.length, measure, observed)
      return [group === undefined ? told : { ...told, group }]
    })
  })
}

async function readSums(
  tx: Tx,
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  observed: number,
  query: HoldingQuery,
): Promise<Sums[]> {
  const apart = await readApart(tx, tenant, query.knownAt)
  const { rows } = await sql<Sums>`
    with recursive ${cohortCtes(tenant, periods, observed, query, apart)},
    cohort_step as (
      select cohort, grp, n, held, missing, 0 as entered, 0 as size from worth
      union all
      select e.cohort, e.grp, s.n, 0, null, s.entered, 0 from state s join entry e using (account_id)
      union all
      select cohort, grp, cohort, 0, null, 0, 1 from entry)
    select cohort, grp, n, ${amountOf(sql`sum(held)`)} as held, sum(entered)::int as accounts, min(missing) as missing, sum(size)::int as size
    from cohort_step group by 1, 2, 3 order by grp nulls last, cohort, n`.execute(tx)
  return rows
}

/**
 * The CTEs `state (account_id, n, holds, entered)`, whether accounts hold something at the end of each period in which that changed, and by
 * how much that counts more; `entry (account_id, cohort, grp)`, by the number of the period that holds the first day of all on which they
 * held something (paused is held), and their group at its end; and `worth (cohort, grp, account_id, n, held, missing)`, what they came to
 * hold more, in units, at a time in each period, in rates of the cohort's end. In none are accounts that held something before the first
 * period, and those that held nothing at the end of any that is observed.
 */
export function cohortCtes(
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  observed: number,
  query: HoldingQuery,
  apart: readonly string[],
): RawBuilder<unknown> {
  const bounds = boundsOf(periods)
  const n = sql`width_bucket(d.day, ${bounds})`
  const ends = periods.map((one) => addDays(one.next, -1))
  const ended = sql`(${ends}::date[])[e.cohort]`
  const wanted = sql`select e.cohort - 1 as i, e.account_id, ${ended} as day from began e`
  const groups = groupsAt(tenant, query, apart, ends, wanted)
  return sql`${deltaCtes(tenant, query, apart, lastOf(periods), true)},
    -- Amounts of several currencies added tell only whether anything is held.
    by_period as (
      select account_id, ${n} as n, sum(held) as held, coalesce(min(paid_from), min(day) filter (where held <> 0)) as first_on
      from (
        select account_id, day, held, paid_from from kept_delta union all select account_id, day, ${inUnits(sql`active + paused`)}, null from apart_delta) d
      group by 1, 2),
    state as (
      select *, holds::int - coalesce(lag(holds::int) over (partition by account_id order by n), 0) as entered
      from (select account_id, n, sum(held) over (partition by account_id order by n) > 0 as holds, first_on from by_period) s),
    began as (
      select account_id, width_bucket(min(first_on), ${bounds}) as cohort from state
      group by account_id having min(first_on) >= (${bounds})[1] and bool_or(holds and n between 1 and ${observed}::int)),
    ${groups.ctes}
    entry as (
      select e.account_id, e.cohort, g.grp from began e ${groups.join({ i: sql`e.cohort - 1`, account: sql`e.account_id`, day: ended })}),
    worth as (
      select e.cohort, e.grp, account_id, ${n} as n, d.held, null::text as missing from kept_delta d join entry e using (account_id)
      union all
      select e.cohort, e.grp, account_id, ${n}, coalesce(${worthAt(sql`r.rate`)}, 0) / ${UNIT}, case when r.rate is null then d.currency || ' on ' || (${ended}) end
      from apart_delta d join entry e using (account_id) cross join lateral (${rateOn(tenant, sql`d.currency`, ended, query.knownAt)}) r)`
}

function triangle(
  period: Period,
  index: number,
  own: ReadonlyMap<number, Sums>,
  total: number,
  measure: 'logos' | 'mrr',
  observed: number,
): Cohort {
  const accountsLeft: (number | null)[] = []
  const mrrLeft: (string | null)[] = []
  let [accounts, held] = [0, 0n]
  for (let offset = 0; offset < total; offset++) {
    const at = index + offset
    const step = own.get(at + 1)
    accounts += step?.accounts ?? 0
    held += toUnits(step?.held ?? '0')
    accountsLeft.push(at < observed ? accounts : null)
    mrrLeft.push(at < observed ? fromUnits(held) : null)
  }
  const size = own.get(index + 1)?.size ?? 0
  const startMrr = mrrLeft[0] ?? '0.0000'
  const share = (offset: number): number | null => {
    const [left, mrr] = [accountsLeft[offset] ?? null, mrrLeft[offset] ?? null]
    if (measure === 'logos') return left === null ? null : ratio(left, size)
    return mrr === null ? null : ratio(toUnits(mrr), toUnits(startMrr))
  }
  return {
    cohort: period.key,
    accounts: size,
    startMrr,
    values: accountsLeft.map((_, offset) => share(offset)),
    accountsLeft,
    mrrLeft,
  }
}
