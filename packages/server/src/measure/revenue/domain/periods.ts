import { naming, problem } from '../../../kernel/errors'
import { addDays, assertDay } from '../../../kernel/time'
import { addMonths } from './add-interval'

export const PERIOD_INTERVALS = ['month', 'quarter', 'year'] as const
export type PeriodInterval = (typeof PERIOD_INTERVALS)[number]

/** Days of a workspace's calendar: from `first` to before `next`. */
export interface Period {
  /** `2026-03`, `2026-Q1`, `2026`. */
  readonly key: string
  readonly first: string
  readonly next: string
  /** Of one that is not over: the first day after all of it; `next` is where it has come to. */
  readonly over?: string
}

/** Of each interval its months. */
export const MONTHS: Readonly<Record<PeriodInterval, number>> = { month: 1, quarter: 3, year: 12 }
const KEYS: Readonly<Record<PeriodInterval, RegExp>> = {
  month: /^\d{4}-\d{2}$/,
  quarter: /^\d{4}-Q\d$/,
  year: /^\d{4}$/,
}

/** What all of the periods are; null where they are days. */
export const intervalOf = (periods: readonly Period[]): PeriodInterval | null =>
  PERIOD_INTERVALS.find((interval) => periods.every((one) => KEYS[interval].test(one.key))) ?? null

/** Twenty years of months. */
const MOST = 240

const pad = (n: number): string => String(n).padStart(2, '0')

/** The period that holds a day. */
export function periodOf(day: string, interval: PeriodInterval): Period {
  const [year = '', month = '1'] = day.split('-')
  const months = MONTHS[interval]
  const start = Math.floor((Number(month) - 1) / months) * months + 1
  const first = `${year}-${pad(start)}-01`
  const keys = { month: `${year}-${pad(start)}`, quarter: `${year}-Q${(start + 2) / 3}`, year }
  return { key: keys[interval], first, next: addMonths(first, months) }
}

const NAME = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])))?$/

/** The days that a period's name, or a single day, stands for. Throws `bad_period`, `bad_day`, naming the argument. */
export function readPeriod(text: string, field: string): Period & { readonly interval: PeriodInterval | 'day' } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return { key: text, first: naming(field, () => assertDay(text)), next: addDays(text, 1), interval: 'day' }
  }
  const [, year, month, quarter] = NAME.exec(text) ?? []
  if (!year || Number(year) < 1900 || Number(year) > 2100 || (month && (Number(month) < 1 || Number(month) > 12))) {
    throw problem('bad_period', `${field}: "${text.slice(0, 40)}" is not a period such as 2026-03, 2026-Q1 or 2026.`, {
      field,
    })
  }
  const interval = month ? 'month' : quarter ? 'quarter' : 'year'
  return { ...periodOf(`${year}-${month ?? pad(quarter ? Number(quarter) * 3 - 2 : 1)}-01`, interval), interval }
}

/** The periods from the one that holds the beginning of `from` to the one that holds the end of `to`. Throws `bad_period`. */
export function listPeriods(from: string, to: string, interval: PeriodInterval): readonly [Period, ...Period[]] {
  const last = addDays(readPeriod(to, 'to').next, -1)
  const first = periodOf(readPeriod(from, 'from').first, interval)
  if (last < first.first) throw problem('bad_period', `to: ${to} is before from, ${from}.`, { field: 'to' })
  const periods: [Period, ...Period[]] = [first]
  for (let at = first; at.next <= last; ) {
    at = periodOf(at.next, interval)
    periods.push(at)
    if (periods.length > MOST) throw problem('bad_period', `from: at most ${MOST} periods at once.`, { field: 'from' })
  }
  return periods
}

/** The periods that have begun by the end of a day, as far as they have come; one that runs on ends with that day. */
export const untilDay = (periods: readonly Period[], day: string): Period[] => {
  const next = addDays(day, 1)
  return periods
    .filter((one) => one.first < next)
    .map((one) => (one.next > next ? { ...one, next, over: one.next } : one))
}
