export interface Brier {
  readonly score: number
  /** How far the forecasts lie from what happened to the cases that had them; the less the better. */
  readonly reliability: number
  /** How far what happened to cases of one forecast lies from what happened to all; the more the better. */
  readonly resolution: number
  /** What the score would be were the base rate forecast for all. */
  readonly uncertainty: number
}

/**
 * The Brier score, the mean square of forecast less outcome, and its parts by Murphy (1973) over the cases of each distinct forecast: so
 * score = reliability - resolution + uncertainty exactly.
 */
export function brierOf(forecasts: Float64Array, outcomes: Uint8Array): Brier {
  const n = forecasts.length
  const groups = new Map<number, { cases: number; hits: number }>()
  let hits = 0
  let score = 0
  for (let at = 0; at < n; at++) {
    const [forecast, outcome] = [forecasts[at] as number, outcomes[at] as number]
    score += (forecast - outcome) ** 2
    hits += outcome
    const group = groups.get(forecast) ?? { cases: 0, hits: 0 }
    groups.set(forecast, group)
    group.cases++
    group.hits += outcome
  }
  const base = hits / n
  let reliability = 0
  let resolution = 0
  for (const [forecast, group] of groups) {
    const observed = group.hits / group.cases
    reliability += group.cases * (forecast - observed) ** 2
    resolution += group.cases * (observed - base) ** 2
  }
  return { score: score / n, reliability: reliability / n, resolution: resolution / n, uncertainty: base * (1 - base) }
}

/** The mean of -ln of the probability that was forecast for what happened. Infinite where the impossible happened. */
export function logLossOf(forecasts: Float64Array, outcomes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < forecasts.length; at++) {
    const forecast = forecasts[at] as number
    sum -= Math.log(outcomes[at] === 1 ? forecast : 1 - forecast)
  }
  return sum / forecasts.length
}
