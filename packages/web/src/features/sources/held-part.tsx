import { useQuery } from '@tanstack/react-query'
import { heldQuery, meQuery } from '../../api'
import { dayOf, formatAgo, formatDay, formatInstant, formatNumber } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './sources.module.css'

/** Events whose user has no account yet; they are attached, at their own time, with the user's first group. */
export function HeldPart() {
  const { data, error, refetch } = useQuery(heldQuery)
  const { data: me } = useQuery(meQuery)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  if (error && !data)
    return <ErrorPanel title="The held events could not be read" error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={7} />
      </div>
    )
  if (data.items.length === 0) {
    return (
      <EmptyState title="No event is held">
        An event is held when its user belongs to no account yet, and attached as soon as a group call says which.
      </EmptyState>
    )
  }
  return (
    <>
      <p className={styles.lead}>
        {formatNumber(data.total)} {data.total === 1 ? 'event waits' : 'events wait'} for a group call of{' '}
        {data.total === 1 ? 'its' : 'their'} user. It is then counted at its own time; after 30 days it expires.
      </p>
      <SimpleTable
        label="Held events"
        rows={data.items}
        keyOf={(row) => row.id}
        columns={[
          {
            title: 'Person',
            cell: (row) => <b className={styles.strong}>{row.person.label ?? row.person.externalId ?? 'unknown'}</b>,
          },
          { title: 'Event', cell: (row) => row.event },
          { title: 'State', cell: (row) => <Tag tone={row.state === 'expired' ? 'bad' : 'warn'}>{row.state}</Tag> },
          { title: 'Source', cell: (row) => <span className={styles.quiet}>{row.source}</span> },
          { title: 'Happened', numeric: true, cell: (row) => formatInstant(row.at, timeZone) },
          { title: 'Held', numeric: true, cell: (row) => formatAgo(row.heldAt, timeZone) },
          { title: 'Expires', numeric: true, cell: (row) => formatDay(dayOf(row.expiresAt, timeZone)) },
        ]}
      />
    </>
  )
}
