import type { Ranking } from './ranking'

export type Interval = readonly [low: number, high: number]

/** Any number; the same for all, so that an interval does not change from run to run. */
const SEED = 20_250_228
const FEWEST = 200
const MOST = 1_000
/** So many cases are counted again in all, unless that were fewer than 200 rounds. */
const WORK = 5_000_000

/** How many rounds a bootstrap of so many cases and rankings has. */
export const roundsFor = (cases: number): number =>
  Math.min(MOST, Math.max(FEWEST, Math.floor(WORK / Math.max(1, cases))))

/**
 * The AUC of each ranking when accounts are drawn again with replacement, all observations of an account with it, since they are alike; a
 * row a ranking, a column a round, the same draw for all rankings, so that their differences are paired. NaN where a draw has no outcome.
 */
export function bootstrapAuc(
  rankings: readonly Ranking[],
  accounts: Int32Array,
  accountCount: number,
  rounds: number,
): Float64Array[] {
  const samples = rankings.map(() => new Float64Array(rounds))
  const next = makeStream(SEED)
  const drawn = new Uint16Array(accountCount)
  const lines = rankings.map(({ order, ends, outcomes }) => ({
    accounts: Int32Array.from(order, (place) => accounts[place] as number),
    outcomes: Uint8Array.from(order, (place) => outcomes[place] as number),
    ends,
  }))
  for (let round = 0; round < rounds; round++) {
    drawn.fill(0)
    for (let draw = 0; draw < accountCount; draw++) {
      const account = Math.floor(next() * accountCount)
      drawn[account] = (drawn[account] as number) + 1
    }
    lines.forEach((line, row) => {
      ;(samples[row] as Float64Array)[round] = redrawnAuc(line, drawn)
    })
  }
  return samples
}

/** `aucOf`, where each account counts as often as it was drawn; everything in ascending order of risk. */
function redrawnAuc(
  { accounts, outcomes, ends }: { accounts: Int32Array; outcomes: Uint8Array; ends: Int32Array },
  drawn: Uint16Array,
): number {
  let won = 0
  let hitsBelow = 0
  let missesBelow = 0
  let at = 0
  for (let run = 0; run < ends.length; run++) {
    const end = ends[run] as number
    let hits = 0
    let misses = 0
    for (; at < end; at++) {
      const weight = drawn[accounts[at] as number] as number
      if (outcomes[at] === 1) hits += weight
      else misses += weight
    }
    won += hits * (missesBelow + misses / 2)
    hitsBelow += hits
    missesBelow += misses
  }
  return hitsBelow === 0 || missesBelow === 0 ? Number.NaN : won / (hitsBelow * missesBelow)
}

/** The middle 95 % of samples, NaN left out; null where half of them are. */
export function intervalOf(samples: Float64Array): Interval | null {
  const sorted = samples.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0 || sorted.length * 2 < samples.length) return null
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)]
}

/** Between the two samples next to it, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const low = Math.floor(place)
  const [a, b] = [sorted[low] as number, sorted[Math.min(low + 1, sorted.length - 1)] as number]
  return a + (b - a) * (place - low)
}

/** Steele's splitmix with 32 bits: numbers from 0 to before 1. */
function makeStream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
  }
}
