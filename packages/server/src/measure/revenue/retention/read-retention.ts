import { sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { divideUnits, fromUnits, ratio, toUnits } from '../domain/decimal'
import { churnPerMonth, lifetimeValue, overYear, paybackMonths } from '../domain/worth'
import { missingRate } from '../movements/read-movements'
import { rateOn } from '../rates/rate-on'
import { deltaCte, type HoldingQuery } from './holdings'

export interface Retention {
  readonly from: string
  readonly to: string
  readonly currency: string
  /** Accounts that held something at the end of `from`. */
  readonly accounts: number
  readonly startMrr: string
  /** What those hold at the end of `to`. */
  readonly endMrr: string
  readonly grr: number | null
  readonly grrPath: number | null
  readonly nrr: number | null
  readonly nrrPath: number | null
  readonly nrrWithReactivation: number | null
  /** The share of accounts kept, and of those kept all the way. */
  readonly logo: number | null
  readonly logoPath: number | null
  readonly logoChurn: number | null
  readonly churned: number
  readonly reactivated: number
  readonly churnPerMonth: number | null
  readonly churnPerYear: number | null
  readonly arpa: string | null
  readonly lifetimeValue: string | null
  readonly cacPaybackMonths: number | null
}

interface Sums {
  readonly accounts: number
  readonly start: string
  readonly end: string
  readonly kept: string
  readonly least: string
  readonly stayed: string
  readonly returned: string
  readonly retained: number
  readonly unbroken: number
  readonly reactivated: number
  readonly everything: string
  readonly everybody: number
  readonly missing: string | null
}

/**
 * Retention of the closed cohort of accounts that held something at the end of `from`, to the end of `to`; paused is held. All in the
 * rates of `from`, so that rates alone retain nothing. Of each account s at the start, e at the end, l the least of any day between:
 *
 * - GRR = sum min(s, e) / sum s; along the path sum min(s, l) / sum s
 * - NRR = sum e / sum s; along the path only accounts that never fell to nothing count; with reactivation, accounts that held nothing
 *   at the start, had paid before and are back, add theirs
 * - logo = accounts with e > 0 / accounts
 *
 * Null where nothing was held. Throws `missing_rate`.
 */
export async function readRetention(
  tx: Tx,
  tenant: Tenant,
  from: string,
  to: string,
  query: HoldingQuery,
): Promise<Retention> {
  const { settings, knownAt } = query
  const opening = sql`${from}::date`
  const { rows } = await sql<Sums>`
    with recursive ${deltaCte(tenant, query, sql`${addDays(to, 1)}::date`)},
    rate as (
      select c.currency, r.rate from (select distinct currency from delta) c
      cross join lateral (${rateOn(tenant, sql`c.currency`, opening, knownAt)}) r),
    worth as (
      select d.account_id, d.day, sum(d.held * r.rate) as held, bool_or(r.rate is null) as unknown, min(d.currency) as currency
      from delta d join rate r on r.currency = d.currency group by d.account_id, d.day),
    running as (
      select *, sum(held) over (partition by account_id order by day) as after from worth),
    one as (
      select account_id, coalesce(sum(held) filter (where day <= ${opening}), 0) as s, sum(held) as e,
        min(after) filter (where day > ${opening}) as l, min(day) <= ${opening} as before,
        min(currency) filter (where unknown) as missing
      from running group by account_id)
    select count(*) filter (where s > 0) as accounts, coalesce(sum(s), 0)::numeric(30,4)::text as start,
      coalesce(sum(e) filter (where s > 0), 0)::numeric(30,4)::text as end,
      coalesce(sum(least(s, e)) filter (where s > 0), 0)::numeric(30,4)::text as kept,
      coalesce(sum(least(s, coalesce(l, s))) filter (where s > 0), 0)::numeric(30,4)::text as least,
      coalesce(sum(e) filter (where s > 0 and coalesce(l, s) > 0), 0)::numeric(30,4)::text as stayed,
      coalesce(sum(e) filter (where s = 0 and before), 0)::numeric(30,4)::text as returned,
      count(*) filter (where s > 0 and e > 0) as retained, count(*) filter (where s > 0 and coalesce(l, s) > 0) as unbroken,
      count(*) filter (where s = 0 and e > 0 and before) as reactivated,
      coalesce(sum(e), 0)::numeric(30,4)::text as everything, count(*) filter (where e > 0) as everybody, min(missing) as missing
    from one`.execute(tx)
  const sums = rows[0] as Sums
  if (sums.missing) throw missingRate(`${sums.missing} on ${from}`, tenant.workspace.currency)
  const [start, end] = [toUnits(sums.start), toUnits(sums.end)]
  const churned = sums.accounts - sums.retained
  const arpaUnits = divideUnits(toUnits(sums.everything), BigInt(sums.everybody))
  const arpa = arpaUnits === null ? null : fromUnits(arpaUnits)
  const monthly = churnPerMonth(ratio(sums.retained, sums.accounts), from, to)
  return {
    from,
    to,
    currency: tenant.workspace.currency,
    accounts: sums.accounts,
    startMrr: sums.start,
    endMrr: sums.end,
    grr: ratio(toUnits(sums.kept), start),
    grrPath: ratio(toUnits(sums.least), start),
    nrr: ratio(end, start),
    nrrPath: ratio(toUnits(sums.stayed), start),
    nrrWithReactivation: ratio(end + toUnits(sums.returned), start),
    logo: ratio(sums.retained, sums.accounts),
    logoPath: ratio(sums.unbroken, sums.accounts),
    logoChurn: ratio(churned, sums.accounts),
    churned,
    reactivated: sums.reactivated,
    churnPerMonth: monthly,
    churnPerYear: overYear(monthly),
    arpa,
    lifetimeValue: lifetimeValue(arpa, settings.margin, monthly),
    cacPaybackMonths: paybackMonths(settings.cac, arpa, settings.margin),
  }
}
