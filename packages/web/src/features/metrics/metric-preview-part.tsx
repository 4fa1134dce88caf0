import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Distribution, type MetricDefinition, previewMetricQuery } from '../../api'
import { BarChart } from '../../ui/charts'
import { formatMetric, formatNumber, formatPercent } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './metrics.module.css'

type PreviewProps = { metricKey: string; definition: MetricDefinition; stale: boolean }

/** What the definition gives now: how its values spread, and the accounts at both ends. */
export function MetricPreviewPart({ metricKey, definition, stale }: PreviewProps) {
  const named = { ...definition, name: definition.name || 'Preview' }
  const { data, error, isFetching } = useQuery(previewMetricQuery(metricKey, named))
  if (error) return <ErrorPanel title="This gives no number yet" error={error} />
  if (!data)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={11} />
      </div>
    )
  const { distribution, items } = data
  return (
    <div className={stale || isFetching ? styles.dimmed : undefined} aria-busy={isFetching}>
      <Panel narrow title="Preview" note={`${formatNumber(distribution.total)} accounts, now`}>
        <Spread distribution={distribution} definition={definition} />
      </Panel>
      <Panel narrow title="Accounts" note="the highest and the lowest">
        <SimpleTable
          label="Values by account"
          rows={items}
          keyOf={(item) => item.account}
          columns={[
            {
              title: 'Account',
              cell: (item) => (
                <Link className={styles.name} to="/accounts/$id" params={{ id: item.account }}>
                  {item.name}
                </Link>
              ),
            },
            {
              title: definition.unit ?? 'Value',
              numeric: true,
              cell: (item) => (item.value === null ? 'none' : formatMetric(item.value, definition.unit)),
            },
          ]}
        />
      </Panel>
    </div>
  )
}

function Spread({ distribution, definition }: { distribution: Distribution; definition: MetricDefinition }) {
  const { bins, nulls, total, min, median, max } = distribution
  const words = (value: number | null) => (value === null ? 'none' : formatMetric(value, definition.unit))
  return (
    <>
      {bins.length > 0 ? (
        <div className={styles.chart}>
          <BarChart
            label={`How the values spread over ${total - nulls} accounts`}
            bars={bins.map((bin) => ({ label: `${words(bin.from)} to ${words(bin.to)}`, count: bin.count }))}
            edges={[...bins.map((bin) => words(bin.from)), words(bins.at(-1)?.to ?? null)]}
          />
        </div>
      ) : null}
      <dl className={styles.figures}>
        <div>
          <dt>Smallest</dt>
          <dd>{words(min)}</dd>
        </div>
        <div>
          <dt>Median</dt>
          <dd>{words(median)}</dd>
        </div>
        <div>
          <dt>Largest</dt>
          <dd>{words(max)}</dd>
        </div>
        <div>
          <dt>Without a value</dt>
          <dd>
            {formatNumber(nulls)}
            {nulls > 0 ? <small>{formatPercent(nulls / total)}</small> : null}
          </dd>
        </div>
      </dl>
    </>
  )
}
