import { Link } from '@tanstack/react-router'
import type { AccountPage, MetricCard } from '../../api'
import { Sparkline } from '../../ui/charts'
import { metricTarget, NumberButton } from '../../ui/explain'
import { formatMetric, formatPercent, formatSigned, metricDecimals } from '../../ui/format'
import { Panel } from '../../ui/panel'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

type PartProps = { page: AccountPage; state: AccountPageState }

/** How a metric moved: a percentage where the unit is an amount, else a difference. */
export function changeOf(metric: MetricCard): { text: string; tone: 'gain' | 'loss' | 'quiet' } {
  const { value, previous, unit, better } = metric
  if (value === null || previous === null) return { text: '–', tone: 'quiet' }
  const difference = value - previous
  const relative = unit !== 'percent' && unit !== '%' && unit !== 'ratio' && Math.abs(previous) >= 10
  const share = relative ? difference / Math.abs(previous) : 0
  const text = relative
    ? `${share > 0.005 ? '+' : ''}${formatPercent(share)}`
    : formatSigned(difference, unit === '%' ? 1 : metricDecimals(unit, [value, previous]))
  if (Math.abs(difference) < 1e-9 || better === 'neutral') return { text, tone: 'quiet' }
  return { text, tone: difference > 0 === (better === 'higher') ? 'gain' : 'loss' }
}

/** The account's metrics against 28 days before. */
export function MetricsPart({ page, state }: PartProps) {
  return (
    <Panel narrow title="Metrics" note="against 28 days before">
      {page.metrics.length === 0 ? <p className={styles.quietNote}>No metric has a value yet.</p> : null}
      <table className={styles.metrics}>
        <tbody>
          {page.metrics.slice(0, 10).map((metric) => (
            <MetricRow key={metric.key} metric={metric} page={page} state={state} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function MetricRow({ metric, page, state }: PartProps & { metric: MetricCard }) {
  const change = changeOf(metric)
  const text =
    metric.value === null
      ? null
      : formatMetric(metric.value, metric.unit, metricDecimals(metric.unit, [metric.value, metric.previous]))
  const history = metric.history.map((point) => point.value)
  return (
    <tr>
      <th scope="row" title={metric.name}>
        <Link
          to="/accounts/$id/$tab"
          params={{ id: page.account.externalId, tab: 'usage' }}
          search={(was: object) => ({ ...was, metric: metric.key })}
        >
          {metric.name}
        </Link>
      </th>
      <td className={styles.value}>
        {text === null ? (
          <span className={styles.quiet}>none</span>
        ) : (
          <NumberButton
            headline
            target={metricTarget({
              metric: metric.key,
              title: metric.name,
              value: text,
              account: page.account.externalId,
              accountName: page.account.name,
              asOf: state.asOf,
              at: page.account.asOf,
              timeZone: state.timeZone,
              history,
            })}
          >
            {text}
          </NumberButton>
        )}
      </td>
      <td className={styles[change.tone]}>{change.text}</td>
      <td className={styles.spark}>
        <Sparkline values={history} />
      </td>
    </tr>
  )
}
