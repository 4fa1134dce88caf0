import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountPage, MetricCard } from '../../api'
import { Button } from '../../ui/button'
import { LineChart, Sparkline } from '../../ui/charts'
import { formatMetric, metricDecimals } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState } from '../../ui/states'
import styles from './account.module.css'
import { ChangeCell, MetricNumber } from './metric-number'
import { metricRef, momentsOf } from './number-refs'
import type { AccountPageState } from './use-account-page'

type TabProps = { page: AccountPage; state: AccountPageState }

/** Every metric of the account with its history; one is drawn large. */
export function UsageTab({ page, state }: TabProps) {
  const { metric: chosen } = useSearch({ from: '/shell/accounts/$id' })
  const shown = page.metrics.find((metric) => metric.key === chosen) ?? page.metrics[0]
  if (!shown)
    return <EmptyState title="No metric has a value yet">Metrics are computed as soon as events arrive.</EmptyState>
  return (
    <>
      <MetricHistory metric={shown} page={page} state={state} />
      <Panel title="Metrics" note="against 28 days before">
        <SimpleTable
          label="Metrics"
          rows={page.metrics}
          keyOf={(metric) => metric.key}
          columns={[
            {
              title: 'Metric',
              cell: (metric) => (
                <Link
                  className={metric.key === shown.key ? styles.current : styles.plainLink}
                  to="/accounts/$id/$tab"
                  params={{ id: page.account.externalId, tab: 'usage' }}
                  search={(was: object) => ({ ...was, metric: metric.key })}
                  aria-current={metric.key === shown.key ? 'true' : undefined}
                >
                  {metric.name}
                </Link>
              ),
            },
            { title: 'Unit', cell: (metric) => <span className={styles.quiet}>{metric.unit ?? ''}</span> },
            {
              title: 'Value',
              numeric: true,
              cell: (metric) => <MetricNumber metric={metric} page={page} state={state} />,
            },
            {
              title: '28 days before',
              numeric: true,
              cell: (metric) => <MetricNumber of="previous" metric={metric} page={page} state={state} />,
            },
            {
              title: 'Change',
              numeric: true,
              cell: (metric) => <ChangeCell metric={metric} page={page} state={state} />,
            },
            {
              title: 'History',
              cell: (metric) => <Sparkline values={metric.history.map((point) => point.value)} width={120} />,
            },
          ]}
        />
      </Panel>
    </>
  )
}

function MetricHistory({ metric, page, state }: TabProps & { metric: MetricCard }) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const { at } = momentsOf(page, state)
  const points = metric.history.map((point) => {
    const day = point.date.slice(0, 10)
    return { day, value: point.value, explains: metricRef(metric.key, { ...at, as_of: day }) }
  })
  const decimals = metricDecimals(
    metric.unit,
    points.map((point) => point.value),
  )
  return (
    <Panel
      title={metric.name}
      note={metric.unit ?? undefined}
      end={
        <Button
          variant="ghost"
          icon={asTable ? 'chart' : 'table'}
          aria-label={asTable ? 'Show as chart' : 'Show as table'}
          title="T"
          onClick={() => setAsTable((was) => !was)}
        />
      }
    >
      <div className={styles.chart}>
        <LineChart
          label={`${metric.name} in time`}
          series={[{ key: metric.key, name: metric.name, points, color: 'var(--accent)' }]}
          format={(value) => formatMetric(value, metric.unit, decimals)}
          cutoff={state.asOf.day ?? undefined}
          until={state.asOf.day ? state.today : undefined}
          table={asTable}
        />
      </div>
    </Panel>
  )
}
