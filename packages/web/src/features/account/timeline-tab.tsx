import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountEventsQuery, accountTimelineQuery } from '../../api'
import { SegmentedControl } from '../../ui/form'
import { dayOf, formatClock, formatDay } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import styles from './account.module.css'
import { factWords } from './fact-words'
import type { AccountPageState } from './use-account-page'
import { personWords, useLiveEvents } from './use-live-events'

function shortJson(properties: unknown): string {
  const text = JSON.stringify(properties ?? {})
  return text === '{}' ? '' : text
}

/** Every event, newest first, new ones on top; and what changed about the account. */
export function TimelineTab({ state }: { state: AccountPageState }) {
  const [shown, setShown] = useState<'events' | 'changes'>('events')
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          label="Show"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'events', label: 'Events' },
            { value: 'changes', label: 'Changes' },
          ]}
        />
      </div>
      {shown === 'events' ? <EventList state={state} /> : <ChangeList state={state} />}
    </>
  )
}

const instant = (at: string, timeZone: string) =>
  `${formatDay(dayOf(at, timeZone))}, ${formatClock(at, timeZone, true)}`

function EventList({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountEventsQuery(state.id, state.asOf))
  const live = useLiveEvents(state.id, state.asOf.day === null)
  if (error) return <ErrorPanel title="The events could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={10} />
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
        { title: 'Source', cell: (event) => <span className={styles.quiet}>{event.source}</span> },
        { title: 'Time', numeric: true, cell: (event) => instant(event.at, state.timeZone) },
      ]}
    />
  )
}

function ChangeList({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountTimelineQuery(state.id, state.asOf))
  if (error) return <ErrorPanel title="The changes could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={10} />
      </div>
    )
  if (data.items.length === 0) return <EmptyState title="Nothing changed yet" />
  return (
    <SimpleTable
      label="Changes"
      rows={data.items}
      keyOf={(row) => row.id}
      columns={[
        { title: 'What changed', cell: (row) => <b className={styles.strong}>{factWords(row)}</b> },
        { title: 'Because of', cell: (row) => <span className={styles.quiet}>{row.cause}</span> },
        { title: 'When', numeric: true, cell: (row) => instant(row.at, state.timeZone) },
        {
          title: 'Known',
          numeric: true,
          cell: (row) => <span className={styles.quiet}>{instant(row.knownAt, state.timeZone)}</span>,
        },
      ]}
    />
  )
}
