import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  accountEventsQuery,
  accountMergesQuery,
  accountTimelineQuery,
  fieldDefinitionsQuery,
  meQuery,
  type TimelineRow,
} from '../../api'
import { Button } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { dayOf, formatClock, formatDay } from '../../ui/format'
import { useUndoAccountMerge } from '../../ui/merge'
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

/** What the facts of the log are about, by name. */
function useNaming(state: AccountPageState) {
  const { data: defined } = useQuery(fieldDefinitionsQuery('account'))
  const { data: merges } = useQuery({ ...accountMergesQuery(state.id), enabled: state.asOf.day === null })
  return {
    field: (key: string) =>
      builtInLabels[key] ?? defined?.items.find((field) => field.key === key)?.label ?? key.replace(/^\$/, ''),
    merged: (id: string) => merges?.items.find((one) => one.id === id)?.mergeName,
  }
}

/** A merge is logged at both accounts, and both logs are read as one. */
function onceOfMerges(rows: readonly TimelineRow[]): TimelineRow[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    if (row.kind !== 'merge' && row.kind !== 'undo_merge') return true
    const told = seen.has(`${row.kind} ${row.subject}`)
    seen.add(`${row.kind} ${row.subject}`)
    return !told
  })
}

const builtInLabels: Record<string, string> = {
  $name: 'Name',
  $domains: 'Domains',
  $tags: 'Tags',
  $createdAt: 'Created',
}

function ChangeList({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountTimelineQuery(state.id, state.asOf))
  const { data: me } = useQuery(meQuery)
  const naming = useNaming(state)
  const undo = useUndoAccountMerge()
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
      rows={onceOfMerges(data.items)}
      keyOf={(row) => row.id}
      columns={[
        {
          title: 'What changed',
          cell: (row) => {
            const merged = row.kind === 'merge' ? naming.merged(row.subject) : undefined
            return (
              <span className={styles.pair}>
                <b className={styles.strong}>{factWords(row, naming)}</b>
                {merged && me?.permissions.includes('accounts:write') ? (
                  <Button small icon="undo" onClick={() => void undo(row.subject, merged)}>
                    Undo merge
                  </Button>
                ) : null}
              </span>
            )
          },
        },
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
