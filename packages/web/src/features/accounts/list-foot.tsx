import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { accountCountQuery } from '../../api'
import { Kbd } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import styles from './accounts.module.css'
import type { AccountListState } from './use-account-list'

/** How many rows there are, how long they took, and the keys. */
export function ListFoot({ state }: { state: AccountListState }) {
  const { total, rows, tookMs, list, search } = state
  const all = useQuery(accountCountQuery({})).data
  const filtered = Boolean(search.filter || search.q)
  return (
    <footer className={styles.foot}>
      <span role="status">
        {list.data ? (
          <>
            <CountWords total={total} all={filtered ? all : undefined} />
            {rows.length < total ? <span>{formatNumber(rows.length)} loaded</span> : null}
          </>
        ) : null}
      </span>
      {tookMs === undefined ? null : <span>{formatNumber(tookMs)} ms</span>}
      <span className={styles.keys}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
        </span>
        <span>
          <Kbd>Enter</Kbd> open
        </span>
        <span>
          <Kbd>Space</Kbd> look beside
        </span>
        <span>
          <Kbd>X</Kbd> select
        </span>
        <span>
          <Kbd>E</Kbd> explain the number
        </span>
        <span>
          <Kbd>W</Kbd> why this row
        </span>
      </span>
    </footer>
  )
}

/** "21 of 312 accounts"; of an unfiltered list only heard, as the row of totals shows it. */
function CountWords({ total, all }: { total: number; all: number | undefined }) {
  const words = (count: number) => `${formatNumber(count)} ${count === 1 ? 'account' : 'accounts'}`
  if (all === undefined) return <VisuallyHidden>{words(total)}, </VisuallyHidden>
  return (
    <>
      {formatNumber(total)} of {words(all)}
    </>
  )
}
