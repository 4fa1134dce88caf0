import { logistic } from './platt'

const MOST_ROUNDS = 200
const CLOSE = 1e-7

/**
 * Weights, none negative, such that the lower the weighted sum, the likelier the outcome: the logistic regression of the outcome on the
 * columns, with half the sum of squared weights as its penalty (ridge), by Newton's steps one weight after another, each held at 0 or
 * above. Values should be of the order of 1.
 */
export function fitWeights(columns: readonly Float64Array[], outcomes: Uint8Array): Float64Array {
  const n = outcomes.length
  const hits = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const weights = new Float64Array(columns.length)
  const logits = new Float64Array(n).fill(Math.log((hits + 0.5) / (n - hits + 0.5)))
  const step = (column: Float64Array | null, weight: number): number => {
    let slope = column ? weight : 0
    let curve = column ? 1 : 1e-9
    for (let at = 0; at < n; at++) {
      const x = column ? -(column[at] as number) : 1
      const p = logistic(logits[at] as number)
      slope += x * (p - (outcomes[at] as number))
      curve += x * x * p * (1 - p)
    }
    // A step too long leaves the part of the curve that it was read from.
    return Math.max(-1, Math.min(1, -slope / curve))
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = shift(logits, null, step(null, 0))
    columns.forEach((column, place) => {
      const weight = weights[place] as number
      const by = Math.max(-weight, step(column, weight))
      weights[place] = weight + by
      moved = Math.max(moved, shift(logits, column, by))
    })
    if (moved < CLOSE) break
  }
  return weights
}

/** Moves the intercept, or the column's weight; answers how far. */
function shift(logits: Float64Array, column: Float64Array | null, by: number): number {
  if (by !== 0) {
    for (let at = 0; at < logits.length; at++) {
      logits[at] = (logits[at] as number) + (column ? -by * (column[at] as number) : by)
    }
  }
  return Math.abs(by)
}

/** So many outcomes a measure weigh as much as the equal weights that one would take without any data. */
const OUTCOMES_A_MEASURE = 10

export interface Shares {
  /** Of each column; together 1. */
  readonly shares: readonly number[]
  /** 0 to 1; 1: equal weights. */
  readonly shrinkage: number
}

/**
 * Shares of a score between what was fitted and equal ones: with k columns and n outcomes the fitted ones count n / (n + 10 k). Where
 * nothing fitted is above 0, equal ones.
 */
export function shrinkShares(weights: Float64Array, outcomes: number): Shares {
  const k = weights.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0 || outcomes === 0) return { shares: Array.from(weights, () => 1 / k), shrinkage: 1 }
  const shrinkage = (OUTCOMES_A_MEASURE * k) / (outcomes + OUTCOMES_A_MEASURE * k)
  return { shares: Array.from(weights, (weight) => (1 - shrinkage) * (weight / total) + shrinkage / k), shrinkage }
}
