import { problem } from '../../../kernel/errors'
import { type Money, scaleMoney } from '../../../kernel/money'
import type { Interval } from '../contract'

/** Months in an interval, as a ratio of whole numbers: a year has 12, 52 weeks and 365 days. */
const MONTHS: Readonly<Record<Interval, readonly [number, number]>> = {
  day: [12, 365],
  week: [12, 52],
  month: [1, 1],
  quarter: [3, 1],
  year: [12, 1],
}

/** A discount's decimals that count. */
const SCALE = 10_000

/**
 * What an amount for `count` intervals is a month, less `discountPercent`, in one division, rounded half up to four decimals:
 * weekly 10 is 43.3333, every four weeks 100 is 108.3333, 120 a year less 10 % is 9.
 */
export function monthlyAmount(amount: Money, interval: Interval, count: number, discountPercent = '0'): Money {
  if (!Number.isSafeInteger(count) || count < 1 || count > 1200) {
    throw problem('bad_interval', `${count} is not a number of intervals from 1 to 1200.`, { field: 'intervalCount' })
  }
  const [over, under] = MONTHS[interval]
  const share = 100 * SCALE - Math.round(Number(discountPercent) * SCALE)
  return scaleMoney(amount, under * share, over * count * 100 * SCALE)
}

const ALIASES: Readonly<Record<string, Interval>> = {
  daily: 'day',
  days: 'day',
  weekly: 'week',
  weeks: 'week',
  monthly: 'month',
  months: 'month',
  quarterly: 'quarter',
  quarters: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  years: 'year',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/** An interval by any of its usual names. Throws `bad_interval`. */
export function readInterval(text: string): Interval {
  const interval = ALIASES[text.trim().toLowerCase()]
  if (interval) return interval
  throw problem('bad_interval', `"${text.slice(0, 40)}" is not an interval: give day, week, month, quarter or year.`, {
    field: 'interval',
  })
}
