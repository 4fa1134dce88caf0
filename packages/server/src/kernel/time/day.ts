import { problem } from '../errors'
import { FIRST_YEAR, LAST_YEAR } from './limits'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** The day, if it is a real date `YYYY-MM-DD` of the years 1900 to 2100. Throws `bad_day` naming the text. */
export function assertDay(day: string): string {
  toDayNumber(day)
  return day
}

/** The day `n` days later, earlier if negative. Throws `bad_day` where that leaves the years 1900 to 2100. */
export const addDays = (day: string, n: number): string => fromDayNumber(toDayNumber(day) + wholeDays(n))

/** Whole days from `from` to `to`, negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toDayNumber(to) - toDayNumber(from)

/** Every day from `first` to `last`, both included; none if `last` is earlier. */
export function eachDay(first: string, last: string): string[] {
  const start = toDayNumber(first)
  return Array.from({ length: Math.max(0, toDayNumber(last) - start + 1) }, (_, i) => fromDayNumber(start + i))
}

/** Days since 1970-01-01 of the calendar, whatever the time zone. */
export function toDayNumber(day: string): number {
  const [, year, month, date] = DAY.exec(day) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date))
  // A date that does not exist (31 April) rolls over, so its text comes back different.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw problem('bad_day', `"${day.slice(0, 60)}" is not a day: give a date as YYYY-MM-DD.`)
  }
  return withinYears(ms / DAY_MS)
}

/** The calendar day of a day number. Throws `bad_day` outside the years 1900 to 2100. */
export const fromDayNumber = (number: number): string =>
  new Date(withinYears(number) * DAY_MS).toISOString().slice(0, 10)

function withinYears(number: number): number {
  const year = new Date(number * DAY_MS).getUTCFullYear()
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return number
  throw problem('bad_day', `The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}.`)
}

/** `n`, if it is a whole number. Throws `bad_days`. */
export function wholeDays(n: number): number {
  if (!Number.isSafeInteger(n)) throw problem('bad_days', `${n} is not a whole number of days.`)
  return n
}
