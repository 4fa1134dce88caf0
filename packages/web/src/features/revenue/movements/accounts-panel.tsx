import { useInfiniteQuery } from '@tanstack/react-query'
import { type MovementAccount, type MovementKind, movementAccountsQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { formatCount } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { MoreButton } from '../more-button'
import { namePeriod } from '../periods'
import type { RevenueState } from '../use-revenue'
import { AccountsTable } from './accounts-table'
import { effectOf, type Movement, movementOf } from './movements'

type AccountsPanelProps = { state: RevenueState; kind: MovementKind; shown: string | undefined }

/** The accounts behind a bar, the largest first; a row opens its ledger. */
export function AccountsPanel({ state, kind, shown }: AccountsPanelProps) {
  const { period, scope, search } = state
  // A bar of figures as closed opens to the accounts as they were known then.
  const as = search.reported && !search.by && !search.filter ? ('reported' as const) : undefined
  const asked = { period, kind, by: search.by, group: search.group, as, ...scope }
  const list = useInfiniteQuery(movementAccountsQuery(asked))
  const movement = movementOf(kind)
  const first = list.data?.pages[0]
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  if (!movement) return null
  const total = first?.total ?? rows.length
  return (
    <Panel
      title={movement.name}
      note={first ? `${formatCount(total, 'account')} ${movement.says}` : movement.says}
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
          Accounts {movement.says} would stand here, the largest first.
        </EmptyState>
      ) : null}
      {first && rows.length > 0 ? (
        <>
          <AccountsTable
            state={state}
            movement={movement}
            rows={rows}
            sum={first.sum}
            shown={shown}
            dimmed={list.isPlaceholderData}
          />
          <MoreButton list={list} left={total - rows.length} />
        </>
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
