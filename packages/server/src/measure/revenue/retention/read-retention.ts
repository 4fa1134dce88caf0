import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { fromUnits, toUnits } from '../domain/decimal'
import { UNIT } from '../ledger/units'
import { readApart } from '../movements/apart'
import { keepFigures } from '../movements/keep-figures'
import { missingRate } from '../movements/read-movements'

import { rateOn } from '../rates/rate-on'
import { groupsAt } from './groups'
import { amountOf, deltaCtes, endsMonth, type HoldingQuery, heldOn, worthAt } from './holdings'
import { type Kept, type KeptSums, reckonKept } from './reckon-kept'

/** From the end of one day to the end of another. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

export interface Retention extends Stretch, Kept {
  readonly currency: string
  /** Of each group of the query's breakdown, in order; null: of accounts in none. */
  readonly groups?: (Kept & { readonly group: string | null })[]
}

type Sums = KeptSums & {
  readonly i: number
  readonly grp: string | null
  readonly missing: string | null
}

/**
 * Retention of the closed cohort of accounts that held something at the end of `from`, to the end of `to`, of each stretch; paused is
 * held. All in the rates of `from`, so that rates alone retain nothing. Of each account s at the start, e at the end, l the least of any
 * day between, each currency of an account rounded as in the movements:
 *
 * - GRR = sum min(s, e) / sum s; along the path sum min(s, l) / sum s
 * - NRR = sum e / sum s; along the path only accounts that never fell to nothing count; with reactivation, accounts that held nothing
 *   at the start, had paid before and are back, add theirs
 * - logo = accounts with e > 0 / accounts
 *
 * In a breakdown the cohort of a group is the accounts that are in it at the end of `from`, with all that they hold later, wherever they
 * are then; so groups add up to the whole (`groupsAt`).
 *
 * Null where nothing was held. Throws `missing_rate`.
 */
export async function readRetention(
  tx: Tx,
  tenant: Tenant,
  stretches: readonly Stretch[],
  query: HoldingQuery,
): Promise<Retention[]> {
  const { by } = query
  const rows = await keepFigures(tx, tenant, query, ['retention', stretches], () =>
    readSums(tx, tenant, stretches, query),
  )
  return stretches.map((stretch, i) => {
    const own = rows.filter((row) => row.i === i)
    const missing = own.find((row) => row.missing !== null)
    if (missing) throw missingRate(missing.missing as string, tenant.workspace.currency)
    const whole = reckonKept(addUp(own), stretch, query.settings)
    const told = own.map((row) => ({ group: row.grp, ...reckonKept(row, stretch, query.settings) }))
    return { ...stretch, currency: tenant.workspace.currency, ...whole, ...(by ? { groups: told } : {}) }
  })
}

