import { Temporal } from 'temporal-polyfill'
import { problem } from '../errors'
import { toDayNumber } from './day'
import { FIRST_INSTANT, LAST_INSTANT } from './limits'
import { assertTimeZone } from './zone'

const DAY_MS = 86_400_000

/**
 * When a local day begins and when the next one does (exclusive), in epoch milliseconds. 23 or 25 hours where clocks change;
 * empty for a day the zone skipped (Pacific/Apia, 2011-12-30).
 */
export const dayBounds = (day: string, timeZone: string): { start: number; end: number } => {
  const number = toDayNumber(day)
  return { start: startOfDay(number, timeZone), end: startOfDay(number + 1, timeZone) }
}

/**
 * The first instant, in epoch milliseconds, of the local day with this number (days since 1970-01-01). Midnight, or where
 * clocks skip midnight, the instant after the gap.
 */
export function startOfDay(dayNumber: number, timeZone: string): number {
  if (assertTimeZone(timeZone) === 'UTC') return dayNumber * DAY_MS
  const date = new Date(dayNumber * DAY_MS)
  const plain = new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  return plain.toZonedDateTime(timeZone).epochMilliseconds
}

/**
 * The date a wall calendar shows at an instant, as ClickHouse's `toDate(ts, zone)`. It is the day whose bounds hold the instant,
 * but for the hour that a few zones repeated across midnight (America/St_Johns, before 2011).
 */
export function localDay(epochMs: number, timeZone: string): string {
  if (!(epochMs >= FIRST_INSTANT && epochMs <= LAST_INSTANT)) {
    throw problem('bad_time', `${epochMs} is not a time within the years 1900 to 2100.`)
  }
  if (assertTimeZone(timeZone) === 'UTC') return new Date(epochMs).toISOString().slice(0, 10)
  const whole = Math.floor(epochMs)
  return Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
