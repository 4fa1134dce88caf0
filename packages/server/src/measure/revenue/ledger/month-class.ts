import { type RawBuilder, sql } from 'kysely'

/**
 * A month's class says how its row counts: whether something was held before it and after it, whether the account began in it, and of a
 * plan's month whether the account as a whole held something before and after; then how it moved and how it paused, down, not or up.
 */
const PARTS = { before: 1, after: 2, began: 4, had: 8, has: 16 } as const
const MOVED = 32
const PAUSED = 128

const times = (factor: number, term: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.raw(String(factor))} * ${term}`
const yes = (part: keyof typeof PARTS, condition: string): RawBuilder<unknown> =>
  times(PARTS[part], sql`(${sql.raw(condition)})::int`)
const signOf = (amount: string): RawBuilder<unknown> => sql`(1 + sign(${sql.raw(amount)}))::int`

/** Over a month's `active` and `paused` as they changed, `after` and `paused_after` as they became, and the account's `paid_from`. */
export const monthClass: RawBuilder<unknown> = sql`${sql.join(
  [
    yes('before', 'after - active + paused_after - paused > 0'),
    yes('after', 'after + paused_after > 0'),
    yes('began', 'paid_from >= month'),
    times(MOVED, signOf('active + paused')),
    times(PAUSED, signOf('paused')),
  ],
  sql` + `,
)}`

/** The same of a plan's month, over `had` and `has` too. */
export const planMonthClass: RawBuilder<unknown> = sql`${monthClass} + ${yes('had', 'had')} + ${yes('has', 'has')}`

/** Whether a row's `class` has a part. */
export const inClass = (part: keyof typeof PARTS): RawBuilder<unknown> =>
  sql`(class & ${sql.raw(String(PARTS[part]))} > 0)`
