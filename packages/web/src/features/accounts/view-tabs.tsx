import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { accountCountQuery, type SavedView } from '../../api'
import { formatNumber } from '../../ui/format'
import styles from './accounts.module.css'
import { SaveView } from './save-view'
import type { AccountListState } from './use-account-list'

/** All accounts and the saved views, each with how many it holds. */
export function ViewTabs({ state }: { state: AccountListState }) {
  const { views, place } = state
  const all = useQuery(accountCountQuery({}))
  const edited =
    place.filter !== undefined || place.sort !== undefined || place.columns !== undefined || place.q !== undefined
  return (
    <nav className={styles.views} aria-label="Views">
      <Link
        to="/accounts"
        activeOptions={{ exact: true }}
        search={(was) => ({ as_of: was.as_of, known: was.known })}
        aria-current={!place.view && !place.filter ? 'page' : undefined}
        className={styles.view}
      >
        All {all.data === undefined ? null : <i>{formatNumber(all.data)}</i>}
      </Link>
      {views.map((view) => (
        <ViewLink key={view.key} view={view} state={state} />
      ))}
      {edited ? <SaveView state={state} /> : null}
    </nav>
  )
}

function ViewLink({ view, state }: { view: SavedView; state: AccountListState }) {
  const { data: total } = useQuery(accountCountQuery({ filter: view.filter }))
  return (
    <Link
      to="/accounts"
      search={(was) => ({ as_of: was.as_of, known: was.known, view: view.key })}
      activeOptions={{ exact: true }}
      aria-current={state.place.view === view.key ? 'page' : undefined}
      className={styles.view}
    >
      {view.name} {total === undefined ? null : <i>{formatNumber(total)}</i>}
    </Link>
  )
}
