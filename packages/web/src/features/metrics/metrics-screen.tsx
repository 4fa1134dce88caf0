import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery, metricsQuery } from '../../api'
import { LinkButton } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { describeCompute } from './kinds'
import styles from './metrics.module.css'

const better = { higher: 'higher is better', lower: 'lower is better', neutral: 'neither is better' }

/** Which numbers do we keep, and what is each made of? */
export function MetricsScreen() {
  const { data, error, isPending, refetch } = useQuery(metricsQuery)
  const { data: me } = useQuery(meQuery)
  const [text, setText] = useState('')
  const rows = (data?.items ?? []).filter((metric) =>
    `${metric.name} ${metric.key} ${metric.description}`.toLowerCase().includes(text.toLowerCase()),
  )
  const canWrite = me?.permissions.includes('metrics:write') ?? false
  return (
    <Page
      title="Metrics"
      actions={
        canWrite ? (
          <LinkButton to="/metrics/$key" params={{ key: 'new' }} variant="primary" icon="plus">
            Metric
          </LinkButton>
        ) : null
      }
    >
      <div className={styles.bar}>
        <TextInput
          aria-label="Search metrics"
          placeholder="Search"
          type="search"
          leftSection={<Icon name="search" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles.quiet} role="status">
          {data ? `${formatNumber(rows.length)} of ${formatNumber(data.total)} metrics` : ''}
        </span>
      </div>
      {error && !data ? (
        <ErrorPanel title="The metrics could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {isPending ? (
        <div className={styles.wait}>
          <SkeletonRows rows={10} />
        </div>
      ) : null}
      {data && rows.length === 0 ? <EmptyState title="No metric has that name" /> : null}
      {rows.length > 0 ? (
        <SimpleTable
          label="Metrics"
          rows={rows}
          keyOf={(metric) => metric.key}
          columns={[
            {
              title: 'Metric',
              cell: (metric) => (
                <Link className={styles.name} to="/metrics/$key" params={{ key: metric.key }}>
                  {metric.name}
                </Link>
              ),
            },
            { title: 'Key', cell: (metric) => <code className={styles.code}>{metric.key}</code> },
            {
              title: 'Made of',
              cell: (metric) => <span className={styles.quiet}>{describeCompute(metric.compute)}</span>,
            },
            { title: 'Unit', cell: (metric) => metric.unit ?? <span className={styles.quiet}>none</span> },
            { title: 'Direction', cell: (metric) => <span className={styles.quiet}>{better[metric.better]}</span> },
            { title: 'Version', numeric: true, cell: (metric) => `v${metric.version}` },
            { title: 'Origin', cell: (metric) => (metric.builtIn ? <Tag>built in</Tag> : <Tag>own</Tag>) },
          ]}
        />
      ) : null}
    </Page>
  )
}
