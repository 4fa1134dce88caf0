import type { Backtest } from './contract'

/** What a version keeps of the backtest that it was published on. */
export interface BacktestRecord {
  readonly [key: string]: unknown
  readonly ask: Backtest['ask']
  readonly summary: Pick<
    Backtest,
    | 'observations'
    | 'outcomes'
    | 'accounts'
    | 'baseRate'
    | 'auc'
    | 'aucInterval'
    | 'averagePrecision'
    | 'brier'
    | 'bands'
    | 'lift'
    | 'revenueCaptured'
    | 'leadTimeDays'
    | 'baselines'
    | 'conclusive'
    | 'notes'
  >
}

/** A backtest without its cases, dates and points. */
export function summariseBacktest(result: Backtest): BacktestRecord {
  const {
    ask,
    scorecard: _,
    calibration,
    missed,
    missedTotal,
    falseAlarms,
    falseAlarmsTotal,
    measures,
    perDate,
    ...summary
  } = result
  return { ask, summary }
}
