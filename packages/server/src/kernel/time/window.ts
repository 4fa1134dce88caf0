import { problem } from '../errors'
import { toDayNumber, wholeDays } from './day'
import { FIRST_INSTANT } from './limits'
import { startOfDay } from './local-day'

const DAY_MS = 86_400_000

/** The moment a number is asked for: the end of a local day, or an exact instant in epoch milliseconds. */
export type AsOf = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'now'; readonly at: number }

/** Epoch milliseconds, half open: `from <= t < to`. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/**
 * The window of `days` days that ends at `asOf`. Of a day D: D and the days-1 local days before it. Of now: the last
 * days x 24 hours, `(at - days x 24 h, at]`, which in whole milliseconds is `[at - days x 24 h + 1, at + 1)`, so that an
 * event of this very millisecond counts and one of exactly that long ago does not. Begins at 1900 at the earliest: nothing
 * stored is older.
 */
export const windowOf = (asOf: AsOf, days: number, timeZone: string): Interval => span(asOf, days, 0, timeZone)

/** The window of the same length just before `windowOf(asOf, days, timeZone)`: it ends where that begins. */
export const previousWindow = (asOf: AsOf, days: number, timeZone: string): Interval => span(asOf, days, days, timeZone)

/** The instant, in epoch milliseconds, from which on nothing is known as of `asOf`: the exclusive end of every window of it. */
export const asOfInstant = (asOf: AsOf, timeZone: string): number =>
  asOf.kind === 'now' ? asOf.at + 1 : startOfDay(toDayNumber(asOf.day) + 1, timeZone)

function span(asOf: AsOf, days: number, ago: number, timeZone: string): Interval {
  if (wholeDays(days) < 1) throw problem('bad_days', `A window of ${days} days has no length: give 1 or more.`)
  if (asOf.kind === 'day') {
    const end = toDayNumber(asOf.day) + 1 - ago
    return clamp(startOfDay(end - days, timeZone), startOfDay(end, timeZone))
  }
  if (!Number.isSafeInteger(asOf.at)) throw problem('bad_time', `${asOf.at} is not a time in whole milliseconds.`)
  const to = asOf.at + 1 - ago * DAY_MS
  return clamp(to - days * DAY_MS, to)
}

const clamp = (from: number, to: number): Interval => ({
  from: Math.max(from, FIRST_INSTANT),
  to: Math.max(to, FIRST_INSTANT),
})
