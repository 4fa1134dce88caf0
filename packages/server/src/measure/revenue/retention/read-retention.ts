import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { readApart } from '../movements/apart'
import { missingRate } from '../movements/read-movements'
import { rateOn } from '../rates/rate-on'
import { groupsAt } from './groups'
import { deltaCtes, type HoldingQuery, heldOn, worthAt } from './holdings'
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
  readonly whole: boolean
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
  const { knownAt, by } = query
  const apart = await readApart(tx, tenant, knownAt)
  const until = sql`${addDays(
    stretches
      .map((one) => one.to)
      .sort()
      .at(-1) as string,
    1,
  )}::date`
  const monthly = stretches.every(({ from, to }) => [from, to].every((day) => addDays(day, 1).endsWith('-01')))
  const points = stretches.map(({ from, to }, i) => ({ i, from_day: from, to_day: to }))
  const rate = (day: RawBuilder<unknown>) => rateOn(tenant, sql`d.currency`, day, knownAt)
  const { rows } = await sql<Sums>`
    with recursive ${deltaCtes(tenant, query, apart, until, monthly)},
    asked as (select * from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p(i int, from_day date, to_day date)),
    -- In one currency: what is held from a change until the next.
    holding as (
      select account_id, day, lead(day) over w as next_day, sum(held) over w as after, least from kept_delta
      window w as (partition by account_id order by day)),
    kept_one as (
      select p.i, s.account_id, coalesce(sum(s.after) filter (where s.day <= p.from_day and (s.next_day is null or s.next_day > p.from_day)), 0) as s,
        coalesce(sum(s.after) filter (where s.next_day is null or s.next_day > p.to_day), 0) as e,
        min(coalesce(s.least, s.after)) filter (where s.day > p.from_day) as l, bool_or(s.day <= p.from_day) as before, null::text as missing
      from asked p join holding s on s.day <= p.to_day and (s.next_day is null or s.next_day > p.from_day)
      group by p.i, s.account_id),
    -- In any: each change is worth what the rate of the stretch's first day says. A currency that had none was not held then; it is worth
    -- what it is at the end.
    worth as (
      select p.i, p.from_day, d.account_id, d.day, sum(coalesce(${worthAt(sql`r.rate`)}, 0)) as held,
        min(d.currency || ' on ' || case when ${heldOn(sql`p.from_day`)} then p.from_day else p.to_day end)
          filter (where a.rate is null and (${heldOn(sql`p.from_day`)} or (r.rate is null and ${heldOn(sql`p.to_day`)}))) as missing
      from asked p join apart_delta d on d.day <= p.to_day
      left join lateral (${rate(sql`p.from_day`)}) a on true
      left join lateral (select coalesce(a.rate, (${rate(sql`p.to_day`)})) as rate) r on true
      group by p.i, p.from_day, d.account_id, d.day),
    running as (
      select *, sum(held) over (partition by i, account_id order by day) as after from worth),
    apart_one as (
      select i, account_id, coalesce(sum(held) filter (where day <= from_day), 0) as s, coalesce(sum(held), 0) as e,
        min(after) filter (where day > from_day) as l, min(day) <= min(from_day) as before, min(missing) as missing
      from running group by i, account_id),
    one as (select * from kept_one union all select * from apart_one),
    ${groupsAt(
      tenant,
      query,
      apart,
      stretches.map((one) => one.from),
    )}
    select o.i, ${by ? sql`g.grp, grouping(g.grp) = 1` : sql`null::text as grp, true`} as whole,
      count(*) filter (where s > 0) as accounts, coalesce(sum(s), 0)::numeric(30,4)::text as start,
      coalesce(sum(e) filter (where s > 0), 0)::numeric(30,4)::text as end,
      coalesce(sum(least(s, e)) filter (where s > 0), 0)::numeric(30,4)::text as kept,
      coalesce(sum(least(s, coalesce(l, s))) filter (where s > 0), 0)::numeric(30,4)::text as least,
      coalesce(sum(e) filter (where s > 0 and coalesce(l, s) > 0), 0)::numeric(30,4)::text as stayed,
      coalesce(sum(e) filter (where s = 0 and before), 0)::numeric(30,4)::text as returned,
      count(*) filter (where s > 0 and e > 0) as retained, count(*) filter (where s > 0 and coalesce(l, s) > 0) as unbroken,
      count(*) filter (where s = 0 and e > 0 and before) as reactivated,
      coalesce(sum(e), 0)::numeric(30,4)::text as everything, count(*) filter (where e > 0) as everybody, min(missing) as missing
    from one o ${by ? sql`left join in_group g on g.i = o.i and g.account_id = o.account_id group by grouping sets ((o.i), (o.i, g.grp)) order by o.i, g.grp nulls last` : sql`group by o.i`}`.execute(
    tx,
  )
  return stretches.map((stretch, i) => {
    const own = rows.filter((row) => row.i === i)
    const missing = own.find((row) => row.missing !== null)
    if (missing) throw missingRate(missing.missing as string, tenant.workspace.currency)
    const whole = reckonKept(own.find((row) => row.whole) ?? NOTHING, stretch, query.settings)
    const groups = own
      .filter((row) => !row.whole)
      .map((row) => ({ group: row.grp, ...reckonKept(row, stretch, query.settings) }))
    return { ...stretch, currency: tenant.workspace.currency, ...whole, ...(by ? { groups } : {}) }
  })
}

const NOTHING: KeptSums = {
  accounts: 0,
  start: '0',
  end: '0',
  kept: '0',
  least: '0',
  stayed: '0',
  returned: '0',
  retained: 0,
  unbroken: 0,
  reactivated: 0,
  everything: '0',
  everybody: 0,
}
