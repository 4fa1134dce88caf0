import { problem } from '../../../kernel/errors'
import { addDays, assertDay, daysBetween } from '../../../kernel/time'

const pad = (n: number, digits = 2): string => String(n).padStart(digits, '0')

/** The same day so many months later; the last of the month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(date, last))}`
}

/** The earlier of two days. */
export const earlierDay = (a: string, b: string): string => (daysBetween(a, b) > 0 ? a : b)

/** The later of two days. */
export const laterDay = (a: string, b: string): string => (daysBetween(a, b) > 0 ? b : a)

/** Days from `first` to before `next`. */
export interface Period {
  readonly key: string
  readonly first: string
  readonly next: string
}

const NAME = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])))?$/

/** The days of `2026-03`, `2026-Q1`, `2026`, or of a single day. Throws `bad_period` naming the argument. */
export function readPeriod(text: string, field: string): Period {
  const [, year, month, quarter] = NAME.exec(text) ?? []
  const known =
    year && Number(year) >= 1900 && Number(year) <= 2100 && (!month || (Number(month) >= 1 && Number(month) <= 12))
  if (known) {
    const months = month ? 1 : quarter ? 3 : 12
    const first = `${year}-${month ?? pad(quarter ? Number(quarter) * 3 - 2 : 1)}-01`
    return { key: text, first, next: addMonths(first, months) }
  }
  try {
    return { key: text, first: assertDay(text), next: addDays(text, 1) }
  } catch (cause) {
    const shown = text.slice(0, 40)
    throw problem(
      'bad_period',
      `${field}: "${shown}" is neither a day nor a period such as 2026-03, 2026-Q1 or 2026.`,
      {
        field,
        cause,
      },
    )
  }
}
