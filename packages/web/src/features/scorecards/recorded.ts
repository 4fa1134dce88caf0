import type { ScorecardVersion } from '../../api'
import { formatNumber } from '../../ui/format'
import { aucWords } from './words'

type Recorded = ScorecardVersion['backtest']
type Figures = Exclude<NonNullable<Recorded>, { refused: string }>

/** The backtest that a version was published on; null where none is kept, or none could be run. */
export const recordedFigures = (backtest: Recorded): Figures | null =>
  backtest && !('refused' in backtest) ? backtest : null

/** Why no backtest could be run when a version was published. */
export const refusedWords = (backtest: Recorded): string | null =>
  backtest && 'refused' in backtest ? backtest.refused : null

/** "AUC 0.792, 4,486 observations, 183 with the outcome" */
export function recordedWords(backtest: Recorded): string {
  const figures = recordedFigures(backtest)
  if (!figures) return refusedWords(backtest) ?? 'none kept'
  const { auc, observations, outcomes } = figures
  return `AUC ${aucWords(auc)}, ${formatNumber(observations)} observations, ${formatNumber(outcomes)} with the outcome`
}
