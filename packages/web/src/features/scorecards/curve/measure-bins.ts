import type { Backtest, ScorecardShadow } from '../../../api'
import type { ValueBin } from './plot'

export type MeasureSpread = {
  bins: readonly ValueBin[]
  /** What is counted: accounts on past dates, or accounts now. */
  of: 'observations' | 'accounts now'
  /** Which outcome is told of them; null where none can be. */
  outcome: { kind: Backtest['ask']['outcome']; days: number } | null
}

/** How a measure's values spread over the observations of the backtest; where there are none, over the accounts now. */
export function binsFor(
  metric: string,
  backtest: Backtest | undefined,
  shadow: ScorecardShadow | undefined,
): MeasureSpread {
  const observed = backtest?.measures.find((one) => one.metric === metric)
  if (backtest && observed && observed.bins.length > 0) {
    const { outcome, leadDays, horizonDays } = backtest.ask
    return {
      bins: observed.bins.map(({ from, to, observations, outcomes }) => ({ from, to, count: observations, outcomes })),
      of: 'observations',
      outcome: { kind: outcome, days: leadDays + horizonDays },
    }
  }
  const now = shadow?.measures.find((one) => one.metric === metric)
  const bins = now?.bins.map(({ from, to, accounts }) => ({ from, to, count: accounts, outcomes: 0 })) ?? []
  return { bins, of: 'accounts now', outcome: null }
}
