import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type CohortAccount, cohortAccountsQuery, type RevenueScope } from '../../../api'
import { Button } from '../../../ui/button'
import { formatCount, formatDay, formatNumber } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { GroupName } from '../group-name'
import { MoreButton } from '../more-button'
import { daysOf, namePeriod } from '../periods'
import { moneyWords } from '../words'
import type { CohortCell } from './heat-map'

type CohortAccountsProps = {
  cell: CohortCell
  scope: RevenueScope
  groupBy: string | undefined
  onClose: () => void
}

/** The accounts that a cell counts: those of the cohort that hold nothing at the end of its period, then those that do. */
export function CohortAccounts({ cell, scope, groupBy, onClose }: CohortAccountsProps) {
  const { cohort, period } = cell
  const group = groupBy ? (cohort.group ?? '') : undefined
  const list = useInfiniteQuery(cohortAccountsQuery({ cohort: cohort.cohort, period, groupBy, group, ...scope }))
  const first = list.data?.pages[0]
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const { last } = daysOf(period)
  const groups = [
    { title: `Held nothing on ${formatDay(last)}`, rows: rows.filter((row) => !row.held) },
    { title: `Held something on ${formatDay(last)}`, rows: rows.filter((row) => row.held) },
  ]
  return (
    <Panel
      title={
        <>
          {namePeriod(cohort.cohort)}, +{cell.at}
          {groupBy ? (
            <>
              , <GroupName by={groupBy} group={cohort.group} />
            </>
          ) : null}
        </>
      }
      note={
        first
          ? `${formatNumber(first.accountsLeft)} of ${formatCount(first.accounts, 'account')} held something on ${formatDay(last)}: ${moneyWords(first.mrrLeft, first.currency)} of ${moneyWords(first.startMrr, first.currency)}`
          : undefined
      }
      end={<Button variant="ghost" small icon="close" aria-label="Close the accounts" onClick={onClose} />}
    >
      {list.error ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isPending ? <SkeletonRows rows={8} /> : null}
      {first
        ? groups
            .filter((group) => group.rows.length > 0)
            .map((group) => <AccountTable key={group.title} {...group} currency={first.currency} />)
        : null}
      <MoreButton list={list} left={(first?.total ?? 0) - rows.length} />
    </Panel>
  )
}

type AccountTableProps = { title: string; rows: readonly CohortAccount[]; currency: string }

function AccountTable({ title, rows, currency }: AccountTableProps) {
  return (
    <SimpleTable
      label={title}
      rows={rows}
      keyOf={(row) => row.account}
      columns={[
        {
          title,
          cell: (row) => (
            <Link to="/accounts/$id/$tab" params={{ id: row.account, tab: 'revenue' }} title={row.name}>
              {row.name}
            </Link>
          ),
        },
        { title: 'Began with', numeric: true, cell: (row) => moneyWords(row.startMrr, currency) },
        { title: 'MRR then', numeric: true, cell: (row) => moneyWords(row.mrr, currency) },
      ]}
    />
  )
}
