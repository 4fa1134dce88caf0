import { Temporal } from 'temporal-polyfill'
import { type Problem, problem } from '../errors'
import { FIRST_INSTANT, FIRST_YEAR, LAST_INSTANT, LAST_YEAR } from './limits'
import { assertTimeZone } from './zone'

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/

/**
 * The instant a text names, in epoch milliseconds. Understood: ISO 8601 with an offset (`2026-03-31T09:30:00Z`); a local date and
 * time, `T` or a space between, in `timeZone`; a bare date, as the start of that local day. Parts of a millisecond are dropped.
 * A local time that clocks skipped counts as if they had not moved; one that they repeated is the first of the two. Throws
 * `bad_time` naming the text.
 */
export function parseInstant(text: string, timeZone: string): number {
  assertTimeZone(timeZone)
  const match = FORM.exec(text)
  if (!match) throw fault(text, 'give ISO 8601, such as 2026-03-31 or 2026-03-31T09:30:00Z')
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const utc = Date.UTC(year as number, (month as number) - 1, day, hour, minute, second, ms)
  // Date.UTC rolls parts over (month 13, 31 April, 25:00); what was rolled reads differently.
  if (!sameDate(utc, text) || hour > 23 || minute > 59 || second > 59)
    throw fault(text, 'there is no such date or time')
  const instant =
    match[8] === undefined ? localInstant(utc, match[4] === undefined, timeZone) : utc - offsetOf(match[8], text)
  if (instant < FIRST_INSTANT || instant > LAST_INSTANT) {
    throw fault(text, `the years ${FIRST_YEAR} to ${LAST_YEAR} are supported`)
  }
  return instant
}

const sameDate = (utc: number, text: string): boolean =>
  !Number.isNaN(utc) && new Date(utc).toISOString().slice(0, 10) === text.slice(0, 10)

/** `wall` is the local date and time, read as if it were UTC. */
function localInstant(wall: number, bareDate: boolean, timeZone: string): number {
  if (timeZone === 'UTC') return wall
  const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1))
  return (bareDate ? plain.toPlainDate().toZonedDateTime(timeZone) : plain.toZonedDateTime(timeZone)).epochMilliseconds
}

function offsetOf(offset: string, text: string): number {
  if (offset === 'Z' || offset === 'z') return 0
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
  const hours = Number(digits.slice(0, 2))
  const minutes = Number(digits.slice(2))
  if (hours > 18 || minutes > 59) throw fault(text, `there is no offset ${offset}`)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

const fault = (text: string, why: string): Problem =>
  problem('bad_time', `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" is not a time: ${why}.`)
