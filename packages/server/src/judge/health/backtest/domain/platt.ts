/** A probability of a risk. */
export type Calibrator = (risk: number) => number

/** Newton stops when a step would lower the loss by less than this share of it. */
const CLOSE = 1e-14
const MOST_STEPS = 100

/**
 * Platt's scaling: the logistic curve of the risk that fits best, with Platt's smoothed targets, (hits + 1) / (hits + 2) and 1 / (misses +
 * 2), by Newton's method with halved steps (Lin, Lin and Weng 2007). Risks are fitted as shares of their spread, so that their size is all
 * the same.
 */
export function fitPlatt(given: Float64Array, outcomes: Uint8Array): Calibrator {
  const place = placeWithin(given)
  const risks = given.map(place)
  const hits = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const misses = outcomes.length - hits
  const [high, low] = [(hits + 1) / (hits + 2), 1 / (misses + 2)]
  const lossOf = (slope: number, intercept: number): number => {
    let loss = 0
    for (let at = 0; at < risks.length; at++) {
      const logit = slope * (risks[at] as number) + intercept
      const target = outcomes[at] === 1 ? high : low
      loss += Math.max(logit, 0) - target * logit + Math.log1p(Math.exp(-Math.abs(logit)))
    }
    return loss
  }
  let slope = 0
  let intercept = Math.log((hits + 1) / (misses + 1))
  let loss = lossOf(slope, intercept)
  for (let step = 0; step < MOST_STEPS; step++) {
    // A little on the diagonal keeps the matrix invertible where all risks are equal.
    const sums = { ss: 1e-12, si: 0, ii: 1e-12, s: 0, i: 0 }
    for (let at = 0; at < risks.length; at++) {
      const risk = risks[at] as number
      const p = logistic(slope * risk + intercept)
      const error = p - (outcomes[at] === 1 ? high : low)
      const weight = p * (1 - p)
      sums.ss += risk * risk * weight
      sums.si += risk * weight
      sums.ii += weight
      sums.s += risk * error
      sums.i += error
    }
    const determinant = sums.ss * sums.ii - sums.si * sums.si
    const bySlope = -(sums.ii * sums.s - sums.si * sums.i) / determinant
    const byIntercept = -(sums.ss * sums.i - sums.si * sums.s) / determinant
    const gained = -(sums.s * bySlope + sums.i * byIntercept)
    if (gained <= CLOSE * loss) break
    let size = 1
    for (; size > 1e-10; size /= 2) {
      const next = lossOf(slope + size * bySlope, intercept + size * byIntercept)
      if (next <= loss - 1e-4 * size * gained) break
    }
    if (size <= 1e-10) break
    slope += size * bySlope
    intercept += size * byIntercept
    loss = lossOf(slope, intercept)
  }
  return (risk) => logistic(slope * place(risk) + intercept)
}

/** Where between the least and the greatest a risk lies, from 0 to 1; of risks that are all alike, how far it is from them. */
function placeWithin(risks: Float64Array): (risk: number) => number {
  const least = risks.reduce((min, risk) => Math.min(min, risk), Number.POSITIVE_INFINITY)
  const spread = risks.reduce((max, risk) => Math.max(max, risk), Number.NEGATIVE_INFINITY) - least
  return (risk) => (risk - least) / (spread > 0 ? spread : 1)
}

export const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))
