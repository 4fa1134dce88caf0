import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AccountRow, accountsQuery, type RevenueScope, type Rule } from '../../../api'
import { Button } from '../../../ui/button'
import { formatDay, formatMrr, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { daysOf, namePeriod } from '../periods'
import styles from '../revenue.module.css'
import { countWords } from '../words'
import type { CohortCell } from './heat-map'

type CohortAccountsProps = { cell: CohortCell; scope: RevenueScope; onClose: () => void }

/** The accounts that began in the cohort: those who had left by the end of the cell's period, then those who were there. */
export function CohortAccounts({ cell, scope, onClose }: CohortAccountsProps) {
  const { cohort, period } = cell
  const began = daysOf(cohort.cohort)
  const { last } = daysOf(period)
  const rule: Rule = {
    all: [
      { field: 'revenue.firstPaidAt', op: '>=', value: began.first },
      { field: 'revenue.firstPaidAt', op: '<=', value: began.last },
      ...(scope.filter ? [scope.filter] : []),
    ],
  }
  const columns = ['revenue.churnedAt', 'revenue.firstPaidAt']
  const list = useInfiniteQuery(accountsQuery({ filter: rule, sort: '-mrr', columns }))
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const left = rows.filter((row) => churnedBy(row, last))
  const kept = rows.filter((row) => !churnedBy(row, last))
  return (
    <Panel
      title={`${namePeriod(cohort.cohort)}, +${cell.at}`}
      note={`${formatNumber(cohort.accountsLeft[cell.at] ?? 0)} of ${countWords(cohort.accounts, 'account')} held something on ${formatDay(last)}`}
      end={<Button variant="ghost" small icon="close" aria-label="Close the accounts" onClick={onClose} />}
    >
      {list.error ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={8} /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState title="None of them can be listed">Their first payment is known by another day now.</EmptyState>
      ) : null}
      {left.length > 0 ? <AccountTable title="Left by then and not back" rows={left} /> : null}
      {kept.length > 0 ? <AccountTable title={left.length > 0 ? 'The others' : 'Accounts'} rows={kept} /> : null}
      {list.hasNextPage ? (
        <div className={styles.more}>
          <Button small onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}

function churnedOn(row: AccountRow): string | null {
  const value = row.columns?.['revenue.churnedAt']
  return typeof value === 'string' ? value.slice(0, 10) : null
}

const churnedBy = (row: AccountRow, last: string): boolean => {
  const day = churnedOn(row)
  return day !== null && day <= last
}

function AccountTable({ title, rows }: { title: string; rows: readonly AccountRow[] }) {
  return (
    <SimpleTable
      label={title}
      rows={rows}
      keyOf={(row) => row.externalId}
      columns={[
        {
          title,
          cell: (row) => (
            <Link to="/accounts/$id/$tab" params={{ id: row.externalId, tab: 'revenue' }} title={row.name}>
              {row.name}
            </Link>
          ),
        },
        {
          title: 'Left',
          cell: (row) => {
            const day = churnedOn(row)
            return <span className={styles.quiet}>{day ? formatDay(day) : ''}</span>
          },
        },
        { title: 'MRR now', numeric: true, cell: (row) => formatMrr(row, 0) },
      ]}
    />
  )
}
