import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import { inUnits, UNIT } from '../ledger/units'
import type { Selection } from '../movements/selection'
import { movedCte, withinIndexed } from '../movements/source'
import type { Breakdown } from '../movements/stretches'
import { worthOf } from '../rates/worth-of'
import type { RevenueSettings } from '../settings/settings'

export interface HoldingQuery {
  readonly selection: Selection
  readonly settings: RevenueSettings
  readonly knownAt?: Date | undefined
  readonly by?: Breakdown | null | undefined
}

/**
 * The CTEs of what changed on a day before `until` in what an account holds, active and paused.
 *
 * - `apart_delta (account_id, currency, day, next_day, active, paused, active_to, paused_to)`: of accounts told apart, in whichever currency;
 *   `active_to` and `paused_to`: what they came to, until `next_day`.
 * - `kept_delta (account_id, day, held, after, least, paid_from)`: of the others, in units of the workspace's; `after`: what it came to. Where
 *   `monthly`, a month is one change, with the least that was held on any day of it and the first day of all on which anything was.
 */
export function deltaCtes(
  tenant: Tenant,
  query: HoldingQuery,
  apart: readonly string[],
  until: RawBuilder<unknown>,
  monthly: boolean,
): RawBuilder<unknown> {
  const own = keptRows(tenant, query, apart)
  const mine = sql`c.component = 'recurring' and c.day < ${until}`
  const kept = monthly
    ? sql`select m.account_id, m.month as day, m.after + m.paused_after - m.before - m.paused_before as held, m.after + m.paused_after as after,
          m.least, m.paid_from
        from revenue_account_month m where ${own('m')} and m.month < ${until}`
    : sql`select account_id, day, held, (sum(held) over (partition by account_id order by day))::bigint as after, null::bigint as least,
          null::date as paid_from
        from (
          select c.account_id, c.day, ${inUnits(sql`sum(c.after + c.paused_after - c.before - c.paused_before)`)} as held
          from revenue_change c where ${own('c')} and ${mine} group by 1, 2) d`
  const told =
    apart.length > 0
      ? sql`${movedCte(tenant, query, apart)}, apart_delta as (
          select *, lead(day) over w as next_day, sum(active) over w as active_to, sum(paused) over w as paused_to
          from (
            select c.account_id, c.currency, c.day, sum(c.after - c.before) as active, sum(c.paused_after - c.paused_before) as paused
            from moved c where ${mine} group by 1, 2, 3) d
          window w as (partition by account_id, currency order by day))`
      : sql`apart_delta as (
          select null::uuid as account_id, null::text as currency, null::date as day, null::date as next_day, 0::numeric as active, 0::numeric as paused,
            0::numeric as active_to, 0::numeric as paused_to where false)`
  // Months are read where they are asked for, with what the planner knows of their table; days are added up once.
  return sql`${told}, kept_delta as ${sql.raw(monthly ? 'not materialized' : '')} (${kept})`
}

/** Of a row `d` of `apart_delta`: what it changes, at a rate. What is held of a currency is rounded, active and paused apart, as in the movements. */
export const worthAt = (rate: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${worthOf(sql`d.active_to`, sql`d.active`, rate)} + ${worthOf(sql`d.paused_to`, sql`d.paused`, rate)})`

/** Whether a row `d` of `apart_delta` tells of something held at the end of a day. */
export const heldOn = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(d.day <= ${day} and (d.next_day is null or d.next_day > ${day}) and d.active_to + d.paused_to <> 0)`

/** A sum of units as a decimal in text; of none it is 0. */
export const amountOf = (units: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(coalesce(${units}, 0) * ${UNIT})::numeric(30,4)::text`

/** Whether a day is the last of its month, so that kept months tell what was held at its end. */
export const endsMonth = (day: string): boolean => addDays(day, 1).endsWith('-01')

/** The condition on rows of a table, by its alias, of the query's accounts that are not told apart. */
export function keptRows(
  tenant: Tenant,
  { selection }: HoldingQuery,
  apart: readonly string[],
): (alias: string) => RawBuilder<unknown> {
  return (alias) => {
    const account = sql.ref(`${alias}.account_id`)
    return sql`${sql.ref(`${alias}.workspace_id`)} = ${tenant.workspace.id}::uuid ${withinIndexed(account, selection)}
      ${apart.length > 0 ? sql`and not (${account} = any(${[...apart]}::uuid[]))` : sql``}`
  }
}
