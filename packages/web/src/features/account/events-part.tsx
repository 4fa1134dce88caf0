import { Link } from '@tanstack/react-router'
import type { AccountPage, EventRow } from '../../api'
import { formatAgo, formatDay } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { Panel } from '../../ui/panel'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'
import { personWords, useLiveEvents } from './use-live-events'

type Gathered = { key: string; event: string; count: number; users: Set<string>; time: string }

/** Neighbouring events of one name as one line: "dispatch_created by 58 people". */
export function gatherEvents(events: readonly EventRow[]): Gathered[] {
  const gathered: Gathered[] = []
  for (const event of events) {
    const last = gathered.at(-1)
    const user = personWords(event.person)
    if (last?.event === event.event) {
      last.count += 1
      if (user) last.users.add(user)
    } else
      gathered.push({
        key: event.id,
        event: event.event,
        count: 1,
        users: new Set(user ? [user] : []),
        time: event.at,
      })
  }
  return gathered
}

function byWhom({ users, count }: Gathered): string {
  const times = count > 1 ? ` ${count} times` : ''
  if (users.size === 0) return times
  return users.size === 1 ? `${times} by ${[...users][0]}` : `${times} by ${users.size} people`
}

/** What happened last, live. */
export function EventsPart({ page, state }: { page: AccountPage; state: AccountPageState }) {
  const { day } = state.asOf
  const live = useLiveEvents(page.account.externalId, day === null)
  const known = new Set(live.events.map((event) => event.id))
  const all = [...live.events, ...page.events.filter((event) => !known.has(event.id))]
  const now = day ? Date.parse(`${day}T23:59:59Z`) : Date.now()
  return (
    <Panel
      narrow
      title="Timeline"
      note={day ? `to ${formatDay(day)}` : live.open ? 'live' : 'events'}
      end={
        <Link
          className={styles.link}
          to="/accounts/$id/$tab"
          params={{ id: page.account.externalId, tab: 'timeline' }}
          search={(was: object) => was}
        >
          All
        </Link>
      }
    >
      {all.length === 0 ? <p className={styles.quietNote}>No event yet. Events appear here as they arrive.</p> : null}
      <ul className={styles.rows} aria-live="off">
        {gatherEvents(all)
          .slice(0, 8)
          .map((line) => (
            <li key={line.key}>
              <Icon name="bolt" />
              <span className={styles.cut}>
                {line.event}
                {byWhom(line)}
              </span>
              <small className={styles.when}>{formatAgo(line.time, state.timeZone, now)}</small>
            </li>
          ))}
      </ul>
    </Panel>
  )
}
