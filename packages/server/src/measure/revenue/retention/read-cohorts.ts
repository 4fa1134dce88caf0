import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { fromUnits, ratio, toUnits } from '../domain/decimal'
import type { Period } from '../domain/periods'
import { readApart } from '../movements/apart'
import { missingRate } from '../movements/read-movements'
import { boundsOf, lastOf } from '../movements/source'
import { rateOn } from '../rates/rate-on'
import { deltaCtes, type HoldingQuery } from './holdings'

export interface Cohort {
  /** The period at whose end its accounts first held something. */
  readonly cohort: string
  readonly accounts: number
  /** What they held at the end of that period. */
  readonly startMrr: string
  /** Of each period from that one on what is left, as a share; null where its end has not come yet. */
  readonly values: (number | null)[]
  readonly accountsLeft: (number | null)[]
  readonly mrrLeft: (string | null)[]
}

interface Sums {
  readonly cohort: number
  readonly n: number
  readonly held: string
  readonly accounts: number
  readonly missing: string | null
}

/**
 * The triangle of cohorts by the period at whose end an account first held something (paused is held), in accounts or in revenue, the
 * latter in the rates of that period's end. Throws `missing_rate`.
 */
export async function readCohorts(
  tx: Tx,
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  measure: 'logos' | 'mrr',
  observed: number,
  query: HoldingQuery,
): Promise<Cohort[]> {
  const apart = await readApart(tx, tenant, query.knownAt)
  const { rows } = await sql<Sums>`
    with recursive ${cohortCtes(tenant, periods, query, apart)},
    rated as (
      select e.cohort, s.account_id, s.n, sum(s.held * r.rate) as held, min(s.currency) filter (where r.rate is null) as missing
      from by_period s join entry e on e.account_id = s.account_id and s.n >= e.cohort
      cross join lateral (${rateOn(tenant, sql`s.currency`, sql`(${periods.map((one) => one.next)}::date[])[e.cohort] - 1`, query.knownAt)}) r
      group by 1, 2, 3)
    select cohort, n, coalesce(round(sum(held), 4), 0)::text as held, sum(entered)::int as accounts, min(missing) as missing
    from (
      select r.*, s.holds::int - coalesce(lag(s.holds::int) over (partition by r.account_id order by r.n), 0) as entered
      from rated r join state s on s.account_id = r.account_id and s.n = r.n) x
    group by cohort, n order by cohort, n`.execute(tx)
  const missing = rows.find((row) => row.missing !== null)
  if (missing)
    throw missingRate(
      `${missing.missing} on ${addDays((periods[missing.cohort - 1] as Period).next, -1)}`,
      tenant.workspace.currency,
    )
  return periods.flatMap((period, index) => {
    const own = new Map(rows.filter((row) => row.cohort === index + 1).map((row) => [row.n, row]))
    return own.size === 0 || index >= observed ? [] : [triangle(period, index, own, periods.length, measure, observed)]
  })
}

/**
 * The CTEs `by_period (account_id, currency, n, held)`, what accounts came to hold more in each period, and `entry (account_id, cohort)`, by
 * the number of the period at whose end they first held something; who held something before the first period is in none.
 */
export function cohortCtes(
  tenant: Tenant,
  periods: readonly [Period, ...Period[]],
  query: HoldingQuery,
  apart: readonly string[],
): RawBuilder<unknown> {
  return sql`${deltaCtes(tenant, query, apart, lastOf(periods), true)},
    by_period as (
      select account_id, currency, width_bucket(day, ${boundsOf(periods)}) as n, sum(held) as held
      from (select account_id, currency, day, held from kept_delta union all select account_id, currency, day, held from apart_delta) d group by 1, 2, 3),
    -- Amounts of several currencies added tell only whether anything is held.
    state as (
      select account_id, n, sum(sum(held)) over (partition by account_id order by n) > 0 as holds from by_period group by account_id, n),
    entry as (select account_id, min(n) as cohort from state where holds group by account_id having min(n) > 0)`
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
  const size = accountsLeft[0] ?? 0
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
