import { asError } from '../../../kernel/errors'
import { parseInstant } from '../../../kernel/time'

/** What is told along with an item about clocks, in epoch milliseconds. */
export interface Receipt {
  readonly receivedAt: number
  /** Now; later than the receipt for what is replayed. */
  readonly now: number
  /** When the sender believed to send; null when it did not say. */
  readonly sentAt: number | null
  /** For times without an offset. */
  readonly timeZone: string
}

export interface ItemTime {
  readonly ts: number
  /** Whether the moment of receipt shaped it: then the same item received again would land elsewhere. */
  readonly byReceipt: boolean
}

export type TimeFault = { readonly code: 'bad_time' | 'time_too_old' | 'time_ahead'; readonly message: string }

/** Clocks that differ by less are taken to agree: what is left is the way here, and repeated sending must not move an event. */
const SKEW_MS = 60_000
const FIRST = Date.UTC(2000, 0, 1)
const AHEAD_MS = 24 * 3_600_000

/** When the item happened: its own time, moved by the sender's clock skew; the time of receipt when it names none. */
export function itemTime(timestamp: unknown, receipt: Receipt): ItemTime | TimeFault {
  if (timestamp === undefined || timestamp === null) return { ts: receipt.receivedAt, byReceipt: true }
  const told = readInstant(timestamp, receipt.timeZone)
  if (typeof told !== 'number') return told
  const skew = receipt.sentAt === null ? 0 : receipt.receivedAt - receipt.sentAt
  const skewed = Math.abs(skew) > SKEW_MS
  const ts = skewed ? told + skew : told
  if (ts < FIRST) return { code: 'time_too_old', message: `${shownTime(ts)} is before the year 2000.` }
  if (ts > receipt.now + AHEAD_MS)
    return { code: 'time_ahead', message: `${shownTime(ts)} is more than 24 hours ahead.` }
  return { ts, byReceipt: skewed }
}

/** `sentAt` or `receivedAt` as they were written; one that cannot be read says nothing about a clock. */
export function readClock(value: unknown, timeZone: string): number | null {
  if (value === undefined || value === null) return null
  const told = readInstant(value, timeZone)
  return typeof told === 'number' ? told : null
}

function readInstant(value: unknown, timeZone: string): number | TimeFault {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value)
  if (typeof value !== 'string')
    return { code: 'bad_time', message: 'A time is an ISO 8601 text or epoch milliseconds.' }
  if (value.length === 24 && value.endsWith('Z')) {
    // The form every client sends; Date.parse rolls 31 April over, which the day of the month gives away.
    const ms = Date.parse(value)
    if (!Number.isNaN(ms) && new Date(ms).getUTCDate() === Number(value.slice(8, 10))) return ms
  }
  try {
    return parseInstant(value, timeZone)
  } catch (thrown) {
    return { code: 'bad_time', message: asError(thrown).message }
  }
}

const shownTime = (ms: number): string =>
  Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms} milliseconds since 1970`
