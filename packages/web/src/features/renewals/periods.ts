import { addDays } from '../../ui/format'

export type Interval = 'month' | 'quarter' | 'year'

const monthsOf: Record<Interval, number> = { month: 1, quarter: 3, year: 12 }
const pad = (value: number) => String(value).padStart(2, '0')

/** The period that holds a day: "2026-10", "2026-Q4", "2026". */
export function periodOf(day: string, interval: Interval): string {
  const [year = '', month = '1'] = day.split('-')
  if (interval === 'year') return year
  return interval === 'month' ? `${year}-${pad(Number(month))}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

export const intervalOf = (period: string): Interval =>
  period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month'

/** The first of a month so many months later or, negative, earlier. */
export function addMonths(first: string, months: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`
}

/** The first and the last day of a period. */
export function daysOf(period: string): { first: string; last: string } {
  const interval = intervalOf(period)
  const [year = '', part = '1'] = period.split('-')
  const month = interval === 'quarter' ? Number(part.slice(1)) * 3 - 2 : Number(part)
  const first = `${year}-${pad(month)}-01`
  return { first, last: addDays(addMonths(first, monthsOf[interval]), -1) }
}

/** The period so many of its kind later or, negative, earlier. */
export const shiftPeriod = (period: string, by: number): string => {
  const interval = intervalOf(period)
  return periodOf(addMonths(daysOf(period).first, by * monthsOf[interval]), interval)
}

/** The months of a period. */
export const monthsIn = (period: string): string[] => {
  const { first } = daysOf(period)
  return Array.from({ length: monthsOf[intervalOf(period)] }, (_, n) => periodOf(addMonths(first, n), 'month'))
}

const names = 'January February March April May June July August September October November December'.split(' ')

/** "October 2026", "Q4 2026", "2026" */
export function namePeriod(period: string): string {
  const [year = '', part] = period.split('-')
  if (!part) return year
  return `${part.startsWith('Q') ? part : names[Number(part) - 1]} ${year}`
}
