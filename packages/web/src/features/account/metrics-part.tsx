import { Link } from '@tanstack/react-router'
import type { AccountPage, MetricCard } from '../../api'
import { Sparkline } from '../../ui/charts'
import { Panel } from '../../ui/panel'
import styles from './account.module.css'
import { ChangeCell, MetricNumber } from './metric-number'
import type { AccountPageState } from './use-account-page'

type PartProps = { page: AccountPage; state: AccountPageState }

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
        <MetricNumber metric={metric} page={page} state={state} headline />
      </td>
      <td>
        <ChangeCell metric={metric} page={page} state={state} />
      </td>
      <td className={styles.spark}>
        <Sparkline values={history} />
      </td>
    </tr>
  )
}
