import { Link } from '@tanstack/react-router'
import type { AccountPage } from '../../api'
import { formatAgo } from '../../ui/format'
import { Panel } from '../../ui/panel'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

/** The people who matter most: those with a role first. */
export function PeoplePart({ page, state }: { page: AccountPage; state: AccountPageState }) {
  const people = [...page.people.items].sort((a, b) => Number(b.role !== null) - Number(a.role !== null)).slice(0, 5)
  const now = state.asOf.day ? Date.parse(`${state.asOf.day}T23:59:59Z`) : Date.now()
  return (
    <Panel
      narrow
      title="People"
      note={`key roles of ${page.people.total.toLocaleString('en-US')}`}
      end={
        <Link
          className={styles.link}
          to="/accounts/$id/$tab"
          params={{ id: page.account.externalId, tab: 'people' }}
          search={(was: object) => was}
        >
          All
        </Link>
      }
    >
      {people.length === 0 ? (
        <p className={styles.quietNote}>Nobody yet. People come with identify and group calls, or an import.</p>
      ) : null}
      <ul className={styles.rows}>
        {people.map((person) => (
          <li key={person.externalId}>
            <span className={styles.cut} title={person.email ?? undefined}>
              {person.name ?? person.email ?? person.externalId}
            </span>
            <small>{person.role}</small>
            <small className={styles.when}>
              {person.lastSeenAt ? formatAgo(person.lastSeenAt, state.timeZone, now) : 'never seen'}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
