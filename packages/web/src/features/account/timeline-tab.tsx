import { useQuery } from '@tanstack/react-query'
import { accountEventsQuery } from '../../api'
import { dayOf, formatClock, formatDay } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, Skeleton } from '../../ui/states'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'
import { personWords, useLiveEvents } from './use-live-events'

function shortJson(properties: unknown): string {
  const text = JSON.stringify(properties ?? {})
  return text === '{}' ? '' : text
}

/** Every event, newest first; new ones come in on top. */
export function TimelineTab({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountEventsQuery(state.id, state.asOf))
  const live = useLiveEvents(state.id, state.asOf.day === null)
  if (error) return <ErrorPanel title="The events could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <Skeleton height={320} />
      </div>
    )
  const fresh = new Set(live.events.map((event) => event.id))
  const rows = [...live.events, ...data.items.filter((event) => !fresh.has(event.id))]
  if (rows.length === 0) return <EmptyState title="No event yet">Events appear here as they arrive.</EmptyState>
  return (
    <SimpleTable
      label="Events"
      rows={rows}
      keyOf={(event) => event.id}
      columns={[
        { title: 'Event', cell: (event) => <b className={styles.strong}>{event.event}</b> },
        { title: 'Person', cell: (event) => personWords(event.person) ?? <span className={styles.quiet}>none</span> },
        { title: 'Properties', cell: (event) => <code className={styles.code}>{shortJson(event.properties)}</code> },
        {
          title: 'Time',
          numeric: true,
          cell: (event) =>
            `${formatDay(dayOf(event.at, state.timeZone))}, ${formatClock(event.at, state.timeZone, true)}`,
        },
      ]}
    />
  )
}
