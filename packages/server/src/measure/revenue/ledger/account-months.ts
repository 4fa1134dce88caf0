import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { KEPT_PERIODS } from './kept-periods'
import { classOf, monthClass } from './month-class'
import { inUnits } from './units'

/** Of which ledger months are derived. */
export interface MonthSource {
  readonly workspace: RawBuilder<unknown>
  /** The CTEs that end in `moved`: recurring rows of the ledger, with the account's `paid_from`. */
  readonly moved: RawBuilder<unknown>
}

/** Periods of several months, each a window over an account's months. */
const LONGER = ['quarter', 'year'] as const
type Longer = (typeof LONGER)[number]

const firstOf = (unit: Longer): RawBuilder<unknown> => sql`date_trunc(${sql.lit(unit)}, month)::date`
const own = (unit: Longer, column: string): RawBuilder<unknown> => sql.id(`${unit}_${column}`)

const windowOf = (unit: Longer): RawBuilder<unknown> =>
  sql`${sql.id(unit)} as (partition by account_id, currency, ${firstOf(unit)} order by month rows between unbounded preceding and unbounded following)`

const ofLonger = (unit: Longer): RawBuilder<unknown> => {
  const over = sql`over ${sql.id(unit)}`
  return sql`sum(active) ${over} as ${own(unit, 'active')}, sum(paused) ${over} as ${own(unit, 'paused')}, last_value(after) ${over} as ${own(unit, 'after')},
    last_value(paused_after) ${over} as ${own(unit, 'paused_after')}, first_value(month) ${over} = month as ${own(unit, 'opens')},
    last_value(month) ${over} = month as ${own(unit, 'closes')}`
}

const longerClass = (unit: Longer): RawBuilder<unknown> =>
  classOf({
    active: own(unit, 'active'),
    paused: own(unit, 'paused'),
    after: own(unit, 'after'),
    pausedAfter: own(unit, 'paused_after'),
    first: firstOf(unit),
  })

const edges = sql.join(
  LONGER.flatMap((unit) =>
    (['opens', 'closes'] as const).map((edge) => sql`${sql.lit(KEPT_PERIODS[unit][edge])} * ${own(unit, edge)}::int`),
  ),
  sql` + `,
)

/** Derives each account's months, recurring alone. */
export async function insertAccountMonths(tx: Tx, { workspace, moved }: MonthSource): Promise<void> {
  await sql`
    ${moved},
    daily as (
      select account_id, day, currency, min(paid_from) as paid_from, sum(after - before) as active, sum(paused_after - paused_before) as paused
      from moved where paid_from is not null group by 1, 2, 3
      having sum(after - before) <> 0 or sum(paused_after - paused_before) <> 0),
    month as (
      select account_id, date_trunc('month', day)::date as month, currency, min(paid_from) as paid_from, sum(active) as active, sum(paused) as paused,
        min(held) as least
      from (select *, sum(active + paused) over (partition by account_id, currency order by day) as held from daily) d group by 1, 2, 3),
    summed as (
      select *, sum(active) over w as after, sum(paused) over w as paused_after from month
      window w as (partition by account_id, currency order by month)),
    -- Of the quarter and the year too what it comes to, and whether the month is the first or the last of it in which anything changed.
    longer as (
      select *, ${sql.join(LONGER.map(ofLonger), sql`, `)}
      from summed
      window ${sql.join(LONGER.map(windowOf), sql`, `)})
    insert into revenue_account_month (workspace_id, account_id, before, after, paused_before, paused_after, least, month, paid_from, class,
      class_quarter, class_year, edges, currency)
    select ${workspace}, l.account_id, ${inUnits(sql`after - active`)}, ${inUnits(sql`after`)}, ${inUnits(sql`paused_after - paused`)}, ${inUnits(sql`paused_after`)},
      ${inUnits(sql`least`)}, month, paid_from, ${monthClass}, ${sql.join(LONGER.map(longerClass), sql`, `)}, ${edges}, currency
    from longer l`.execute(tx)
}
