import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { checklistQuery, meQuery } from '../../api'
import { Kbd } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Avatar } from '../../ui/tag'
import { type Entry, entries, footEntries } from './entries'
import styles from './nav.module.css'

const groups = [...new Set(entries.map((entry) => entry.group))]

/** The left navigation: 208 px, or icons where there is less room. */
export function Nav({ onFind }: { onFind: () => void }) {
  const { data: me } = useQuery(meQuery)
  const { data: checklist } = useQuery(checklistQuery)
  const member = me?.member
  const done = checklist?.steps.filter((step) => step.done).length
  const open = checklist && done !== checklist.steps.length
  const foot = footEntries.filter((entry) => entry.to !== '/setup' || open !== false)
  return (
    <nav className={styles.nav} aria-label="Main">
      <div className={styles.workspace} title={me?.workspace.name}>
        <span className={styles.logo}>
          <svg
            width="12"
            height="12"
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.800"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d="M2 5.500 6 2l4 3.500M2 10l4-3.500L10 10" />
          </svg>
        </span>
        <span className={styles.name}>{me?.workspace.name}</span>
      </div>
      <button type="button" className={styles.find} onClick={onFind} aria-label="Find or do">
        <Icon name="search" />
        <span>Find or do</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          <h2>{group}</h2>
          {entries
            .filter((entry) => entry.group === group)
            .filter((entry) => !entry.permission || !me || me.permissions.includes(entry.permission))
            .map((entry) => (
              <NavLink key={entry.to} entry={entry} />
            ))}
        </div>
      ))}
      <div className={styles.foot}>
        {foot.map((entry) => (
          <NavLink
            key={entry.to}
            entry={entry}
            count={entry.to === '/setup' && checklist ? `${done} of ${checklist.steps.length}` : undefined}
          />
        ))}
        {member ? (
          <Link to="/settings/$section" params={{ section: 'me' }} className={styles.link} title={member.email}>
            <span className={styles.avatar}>
              <Avatar name={member.name || member.email} />
            </span>
            <span className={styles.label}>{member.name || member.email}</span>
          </Link>
        ) : null}
      </div>
    </nav>
  )
}

function NavLink({ entry, count }: { entry: Entry; count?: string | undefined }) {
  return (
    <Link
      to={entry.to}
      className={styles.link}
      activeProps={{ 'aria-current': 'page' }}
      title={`${entry.label} (G ${entry.letter.toUpperCase()})`}
    >
      <Icon name={entry.icon} size={16} />
      <span className={styles.label}>{entry.label}</span>
      {count ? <span className={styles.count}>{count}</span> : null}
    </Link>
  )
}
