import { type RawBuilder, sql } from 'kysely'
import { addDays, asOfInstant, dayBounds, localDay, parseInstant, windowOf } from '../../time'
import { MAX_DAYS } from '../limits'
import { unexpected } from './actual'
import { type Ask, readOne, type TypeRules } from './ask'

const BARE_DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Epoch milliseconds, `from <= t < to`; an absent end is open. */
interface Span {
  readonly from?: number
  readonly to?: number
}

/** Every operator asks whether the time lies in a span. A bare day is all of that local day: after it begins with the next. */
export const date: TypeRules = {
  operators: [
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'before',
    'after',
    'within_past_days',
    'within_next_days',
    'is_set',
    'is_not_set',
  ],
  makeTest: (ask) => {
    const { from, to } = readSpan(ask)
    return {
      sql: (field) =>
        sql`(${sql.join(
          [
            ...(from === undefined ? [] : [sql`${field} >= ${timestamp(from)}`]),
            ...(to === undefined ? [] : [sql`${field} < ${timestamp(to)}`]),
          ],
          sql` and `,
        )})`,
      holds: (value) => {
        const at = toInstant(value, ask)
        return (from === undefined || at >= from) && (to === undefined || at < to)
      },
    }
  },
}

function readSpan(ask: Ask): Span {
  if (ask.op === 'within_past_days') return pastSpan(ask, readDays(ask))
  if (ask.op === 'within_next_days') return nextSpan(ask, readDays(ask))
  const { from, to } = readMoment(ask)
  switch (ask.op) {
    case '=':
      return { from, to }
    case '<':
    case 'before':
      return { to: from }
    case '<=':
      return { to }
    case '>':
    case 'after':
      return { from: to }
    case '>=':
      return { from }
    default:
      return ask.fault(`${ask.op} does not compare dates`)
  }
}

/** The last N x 24 hours, or as of a day, and for dates that name whole days: that local day and the N - 1 before it. */
const pastSpan = (ask: Ask, days: number): Span =>
  windowOf(ask.source.precision === 'day' ? { kind: 'day', day: asOfDay(ask) } : ask.asOf, days, ask.timeZone)

/**
 * The N x 24 hours after now, or the N local days after the day asked for. Dates that name whole days: from that local day itself
 * to the one N days later, so that what is due today, and what is due in exactly N days, is due within the next N.
 */
function nextSpan(ask: Ask, days: number): Span {
  if (ask.source.precision === 'day') {
    const today = asOfDay(ask)
    return { from: dayBounds(today, ask.timeZone).start, to: dayBounds(addDays(today, days), ask.timeZone).end }
  }
  const from = asOfInstant(ask.asOf, ask.timeZone)
  if (ask.asOf.kind === 'now') return { from, to: from + days * DAY_MS }
  return { from, to: dayBounds(addDays(ask.asOf.day, days), ask.timeZone).end }
}

const asOfDay = (ask: Ask): string => (ask.asOf.kind === 'day' ? ask.asOf.day : localDay(ask.asOf.at, ask.timeZone))

function readDays(ask: Ask): number {
  const days = readOne(ask)
  const whole = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= MAX_DAYS
  return whole ? days : ask.fault(`${ask.op} takes a whole number of days from 1 to ${MAX_DAYS}`)
}

/** An instant is its millisecond; a bare day, that local day. */
function readMoment(ask: Ask): Required<Span> {
  const text = readOne(ask)
  if (typeof text !== 'string') return ask.fault(`${JSON.stringify(text)} is not a date: give it as a text in ISO 8601`)
  try {
    if (BARE_DAY.test(text)) {
      const { start, end } = dayBounds(text, ask.timeZone)
      return { from: start, to: end }
    }
    const from = parseInstant(text, ask.timeZone)
    return { from, to: from + 1 }
  } catch (thrown) {
    return ask.fault(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

const timestamp = (epochMs: number): RawBuilder<unknown> => sql`${new Date(epochMs).toISOString()}::timestamptz`

/** A Date, epoch milliseconds or an ISO 8601 text; a bare day as the start of that local day, as in SQL. */
function toInstant(value: NonNullable<unknown>, ask: Ask): number {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime()
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return typeof value === 'string' ? parseInstant(value, ask.timeZone) : unexpected(value, ask.source)
}