async function readSums(tx: Tx, tenant: Tenant, stretches: readonly Stretch[], query: HoldingQuery): Promise<Sums[]> {
  const { knownAt } = query
  const apart = await readApart(tx, tenant, knownAt)
  const until = sql`${addDays(
    stretches
      .map((one) => one.to)
      .sort()
      .at(-1) as string,
    1,
  )}::date`
  const monthly = stretches.every(({ from, to }) => [from, to].every(endsMonth))
  const points = stretches.map(({ from, to }, i) => ({ i, from_day: from, to_day: to }))
  const rate = (day: RawBuilder<unknown>) => rateOn(tenant, sql`d.currency`, day, knownAt)
  const groups = groupsAt(
    tenant,
    query,
    apart,
    stretches.map((one) => one.from),
    sql`select p.i, h.account_id, p.from_day as day
      from asked p cross join (select account_id from kept_delta union select account_id from apart_delta) h`,
  )
  const { rows } = await sql<Sums>`
    with recursive ${deltaCtes(tenant, query, apart, until, monthly)},
    asked as (select * from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p(i int, from_day date, to_day date)),
    -- In one currency: what is held from a change until the next.
    holding as (
      select account_id, day, lead(day) over (partition by account_id order by day) as next_day, after, least from kept_delta),
    kept_one as (
      select p.i, p.from_day, s.account_id, coalesce(max(s.after) filter (where s.day <= p.from_day and (s.next_day is null or s.next_day > p.from_day)), 0) as s,
        coalesce(max(s.after) filter (where s.next_day is null or s.next_day > p.to_day), 0) as e,
        min(coalesce(s.least, s.after)) filter (where s.day > p.from_day) as l, bool_or(s.day <= p.from_day) as before, null::text as missing
      from asked p join holding s on s.day <= p.to_day and (s.next_day is null or s.next_day > p.from_day)
      group by s.account_id, p.i, p.from_day),
    -- In any: each change is worth what the rate of the stretch's first day says. A currency that had none was not held then; it is worth
    -- what it is at the end.
    worth as (
      select p.i, p.from_day, d.account_id, d.day, sum(coalesce(${worthAt(sql`r.rate`)}, 0)) / ${UNIT} as held,
        min(d.currency || ' on ' || case when ${heldOn(sql`p.from_day`)} then p.from_day else p.to_day end)
          filter (where a.rate is null and (${heldOn(sql`p.from_day`)} or (r.rate is null and ${heldOn(sql`p.to_day`)}))) as missing
      from asked p join apart_delta d on d.day <= p.to_day
      left join lateral (${rate(sql`p.from_day`)}) a on true
      left join lateral (select coalesce(a.rate, (${rate(sql`p.to_day`)})) as rate) r on true
      group by p.i, p.from_day, d.account_id, d.day),
    running as (
      select *, sum(held) over (partition by i, account_id order by day) as after from worth),
    apart_one as (
      select i, from_day, account_id, coalesce(sum(held) filter (where day <= from_day), 0) as s, coalesce(sum(held), 0) as e,
        min(after) filter (where day > from_day) as l, min(day) <= min(from_day) as before, min(missing) as missing
      from running group by i, from_day, account_id),
    ${groups.ctes}
    one as (select * from kept_one ${apart.length > 0 ? sql`union all select * from apart_one` : sql``})
    select o.i, g.grp,
      count(*) filter (where s > 0) as accounts, ${amountOf(sql`sum(s)`)} as start, ${amountOf(sql`sum(e) filter (where s > 0)`)} as end,
      ${amountOf(sql`sum(least(s, e)) filter (where s > 0)`)} as kept, ${amountOf(sql`sum(least(s, coalesce(l, s))) filter (where s > 0)`)} as least,
      ${amountOf(sql`sum(e) filter (where s > 0 and coalesce(l, s) > 0)`)} as stayed, ${amountOf(sql`sum(e) filter (where s = 0 and before)`)} as returned,
      count(*) filter (where s > 0 and e > 0) as retained, count(*) filter (where s > 0 and coalesce(l, s) > 0) as unbroken,
      count(*) filter (where s = 0 and e > 0 and before) as reactivated,
      ${amountOf(sql`sum(e)`)} as everything, count(*) filter (where e > 0) as everybody, min(missing) as missing
    from one o ${groups.join({ i: sql`o.i`, account: sql`o.account_id`, day: sql`o.from_day` })}
    group by 1, 2 order by 1, 2 nulls last`.execute(tx)
  return rows
}

const AMOUNTS = ['start', 'end', 'kept', 'least', 'stayed', 'returned', 'everything'] as const
const COUNTS = ['accounts', 'retained', 'unbroken', 'reactivated', 'everybody'] as const

/** What groups come to together; of none all is 0. */
function addUp(groups: readonly KeptSums[]): KeptSums {
  const amount = (key: (typeof AMOUNTS)[number]) => fromUnits(groups.reduce((sum, one) => sum + toUnits(one[key]), 0n))
  const count = (key: (typeof COUNTS)[number]) => groups.reduce((sum, one) => sum + one[key], 0)
  return {
    ...(Object.fromEntries(AMOUNTS.map((key) => [key, amount(key)])) as Record<(typeof AMOUNTS)[number], string>),
    ...(Object.fromEntries(COUNTS.map((key) => [key, count(key)])) as Record<(typeof COUNTS)[number], number>),
  }
}
