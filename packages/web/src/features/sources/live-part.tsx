import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../../api'
import { Button } from '../../ui/button'
import { SegmentedControl } from '../../ui/form'
import { formatNumber } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { type Sighted, useLiveStream } from '../../ui/live'
import { EmptyState } from '../../ui/states'
import styles from './live.module.css'
import { LiveDetail } from './live-detail'
import { LiveTable } from './live-table'

type Kind = 'all' | 'stored' | 'held' | 'rejected'

function fits({ live }: Sighted, kind: Kind, text: string): boolean {
  if (kind !== 'all' && live.state !== kind) return false
  return text === '' || JSON.stringify(live).toLowerCase().includes(text.toLowerCase())
}

/** What arrives, as it arrives: pause, filter, look at the JSON. */
export function LivePart() {
  const [paused, setPaused] = useState<readonly Sighted[] | null>(null)
  const [kind, setKind] = useState<Kind>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Sighted | null>(null)
  const { data: me } = useQuery(meQuery)
  const stream = useLiveStream({ enabled: true })
  const source = paused ?? stream.items
  const rows = source.filter((item) => fits(item, kind, text))
  const waiting = paused ? stream.items.filter((item) => item.seq > (paused[0]?.seq ?? 0)).length : 0
  return (
    <>
      <div className={styles.bar}>
        <Button icon={paused ? 'play' : 'pause'} onClick={() => setPaused(paused ? null : stream.items)}>
          {paused ? `Resume${waiting > 0 ? `, ${formatNumber(waiting)} new` : ''}` : 'Pause'}
        </Button>
        <SegmentedControl
          label="Show"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: 'All' },
            { value: 'stored', label: 'Stored' },
            { value: 'held', label: 'Held' },
            { value: 'rejected', label: 'Rejected' },
          ]}
        />
        <TextInput
          aria-label="Filter by any text"
          placeholder="Filter by any text"
          leftSection={<Icon name="search" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={styles.search}
        />
        <Button variant="ghost" onClick={stream.clear}>
          Clear
        </Button>
        <span className={styles.state} role="status">
          <i className={stream.open ? styles.open : undefined} aria-hidden="true" />
          {stream.open ? 'listening' : 'connecting'}
          {stream.skipped > 0 ? `, ${formatNumber(stream.skipped)} more not shown` : ''}
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={source.length === 0 ? 'Nothing has arrived since you opened this' : 'Nothing here fits the filter'}
        >
          What is sent to /v1/track, /v1/batch and the others appears within a second, with what became of it.
        </EmptyState>
      ) : (
        <div className={styles.split}>
          <LiveTable
            rows={rows}
            chosen={chosen?.seq ?? null}
            onChoose={setChosen}
            timeZone={me?.workspace.timeZone ?? 'UTC'}
          />
          {chosen ? <LiveDetail sighted={chosen} onClose={() => setChosen(null)} /> : null}
        </div>
      )}
    </>
  )
}
