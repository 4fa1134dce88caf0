import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import { PERIOD_INTERVALS, type PeriodInterval } from '../domain/periods'
import { atEdge, KEPT_PERIODS } from './kept-periods'

const COUNTED = ['before', 'after', 'paused_before', 'paused_after', 'accounts'] as const

/** The CTE `mine`: rows `c` of the kept months that are named, each with the currencies in which its account ever held something (`held_in`). */
export const mineCte = (named: RawBuilder<unknown>): RawBuilder<unknown> => sql`mine as (
  select m.*, string_agg(currency, ' ') filter (where first_of_it) over (
    partition by account_id order by currency rows between unbounded preceding and unbounded following) as held_in
  from (
    select c.*, currency is distinct from lag(currency) over (partition by account_id order by currency) as first_of_it
    from revenue_account_month c where ${named}) m)`

/**
 * A SELECT over the CTE `mine`: what the months come to by period, class and currencies, `factor` times over. A period's row
 * counts each account once, with its first month and its last.
 */
export function sumsOf(interval: PeriodInterval, factor: 1 | -1): RawBuilder<unknown> {
  const { class: kept, opens, closes } = KEPT_PERIODS[interval]
  const sign = sql.raw(String(factor))
  const amount = (column: string, bit: number) =>
    sql`${sign} * coalesce(sum(m.${sql.id(column)}) ${atEdge(bit)}, 0) as ${sql.id(column)}`
  return sql`
    select ${sql.lit(interval)}::text as unit, date_trunc(${sql.lit(interval)}, m.month)::date as first_day, m.held_in, m.${sql.id(kept)} as class,
      ${amount('before', opens)}, ${amount('after', closes)}, ${amount('paused_before', opens)}, ${amount('paused_after', closes)},
      ${sign} * count(*) ${atEdge(opens)} as accounts
    from mine m group by 1, 2, 3, 4`
}

/** Of which kept months. */
export interface KeptMonths {
  readonly workspace: RawBuilder<unknown>
  /** Which rows `c`. */
  readonly mine: RawBuilder<unknown>
  /** The WITH that `mine` asks for; more CTEs follow. */
  readonly family: RawBuilder<unknown>
}

/**
 * Adds kept months to the sums of all accounts, or takes them away again before they are derived anew. Whoever does has changed the ledger's
 * number before (`bumpLedger`): it is the lock under which the sums of a workspace change.
 */
export async function addToSums(tx: Tx, { workspace, mine, family }: KeptMonths, factor: 1 | -1): Promise<void> {
  const added = sql.join(COUNTED.map((key) => sql`${sql.id(key)} = s.${sql.id(key)} + excluded.${sql.id(key)}`))
  const counted = sql.join(COUNTED.map((key) => sql.id(key)))
  const sums = sql.join(
    PERIOD_INTERVALS.map((interval) => sumsOf(interval, factor)),
    sql` union all `,
  )
  await sql`
    ${family}, ${mineCte(mine)}
    insert into revenue_period_sum as s (workspace_id, unit, first_day, held_in, class, ${counted})
    select ${workspace}, unit, first_day, held_in, class, ${counted} from (${sums}) x
    on conflict (workspace_id, unit, first_day, held_in, class) do update set ${added}`.execute(tx)
  if (factor === 1) return
  await sql`delete from revenue_period_sum where workspace_id = ${workspace} and accounts = 0`.execute(tx)
}
