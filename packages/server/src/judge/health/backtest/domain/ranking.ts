/** Cases in ascending order of risk, cases of equal risk together. */
export interface Ranking {
  /** Places of the cases. */
  readonly order: Int32Array
  /** Of each run of equal risk, where in `order` it ends. */
  readonly ends: Int32Array
  /** 1: the case had the outcome; by place. */
  readonly outcomes: Uint8Array
}

/** Ranks cases by risk, higher: more likely the outcome. A risk of NaN leaves its case out. */
export function rankCases(risks: Float64Array, outcomes: Uint8Array): Ranking {
  const order = Int32Array.from(risks.keys())
    .filter((place) => !Number.isNaN(risks[place] as number))
    .sort((a, b) => (risks[a] as number) - (risks[b] as number))
  const ends: number[] = []
  for (let at = 1; at <= order.length; at++) {
    if (at === order.length || risks[order[at] as number] !== risks[order[at - 1] as number]) ends.push(at)
  }
  return { order, ends: Int32Array.from(ends), outcomes }
}

/**
 * The area under the ROC curve: the chance that a case with the outcome has a higher risk than one without, ties counting half (Hanley and
 * McNeil 1982). NaN where all or none had it.
 */
export function aucOf({ order, ends, outcomes }: Ranking): number {
  let won = 0
  let hitsBelow = 0
  let missesBelow = 0
  let at = 0
  for (const end of ends) {
    let hits = 0
    const from = at
    for (; at < end; at++) hits += outcomes[order[at] as number] as number
    const misses = end - from - hits
    won += hits * (missesBelow + misses / 2)
    hitsBelow += hits
    missesBelow += misses
  }
  return hitsBelow === 0 || missesBelow === 0 ? Number.NaN : won / (hitsBelow * missesBelow)
}

/**
 * Average precision: the sum over falling thresholds of the recall won times the precision there; cases of equal risk pass a threshold
 * together. NaN where none had the outcome.
 */
export function averagePrecisionOf({ order, ends, outcomes }: Ranking): number {
  let hits = 0
  let sum = 0
  for (let run = ends.length - 1; run >= 0; run--) {
    const from = run === 0 ? 0 : (ends[run - 1] as number)
    let won = 0
    for (let at = from; at < (ends[run] as number); at++) won += outcomes[order[at] as number] as number
    hits += won
    sum += won * (hits / (order.length - from))
  }
  return hits === 0 ? Number.NaN : sum / hits
}

export interface Captured {
  /** How many times as often the outcome is there as in all cases. */
  readonly lift: number
  /** The share of what all cases with the outcome weigh. */
  readonly share: number
}

/**
 * What lies in the share of cases of highest risk. Cases of equal risk at its edge count in proportion, as if drawn by lot. NaN where none
 * had the outcome.
 */
export function captureWorst({ order, ends, outcomes }: Ranking, share: number, weights: Float64Array): Captured {
  const wanted = share * order.length
  const sums = { hits: 0, weight: 0, allHits: 0, allWeight: 0 }
  let left = wanted
  for (let run = ends.length - 1; run >= 0; run--) {
    const [from, end] = [run === 0 ? 0 : (ends[run - 1] as number), ends[run] as number]
    const part = Math.max(0, Math.min(1, left / (end - from)))
    left -= end - from
    for (let at = from; at < end; at++) {
      const place = order[at] as number
      if (outcomes[place] !== 1) continue
      sums.hits += part
      sums.weight += part * (weights[place] as number)
      sums.allHits++
      sums.allWeight += weights[place] as number
    }
  }
  return {
    lift: sums.hits / wanted / (sums.allHits / order.length),
    share: sums.weight / sums.allWeight,
  }
}
