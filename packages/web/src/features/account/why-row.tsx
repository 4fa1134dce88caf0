import type { AccountPage, MeasurePart } from '../../api'
import { metricTarget, NumberButton } from '../../ui/explain'
import { formatMetric, formatNumber, formatSigned } from '../../ui/format'
import type { AccountPageState } from './use-account-page'
import styles from './why-table.module.css'

type WhyRowProps = {
  measure: MeasurePart
  before: number | null
  /** Points gained or lost since then. */
  change: number | null
  heaviest: number
  page: AccountPage
  state: AccountPageState
}

/** One measure of the score. */
export function WhyRow({ measure, before, change, heaviest, page, state }: WhyRowProps) {
  const value = measure.value === null ? null : formatMetric(measure.value, measure.unit)
  const skipped = measure.score === null
  const history = page.metrics.find((metric) => metric.key === measure.metric)?.history.map((point) => point.value)
  return (
    <tr className={skipped ? styles.skipped : undefined}>
      <th scope="row">{measure.name}</th>
      <td>
        {value === null ? (
          'none'
        ) : (
          <NumberButton
            headline
            target={metricTarget({
              metric: measure.metric,
              title: measure.name,
              value,
              account: page.account.externalId,
              accountName: page.account.name,
              asOf: state.asOf,
              at: page.account.asOf,
              timeZone: state.timeZone,
              history,
            })}
          >
            {value}
          </NumberButton>
        )}
      </td>
      <td className={styles.quiet}>{before === null ? 'none' : formatMetric(before, measure.unit)}</td>
      <td>{measure.score === null ? '–' : formatNumber(measure.score, 1)}</td>
      <td className={styles.barCell}>{skipped ? null : <WeightBar measure={measure} heaviest={heaviest} />}</td>
      <td className={styles.quiet}>{skipped ? 'skipped' : formatNumber(measure.effectiveWeight, 1)}</td>
      <td>{measure.points === null ? '–' : formatNumber(measure.points, 2)}</td>
      <td className={toneOf(change)}>{change === null ? '–' : formatSigned(change, 2)}</td>
    </tr>
  )
}

function toneOf(change: number | null): string | undefined {
  if (!change) return styles.quiet
  return change < 0 ? styles.loss : styles.gain
}

/** The track is as long as the weight, the bar as long as the points. */
function WeightBar({ measure, heaviest }: { measure: MeasurePart; heaviest: number }) {
  const track = (measure.effectiveWeight / heaviest) * 92
  const bar = ((measure.score ?? 0) / 100) * track
  return (
    <svg width="92" height="8" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width={Math.max(1, track - 1)}
        height="7"
        rx="2"
        fill="var(--sunken)"
        stroke="var(--line)"
      />
      <rect width={bar} height="8" rx="2" fill="var(--accent)" />
    </svg>
  )
}
