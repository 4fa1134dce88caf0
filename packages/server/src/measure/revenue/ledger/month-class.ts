import { type RawBuilder, sql } from 'kysely'

/**
 * A kept row's class says how it counts: whether something was held before its period and after it, whether the account began in it, and of
 * a plan's row whether the account as a whole held something before and after; then how it moved and how it paused, down, not or up.
 */
const PARTS = { before: 1, after: 2, began: 4, had: 8, has: 16 } as const
const MOVED = 32
const PAUSED = 128

const times = (factor: number, term: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.raw(String(factor))} * ${term}`
const yes = (part: keyof typeof PARTS, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  times(PARTS[part], sql`(${condition})::int`)
const signOf = (amount: RawBuilder<unknown>): RawBuilder<unknown> => sql`(1 + sign(${amount}))::int`

/** What a class is told of, as SQL. */
export interface ClassSource {
  /** By how much what is active, and what is paused, changed in the period. */
  readonly active: RawBuilder<unknown>
  readonly paused: RawBuilder<unknown>
  /** What they became. */
  readonly after: RawBuilder<unknown>
  readonly pausedAfter: RawBuilder<unknown>
  /** The period's first day. */
  readonly first: RawBuilder<unknown>
}

/** Over the account's `paid_from`. */
export const classOf = ({ active, paused, after, pausedAfter, first }: ClassSource): RawBuilder<unknown> =>
  sql`(${sql.join(
    [
      yes('before', sql`${after} - ${active} + ${pausedAfter} - ${paused} > 0`),
      yes('after', sql`${after} + ${pausedAfter} > 0`),
      yes('began', sql`paid_from >= ${first}`),
      times(MOVED, signOf(sql`${active} + ${paused}`)),
      times(PAUSED, signOf(paused)),
    ],
    sql` + `,
  )})`

/** Of a row of a month. */
export const monthClass: RawBuilder<unknown> = classOf({
  active: sql`active`,
  paused: sql`paused`,
  after: sql`after`,
  pausedAfter: sql`paused_after`,
  first: sql`month`,
})

/** What is added to the class of a plan's row, over `had` and `has`. */
export const planClass: RawBuilder<unknown> = sql`(${yes('had', sql`had`)} + ${yes('has', sql`has`)})`

/** Whether a class has a part. */
export const inClass = (part: keyof typeof PARTS): RawBuilder<unknown> =>
  sql`(class & ${sql.raw(String(PARTS[part]))} > 0)`
