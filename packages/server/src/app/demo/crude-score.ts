import { DAY_MS, parseDay } from './calendar'
import type { DemoCompany } from './contract'

/** For each account, the number of people seen on each day from `from` on. */
export type SeenPerDay = ReadonlyMap<string, Uint16Array>

/** Walks all events once; they lie between the days `from` and `to`. */
export function countSeen(company: DemoCompany, from: number, to: number): SeenPerDay {
  const seen = new Map(company.accounts.map((account) => [account.externalId, new Uint16Array(to - from + 1)]))
  let account = ''
  let today = new Set<string>()
  let day = Number.NaN
  for (const chunk of company.events()) {
    for (const event of chunk) {
      const on = Math.floor(Date.parse(event.time) / DAY_MS)
      if (event.account !== account || on !== day) today = new Set()
      account = event.account
      day = on
      today.add(event.person)
      const days = seen.get(account)
      if (days) days[day - from] = today.size
    }
  }
  return seen
}

/**
 * Monthly revenue, in US dollars at the last rates so that only the business moves it, and seats per account on a day. An account without a
 * subscription, or whose subscriptions rest, is not in it.
 */
export function findPaying(
  company: DemoCompany,
  day: number,
): ReadonlyMap<string, { mrr: number; seats: number; since: number }> {
  const rates = new Map(company.rates.map(({ currency, rate }) => [currency, Number(rate)]))
  const paying = new Map<string, { mrr: number; seats: number; since: number }>()
  for (const row of company.subscriptions) {
    const start = parseDay(row.start)
    const end = row.end === null ? Number.POSITIVE_INFINITY : parseDay(row.end)
    const before = paying.get(row.account)
    const since = Math.min(start, before?.since ?? start)
    if (start > day) continue
    if (end > day && !isOn(row.pause, day)) {
      const seats = Math.max(before?.seats ?? 0, row.quantity)
      const paid = Number(row.mrr) * (isOn(row.discount, day) ? 1 - (row.discount?.percent ?? 0) / 100 : 1)
      paying.set(row.account, { mrr: (before?.mrr ?? 0) + paid * (rates.get(row.currency) ?? 1), seats, since })
    } else paying.set(row.account, { mrr: before?.mrr ?? 0, seats: before?.seats ?? 0, since })
  }
  return new Map([...paying].filter(([, { mrr }]) => mrr > 0))
}

/**
 * What somebody would write in an afternoon: three fifths the days people were seen per seat in 28 days, two fifths the change
 * against the 28 days before. 0 to 100.
 */
export function scoreUsage(days: Uint16Array, place: number, seats: number): number {
  const now = sum(days, place - 27, place)
  const before = sum(days, place - 55, place - 28)
  const level = clamp((now / seats / 5.5) * 100)
  const change = before === 0 ? 50 : clamp(60 + 100 * (now / before - 1))
  return 0.6 * level + 0.4 * change
}

/** The probability that one who left scored lower than one who stayed; ties count half (Mann and Whitney's U). */
export function areaUnderCurve(left: readonly number[], stayed: readonly number[]): number {
  let wins = 0
  for (const low of left) for (const high of stayed) wins += low < high ? 1 : low === high ? 0.5 : 0
  return wins / (left.length * stayed.length)
}

const isOn = (span: { start: string; end: string | null } | null, day: number): boolean =>
  span !== null && day >= parseDay(span.start) && (span.end === null || day < parseDay(span.end))
const sum = (days: Uint16Array, from: number, to: number) =>
  days.subarray(Math.max(0, from), Math.max(0, to + 1)).reduce((total, count) => total + count, 0)
const clamp = (value: number) => Math.min(100, Math.max(0, value))
