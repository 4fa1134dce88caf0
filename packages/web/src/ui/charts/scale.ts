import { addDays, daysBetween, monthName } from '../format'

/** Round numbers from about `low` to about `high`, at most `count` apart. */
export function niceTicks(low: number, high: number, count = 4): number[] {
  const span = high - low || Math.abs(high) || 1
  const raw = span / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? raw
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks: number[] = []
  for (let at = first; at <= last; at++) ticks.push(Number((at * step).toPrecision(12)))
  return ticks
}

/** Where a day lies between two days, as 0 to 1. */
export function dayShare(day: string, from: string, to: string): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, to))
}

/** The firsts of the months between two days, named; every second or third when there are many. */
export function monthTicks(from: string, to: string, room = 13): { day: string; label: string }[] {
  const ticks: { day: string; label: string }[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > to) break
    ticks.push({ day, label: month === 1 ? String(year) : monthName(day) })
  }
  const every = Math.ceil(ticks.length / Math.max(2, room))
  return ticks.filter((_, index) => index % every === 0)
}

/** Month ends named under themselves, the last always; every second or third when there are many. The first and each January carry the year. */
export function monthEndTicks(days: readonly string[], room = 13): { day: string; label: string }[] {
  const every = Math.ceil(days.length / Math.max(2, room))
  return days
    .filter((_, index) => (days.length - 1 - index) % every === 0)
    .map((day, index) => {
      const month = monthName(day)
      return { day, label: index === 0 || day.slice(5, 7) === '01' ? `${month} ${day.slice(2, 4)}` : month }
    })
}

/** Days of a short span, about weekly. */
export function weekTicks(from: string, to: string, room = 6): string[] {
  const step = Math.max(1, Math.round(daysBetween(from, to) / Math.max(2, Math.min(7, room))))
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, step)) days.push(day)
  return days
}

/** Places in ascending order, moved as little as it takes for each to be `least` after the one before. */
export function spreadApart(places: readonly number[], least: number): number[] {
  const groups: { sum: number; count: number }[] = []
  const topOf = ({ sum, count }: { sum: number; count: number }) => sum / count - ((count - 1) * least) / 2
  for (const place of places) {
    groups.push({ sum: place, count: 1 })
    for (;;) {
      const [before, last] = groups.slice(-2)
      if (!before || !last || topOf(before) + before.count * least <= topOf(last)) break
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  return groups.flatMap((group) => Array.from({ length: group.count }, (_, index) => topOf(group) + index * least))
}
