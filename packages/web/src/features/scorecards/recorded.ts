import type { ScorecardVersion } from '../../api'
import { formatNumber } from '../../ui/format'
import { aucWords } from './words'

const numberAt = (part: unknown, key: string): number | null => {
  const value = part && typeof part === 'object' ? (part as Record<string, unknown>)[key] : null
  return typeof value === 'number' ? value : null
}

/** The figures of the backtest that a version was published on; null where none is kept. */
export function recordedFigures(backtest: ScorecardVersion['backtest']) {
  const summary = backtest?.summary
  if (!summary || typeof summary !== 'object') return null
  return {
    auc: numberAt(summary, 'auc'),
    observations: numberAt(summary, 'observations'),
    outcomes: numberAt(summary, 'outcomes'),
    lift: numberAt((summary as Record<string, unknown>).lift, '10'),
  }
}

/** "AUC 0.792, 4,486 observations, 183 outcomes" */
export function recordedWords(backtest: ScorecardVersion['backtest']): string {
  const figures = recordedFigures(backtest)
  if (!figures) return 'none kept'
  const { auc, observations, outcomes } = figures
  const parts = [
    `AUC ${aucWords(auc)}`,
    observations === null ? '' : `${formatNumber(observations)} observations`,
    outcomes === null ? '' : `${formatNumber(outcomes)} outcomes`,
  ]
  return parts.filter(Boolean).join(', ')
}
