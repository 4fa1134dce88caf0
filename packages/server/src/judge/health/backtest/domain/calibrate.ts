import { equalBins } from './bins'
import { type Brier, brierOf, logLossOf } from './forecasts'
import { fitIsotonic } from './isotonic'
import { fitPlatt } from './platt'

/** From so many outcomes on the steps of isotonic regression are steady enough; below them, Platt's curve. */
export const ISOTONIC_FROM = 1_000
const GROUPS = 10

export interface Judged {
  readonly method: 'platt' | 'isotonic'
  readonly brier: Brier
  /** Of the forecasts before they were grouped; infinite where the impossible happened. */
  readonly logLoss: number
  readonly points: readonly { readonly forecast: number; readonly observed: number; readonly observations: number }[]
}

interface Cases {
  readonly risks: Float64Array
  readonly outcomes: Uint8Array
}

/**
 * Turns risks into probabilities on some cases and judges them on others: forecasts are put into ten groups of about equal size, equal
 * ones together, and each told as its group's mean, so that the parts of the Brier score add up exactly and are those of the points drawn.
 * Null where the fitted cases are all alike, or nothing is there to judge.
 */
export function calibrate(fitted: Cases, judged: Cases): Judged | null {
  const hits = fitted.outcomes.reduce((sum, outcome) => sum + outcome, 0)
  if (hits === 0 || hits === fitted.outcomes.length || judged.risks.length === 0) return null
  const method = hits < ISOTONIC_FROM ? 'platt' : 'isotonic'
  const calibrator = (method === 'platt' ? fitPlatt : fitIsotonic)(fitted.risks, fitted.outcomes)
  const forecasts = judged.risks.map(calibrator)
  const told = new Float64Array(forecasts.length)
  const points = equalBins(forecasts, GROUPS).map((places) => {
    const forecast = places.reduce((sum, place) => sum + (forecasts[place] as number), 0) / places.length
    const observed = places.reduce((sum, place) => sum + (judged.outcomes[place] as number), 0) / places.length
    for (const place of places) told[place] = forecast
    return { forecast, observed, observations: places.length }
  })
  return { method, brier: brierOf(told, judged.outcomes), logLoss: logLossOf(forecasts, judged.outcomes), points }
}
