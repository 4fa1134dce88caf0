import { Kbd } from '../../ui/button'
import { formatNumber } from '../../ui/format'
import styles from './accounts.module.css'
import type { AccountListState } from './use-account-list'

/** How many rows there are, how long they took, and the keys. */
export function ListFoot({ state }: { state: AccountListState }) {
  const { total, rows, tookMs, list } = state
  return (
    <footer className={styles.foot}>
      <span role="status">{list.data ? countWords(total, rows.length) : ''}</span>
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

function countWords(total: number, loaded: number): string {
  const words = `${formatNumber(total)} ${total === 1 ? 'account' : 'accounts'}`
  return loaded < total ? `${words}, ${formatNumber(loaded)} loaded` : words
}
