import type { MetricCard } from '../../api'
import { formatPercent, formatSigned, metricDecimals } from '../../ui/format'

export type Change = {
  text: string
  tone: 'gain' | 'loss' | 'quiet'
  /** What the text tells: the share of the value before, or, of percentages, the difference. */
  tells: 'share' | 'difference' | null
}

const isPercent = (unit: string | null) => unit === 'percent' || unit === '%'

/** How a metric moved: in whole percent of what it was; what is a percentage itself, in percentage points. From 0 there is no percent. */
export function changeOf({ value, previous, unit, better }: MetricCard): Change {
  if (value === null || previous === null) return { text: '–', tone: 'quiet', tells: null }
  const difference = value - previous
  const still = Math.abs(difference) < 1e-9 || better === 'neutral'
  const tone = still ? 'quiet' : difference > 0 === (better === 'higher') ? 'gain' : 'loss'
  if (isPercent(unit)) return { text: `${formatSigned(difference)} pp`, tone, tells: 'difference' }
  if (previous === 0) {
    if (difference === 0) return { text: formatPercent(0), tone, tells: 'difference' }
    return { text: difference > 0 ? 'from none' : 'below none', tone, tells: null }
  }
  const share = difference / Math.abs(previous)
  return { text: `${share >= 0.005 ? '+' : ''}${formatPercent(share)}`, tone, tells: 'share' }
}

/** The decimals of a metric's row: those of its unit; metrics without one have those that show all of them alike. */
export function decimalsFor({ unit }: Pick<MetricCard, 'unit'>, all: readonly MetricCard[]): number {
  const alike = all.filter((metric) => metric.unit === unit)
  return metricDecimals(
    unit,
    alike.flatMap(({ value, previous, history }) => [value, previous, ...history.map((point) => point.value)]),
  )
}
