import { useInfiniteQuery } from '@tanstack/react-query'
import { type Holding, holdingsQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { addDays, digitsOf, formatCount, formatDay, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { MoreButton } from '../more-button'
import { daysOf, earlierOf } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { AccountHead, GroupCell } from './account-cells'

type HoldingsPanelProps = { state: RevenueState; edge: 'start' | 'end'; shown: string | undefined }

/** The accounts that held something when the period began or ended, the largest first; a row opens its ledger. */
export function HoldingsPanel({ state, edge, shown }: HoldingsPanelProps) {
  const { period, scope, search, shownDay } = state
  const { by, group } = search
  const { first, last } = daysOf(period)
  const day = edge === 'start' ? addDays(first, -1) : earlierOf(last, shownDay)
  const list = useInfiniteQuery(holdingsQuery({ day, by: group === undefined ? undefined : by, group, ...scope }))
  const [found] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const digits = digitsOf(state.currency)
  const money = (amount: string) => formatNumber(Number(amount), digits)
  const paused = rows.some((row) => Number(row.paused) !== 0)
  return (
    <Panel
      title={edge === 'start' ? 'Start' : 'End'}
      note={
        found
          ? `${formatCount(found.total, 'account')} held something at the end of ${formatDay(day)}, paused included`
          : formatDay(day)
      }
      end={
        rows.length > 0 ? (
          <Button
            variant="ghost"
            small
            icon="exports"
            aria-label="Export the accounts"
            title={found && rows.length < found.total ? `Export the ${rows.length} shown` : 'Export'}
            onClick={() => exportHoldings(rows, day, state.currency)}
          />
        ) : null
      }
    >
      {list.error ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={6} /> : null}
      {found && rows.length === 0 ? <EmptyState title={`Nothing was held at the end of ${formatDay(day)}`} /> : null}
      {found && rows.length > 0 ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={styles.accounts} tabIndex={0} aria-label={`${edge === 'start' ? 'Start' : 'End'}, table`}>
            <table className={list.isPlaceholderData ? styles.dimmed : undefined}>
              <thead>
                <tr>
                  <th scope="col">Account</th>
                  {by && group !== undefined ? <th scope="col">Group</th> : null}
                  <th scope="col" className={styles.numeric}>
                    MRR
                  </th>
                  {paused ? (
                    <th scope="col" className={styles.numeric}>
                      Paused
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.account} ${row.group}`} aria-selected={row.account === shown || undefined}>
                    <AccountHead row={row} shown={shown} state={state} />
                    {by && group !== undefined ? <GroupCell by={by} group={row.group} /> : null}
                    <td className={styles.numeric}>{money(row.mrr)}</td>
                    {paused ? (
                      <td className={`${styles.numeric} ${styles.quiet}`}>
                        {Number(row.paused) === 0 ? '' : money(row.paused)}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Sum</th>
                  {by && group !== undefined ? <td /> : null}
                  <td className={styles.numeric}>{money(found.sum)}</td>
                  {paused ? <td className={styles.numeric}>{money(found.paused)}</td> : null}
                </tr>
              </tfoot>
            </table>
          </section>
          <MoreButton list={list} left={found.total - rows.length} />
        </>
      ) : null}
    </Panel>
  )
}

function exportHoldings(rows: readonly Holding[], day: string, currency: string): void {
  downloadCsv(
    `held-${day}.csv`,
    ['account', 'name', 'group', `mrr_${currency}`, `paused_${currency}`],
    rows.map((row) => [row.account, row.name, row.group, row.mrr, row.paused]),
  )
}
