import type { RevenueInterval } from '../../api'
import { addDays, monthName } from '../../ui/format'

const monthsOf: Record<RevenueInterval, number> = { month: 1, quarter: 3, year: 12 }
const pad = (value: number) => String(value).padStart(2, '0')

/** The period that holds a day: "2026-10", "2026-Q4", "2026". */
export function periodOf(day: string, interval: RevenueInterval): string {
  const [year = '', month = '1'] = day.split('-')
  if (interval === 'year') return year
  return interval === 'month' ? `${year}-${pad(Number(month))}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** What kind of period a name is of. */
export const intervalOf = (period: string): RevenueInterval =>
  period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month'

/** The first and the last day of a period. */
export function daysOf(period: string): { first: string; last: string } {
  const interval = intervalOf(period)
  const [year = '', part = '1'] = period.split('-')
  const month = interval === 'quarter' ? Number(part.slice(1)) * 3 - 2 : Number(part)
  const first = `${year}-${pad(month)}-01`
  return { first, last: addDays(addMonths(first, monthsOf[interval]), -1) }
}

/** The first of a month, some months later or, negative, earlier. */
export function addMonths(first: string, months: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`
}

/** The period so many of its kind later or, negative, earlier. */
export function shiftPeriod(period: string, by: number): string {
  const interval = intervalOf(period)
  return periodOf(addMonths(daysOf(period).first, by * monthsOf[interval]), interval)
}

/** The last period that has ended by a day. */
export function lastEnded(today: string, interval: RevenueInterval): string {
  const now = periodOf(today, interval)
  return daysOf(now).last <= today ? now : shiftPeriod(now, -1)
}

const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "October 2026", "Q4 2026", "2026" */
export function namePeriod(period: string): string {
  const [year = '', part] = period.split('-')
  if (!part) return year
  return part.startsWith('Q') ? `${part} ${year}` : `${longMonths[Number(part) - 1]} ${year}`
}

/** "Oct 26", "Q4 26", "2026": under a bar. */
export function shortPeriod(period: string): string {
  const [year = '', part] = period.split('-')
  if (!part) return year
  return `${part.startsWith('Q') ? part : monthName(`${period}-01`)} ${year.slice(2)}`
}

/** The month alone: "October". */
export const nameMonth = (period: string): string => namePeriod(period).split(' ')[0] ?? ''

/** The earlier of two days. */
export function earlierOf(one: string, other: string): string {
  if (one < other) return one
  return other
}

/** Whether a period is over: it can be closed from the day after its last. */
export const hasEnded = (period: string, today: string): boolean => daysOf(period).last < today

/**
 * So many months that end with a period, or of one that still runs with its last month that is over: `from` and `to` are months,
 * `start` is the day before the first, `end` the last day.
 */
export function windowOf(period: string, shownDay: string, months = 12) {
  const to = lastEnded(earlierOf(daysOf(period).last, shownDay), 'month')
  const from = shiftPeriod(to, 1 - months)
  return { from, to, start: addDays(daysOf(from).first, -1), end: daysOf(to).last, months }
}
