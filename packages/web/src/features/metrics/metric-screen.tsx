import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type MetricDefinition, metricQuery } from '../../api'
import { Page } from '../../ui/page'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import { MetricEditor } from './metric-editor'
import styles from './metrics.module.css'

const fresh: MetricDefinition = {
  name: '',
  description: '',
  unit: null,
  better: 'higher',
  rollup: 'none',
  compute: { kind: 'event_users', events: '*', days: 28 },
}

/** One metric: its definition, edited against a live preview. */
export function MetricScreen() {
  const { key } = useParams({ from: '/shell/metrics/$key' })
  const isNew = key === 'new'
  const { data, error, refetch } = useQuery({ ...metricQuery(key), enabled: !isNew })
  const title = isNew ? 'New metric' : (data?.name ?? key)
  return (
    <Page title={title} crumbs={<Link to="/metrics">Metrics</Link>}>
      {error && !data ? (
        <ErrorPanel title="The metric could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!isNew && !data && !error ? (
        <div className={styles.wait}>
          <SkeletonRows rows={13} />
        </div>
      ) : null}
      {isNew ? <MetricEditor key="new" start={fresh} detail={null} /> : null}
      {data ? <MetricEditor key={`${data.key} ${data.version}`} start={data} detail={data} /> : null}
    </Page>
  )
}
