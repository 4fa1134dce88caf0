import type { Backtest, BacktestAsk, Missing, Parents } from '../../api'
import { formatNumber, formatPercent, formatSigned } from '../../ui/format'

const space = '\u00a0'

export const missingWords: Record<Missing, string> = { skip: 'Skip', zero: 'Count 0', neutral: 'Count 50' }
export const parentWords: Record<Parents, string> = {
  own: 'by own numbers',
  revenue_weighted: 'by revenue weight',
  worst_child: 'as their worst child',
}

type Outcome = Backtest['ask']['outcome']
export const outcomeWords: Record<Outcome, string> = {
  churn: 'churn',
  contraction: 'contraction',
  nonrenewal: 'non-renewal',
}
/** Of observations that the outcome followed: "183 churned". */
export const outcomeDone: Record<Outcome, string> = {
  churn: 'churned',
  contraction: 'contracted',
  nonrenewal: 'did not renew',
}

/** A number of a curve as short as it is: 0.45, −20, 1,200,000. */
export function plainNumber(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : Math.min(6, (String(value).split('.')[1] ?? '').length)
  return formatNumber(value, decimals)
}

/** "0.45 → 40" */
export const pointWords = ([x, y]: readonly [number, number]): string => `${plainNumber(x)} → ${plainNumber(y)}`

/** 0.5 is "50 %". */
export const coverageWords = (share: number): string => formatPercent(share, Number.isInteger(share * 100) ? 0 : 1)

/** "at once", "1 day", "3 days" */
export const daysWords = (days: number): string =>
  days === 0 ? 'at once' : `${formatNumber(days)} ${days === 1 ? 'day' : 'days'}`

/** An AUC, or "none" where none can be said. */
export const aucWords = (auc: number | null): string => (auc === null ? 'none' : formatNumber(auc, 3))

export const shareWords = (share: number | null, decimals = 1): string =>
  share === null ? 'none' : formatPercent(share, decimals)

/** "+0.024 (−0.003 to +0.050)" */
export function differenceWords(difference: {
  auc: number | null
  interval: readonly [number, number] | null
}): string {
  if (difference.auc === null) return 'none'
  const [low, high] = difference.interval ?? []
  const span = low === undefined || high === undefined ? '' : ` (${formatSigned(low, 3)} to ${formatSigned(high, 3)})`
  return `${formatSigned(difference.auc, 3)}${span}`
}

/** Whether a difference is more than chance, in words. */
export function certaintyWords(interval: readonly [number, number] | null): string {
  if (!interval) return 'nothing can be said yet'
  return interval[0] > 0 || interval[1] < 0 ? 'more than chance' : 'not yet certain'
}

/** "churn, 18 dates, known then" */
export function askWords(ask: Backtest['ask']): string {
  const dates = `${formatNumber(ask.dates.length)} ${ask.dates.length === 1 ? 'date' : 'dates'}`
  return `${outcomeWords[ask.outcome]}, ${dates}, known ${ask.known}${ask.withPulses ? ', with pulses' : ''}`
}

export const milliseconds = (took: number): string => `${formatNumber(took, 0)}${space}ms`

/** The horizon in words: "60 days ahead". */
export const horizonWords = ({ horizonDays, leadDays }: Pick<Backtest['ask'], 'horizonDays' | 'leadDays'>): string =>
  leadDays > 0 ? `${leadDays} to ${leadDays + horizonDays} days ahead` : `${horizonDays} days ahead`

export const outcomes = Object.keys(outcomeWords) as NonNullable<BacktestAsk['outcome']>[]
