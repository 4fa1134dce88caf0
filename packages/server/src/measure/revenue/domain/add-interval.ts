import { addDays } from '../../../kernel/time'
import type { Interval } from '../contract'

const DAYS: Readonly<Partial<Record<Interval, number>>> = { day: 1, week: 7 }
const MONTHS: Readonly<Partial<Record<Interval, number>>> = { month: 1, quarter: 3, year: 12 }

/** The day `count` intervals later; of a month that is too short, its last day. */
export function addInterval(day: string, interval: Interval, count: number): string {
  const days = DAYS[interval]
  return days === undefined ? addMonths(day, (MONTHS[interval] ?? 1) * count) : addDays(day, days * count)
}

/** The same day of the month `n` months later, or the month's last. */
export function addMonths(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + n
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join(
    '-',
  )
}
