import type { EventLine } from './event-row'

/** What follows from a set of events once they are in ClickHouse, gathered while they were at hand. */
export interface Marks {
  /** By account, when its earliest event happened, in epoch milliseconds. */
  readonly accounts: Readonly<Record<string, number>>
  /** By source, how many. */
  readonly sources: Readonly<Record<string, number>>
  /** `YYYY-MM`, each once. */
  readonly months: readonly string[]
  /** When they became known, in epoch milliseconds: the latest. */
  readonly knownAt: number
}

/** The marks of some events. */
export function markEvents(events: readonly Pick<EventLine, 'accountId' | 'ts' | 'source' | 'knownAt'>[]): Marks {
  const accounts: Record<string, number> = {}
  const sources: Record<string, number> = {}
  const hours = new Set<number>()
  let knownAt = 0
  for (const event of events) {
    const first = accounts[event.accountId]
    if (first === undefined || first > event.ts) accounts[event.accountId] = event.ts
    sources[event.source] = (sources[event.source] ?? 0) + 1
    hours.add(Math.floor(event.ts / 3_600_000))
    if (knownAt < event.knownAt) knownAt = event.knownAt
  }
  const months = new Set([...hours].map((hour) => new Date(hour * 3_600_000).toISOString().slice(0, 7)))
  return { accounts, sources, months: [...months].sort(), knownAt }
}

/** The marks of all of them together. */
export function mergeMarks(all: readonly Marks[]): Marks {
  const accounts: Record<string, number> = {}
  const sources: Record<string, number> = {}
  for (const marks of all) {
    for (const [id, ts] of Object.entries(marks.accounts)) accounts[id] = Math.min(accounts[id] ?? ts, ts)
    for (const [source, count] of Object.entries(marks.sources)) sources[source] = (sources[source] ?? 0) + count
  }
  return {
    accounts,
    sources,
    months: [...new Set(all.flatMap((marks) => marks.months))].sort(),
    knownAt: Math.max(0, ...all.map((marks) => marks.knownAt)),
  }
}
