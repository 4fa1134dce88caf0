import type { EventLeaf } from './leaf'

type Windows = readonly Pick<EventLeaf, 'days' | 'ago'>[]

/**
 * The last days, as numbers, of stretches such that a window of any date holds a stretch wholly or not at all: the dates, and the days
 * before which and on which windows end. Ascending, each once.
 */
export function cutsOf(dates: readonly number[], windows: Windows): number[] {
  const back = new Set([0, ...windows.flatMap(({ days, ago }) => [ago, ...(days === null ? [] : [days + ago])])])
  return [...new Set(dates.flatMap((date) => [...back].map((days) => date - days)))].sort((a, b) => a - b)
}

/** Of each day from the first on to the one after the last, how many of the days lie before it. */
export function countBefore(days: readonly number[]): { readonly first: number; readonly counts: readonly number[] } {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const counts: number[] = []
  for (let day = first, place = 0; day <= last + 1; day++) {
    while (place < days.length && (days[place] as number) < day) place++
    counts.push(place)
  }
  return { first, counts }
}
