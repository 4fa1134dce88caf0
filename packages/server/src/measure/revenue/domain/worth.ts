import { daysBetween } from '../../../kernel/time'

/** Days of a month on average, of a year of 365. */
const MONTH_DAYS = 365 / 12

const isMonthEnd = (day: string): boolean => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date
}

/** Months between two days: whole ones between ends of months, else by days. */
export function monthsBetween(from: string, to: string): number {
  if (!isMonthEnd(from) || !isMonthEnd(to)) return daysBetween(from, to) / MONTH_DAYS
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return index(to) - index(from)
}

/** The share of accounts lost in a month where so many are left between two days; null where that says nothing. */
export function churnPerMonth(kept: number | null, from: string, to: string): number | null {
  const months = monthsBetween(from, to)
  return kept === null || months <= 0 ? null : 1 - kept ** (1 / months)
}

/** Of a monthly churn the yearly: 1 - (1 - c)^12; 2 % a month is 21.5283 % a year. */
export const overYear = (perMonth: number | null): number | null =>
  perMonth === null ? null : 1 - (1 - perMonth) ** 12

/** ARPA x margin / monthly churn, an estimate; null where one is not known or nothing churns. */
export function lifetimeValue(arpa: string | null, margin: number | null, perMonth: number | null): string | null {
  if (arpa === null || margin === null || perMonth === null || perMonth <= 0) return null
  return ((Number(arpa) * margin) / perMonth).toFixed(4)
}

/** Months until a customer has paid back what it cost: CAC / (ARPA x margin); 1200, 100 and .8 are 15. Null where undefined. */
export function paybackMonths(cac: string | null, arpa: string | null, margin: number | null): number | null {
  const gain = arpa === null || margin === null ? 0 : Number(arpa) * margin
  return cac === null || gain <= 0 ? null : round(Number(cac) / gain)
}

const round = (value: number): number => Math.round(value * 1e12) / 1e12
