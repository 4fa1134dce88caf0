import { type RawBuilder, sql } from 'kysely'
import type { PeriodInterval } from '../domain/periods'

interface KeptPeriod {
  /** The column of a month's row that holds the period's class. */
  readonly class: string
  /** The bit of `edges` by which the row is the first of the period in which anything changed, and the last; 0: every row is. */
  readonly opens: number
  readonly closes: number
}

/** How an account's months tell of the periods that they are in, so that those too are added up without a look at each account. */
export const KEPT_PERIODS: Readonly<Record<PeriodInterval, KeptPeriod>> = {
  month: { class: 'class', opens: 0, closes: 0 },
  quarter: { class: 'class_quarter', opens: 1, closes: 2 },
  year: { class: 'class_year', opens: 4, closes: 8 },
}

/** The FILTER of an aggregate over months `m` that takes those alone with which a period opens, or closes. */
export const atEdge = (bit: number): RawBuilder<unknown> =>
  bit === 0 ? sql`` : sql`filter (where m.edges & ${sql.raw(String(bit))} > 0)`
