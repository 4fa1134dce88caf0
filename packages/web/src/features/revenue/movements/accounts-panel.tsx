import { useInfiniteQuery } from '@tanstack/react-query'
import { type MovementAccount, type MovementKind, movementAccountsQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatNumber, formatSigned } from '../../../ui/format'
import { MemberName } from '../../../ui/member'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { negate } from '../decimal'
import { downloadCsv } from '../export-csv'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { countWords } from '../words'
import { effectOf, type Movement, movementOf } from './movements'

type AccountsPanelProps = { state: RevenueState; kind: MovementKind; shown: string | undefined }

/** The accounts behind a bar, the largest first; a row opens its ledger. */
export function AccountsPanel({ state, kind, shown }: AccountsPanelProps) {
  const { period, scope, search } = state
  const asked = { period, kind, by: search.by, group: search.group, ...scope }
  const list = useInfiniteQuery(movementAccountsQuery(asked))
  const movement = movementOf(kind)
  const first = list.data?.pages[0]
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  if (!movement) return null
  const total = first?.total ?? rows.length
  return (
    <Panel
      title={movement.name}
      note={first ? `${countWords(total, 'account')}: ${movement.says}` : movement.says}
      end={
        rows.length > 0 ? (
          <Button
            variant="ghost"
            small
            icon="exports"
            aria-label={`Export the accounts of ${movement.name}`}
            title={rows.length < total ? `Export the ${rows.length} shown` : 'Export'}
            onClick={() => exportAccounts(rows, movement, period, first?.currency ?? state.currency)}
          />
        ) : null
      }
    >
      {list.error ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={6} /> : null}
      {first && rows.length === 0 ? (
        <EmptyState title={`No ${movement.name.toLowerCase()} in ${namePeriod(period)}`}>
          {movement.says}: there were none.
        </EmptyState>
      ) : null}
      {first && rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.accounts} tabIndex={0} aria-label={`${movement.name}, table`}>
          <table className={list.isPlaceholderData ? styles.dimmed : undefined}>
            <thead>
              <tr>
                <th scope="col">Account</th>
                {search.by ? <th scope="col">Group</th> : null}
                <th scope="col" className={styles.numeric}>
                  MRR
                </th>
                {search.by ? null : (
                  <>
                    <th scope="col" className={`${styles.numeric} ${styles.wide}`}>
                      Start
                    </th>
                    <th scope="col" className={`${styles.numeric} ${styles.wide}`}>
                      End
                    </th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.account} ${row.group}`} aria-selected={row.account === shown || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      title={row.name}
                      aria-pressed={row.account === shown}
                      onClick={() => state.go({ account: row.account === shown ? undefined : row.account }, true)}
                    >
                      {row.name}
                    </button>
                  </th>
                  {search.by ? (
                    <td className={styles.quiet}>
                      {search.by === 'owner' && row.group ? (
                        <MemberName email={row.group} short />
                      ) : (
                        (row.group ?? 'none')
                      )}
                    </td>
                  ) : null}
                  <td className={styles.numeric}>{formatSigned(Number(effectOf(row, movement)), 2)}</td>
                  {search.by ? null : (
                    <>
                      <td className={`${styles.numeric} ${styles.quiet} ${styles.wide}`}>
                        {formatNumber(Number(row.start), 2)}
                      </td>
                      <td className={`${styles.numeric} ${styles.quiet} ${styles.wide}`}>
                        {formatNumber(Number(row.end), 2)}
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Sum</th>
                {search.by ? <td /> : null}
                <td className={styles.numeric}>
                  {formatSigned(Number(movement.sign < 0 ? negate(first.sum) : first.sum), 2)}
                </td>
                {search.by ? null : <td colSpan={2} className={styles.wide} />}
              </tr>
            </tfoot>
          </table>
          {list.hasNextPage ? (
            <div className={styles.more}>
              <Button small disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                Show {formatNumber(Math.min(100, total - rows.length))} more
              </Button>
            </div>
          ) : null}
        </section>
      ) : null}
    </Panel>
  )
}

function exportAccounts(rows: readonly MovementAccount[], movement: Movement, period: string, currency: string): void {
  downloadCsv(
    `${movement.kind}-${period}.csv`,
    ['account', 'name', 'group', `${movement.kind}_${currency}`, 'start', 'end'],
    rows.map((row) => [row.account, row.name, row.group, effectOf(row, movement), row.start, row.end]),
  )
}
