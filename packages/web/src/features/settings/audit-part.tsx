import { useQuery } from '@tanstack/react-query'
import { auditQuery, meQuery } from '../../api'
import { formatInstant } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './settings.module.css'

const brief = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))

/** Who changed what, newest first. */
export function AuditPart() {
  const { data, error, refetch } = useQuery(auditQuery)
  const { data: me } = useQuery(meQuery)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  if (error && !data)
    return <ErrorPanel title="The audit could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.body}>
        <SkeletonRows rows={7} />
      </div>
    )
  return (
    <Panel title="Audit" note="the last 100 writes">
      {data.items.length === 0 ? <EmptyState title="Nothing was changed yet" /> : null}
      <SimpleTable
        label="Audit"
        rows={data.items}
        keyOf={(row) => row.id}
        columns={[
          { title: 'When', cell: (row) => formatInstant(row.at, timeZone) },
          { title: 'Who', cell: (row) => row.actor.label },
          { title: 'Action', cell: (row) => <b className={styles.strong}>{row.action}</b> },
          { title: 'What', cell: (row) => `${row.subject.kind} ${row.subject.id}` },
          { title: 'Before', cell: (row) => <code title={brief(row.before)}>{brief(row.before)}</code> },
          { title: 'After', cell: (row) => <code title={brief(row.after)}>{brief(row.after)}</code> },
        ]}
      />
    </Panel>
  )
}
