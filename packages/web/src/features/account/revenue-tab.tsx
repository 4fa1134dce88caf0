import { useQuery } from '@tanstack/react-query'
import { accountSubscriptionsQuery } from '../../api'
import { dayOf, formatDay, formatMoney, formatNumber } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

/** The account's subscriptions. */
export function RevenueTab({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountSubscriptionsQuery(state.id, state.asOf))
  if (error)
    return <ErrorPanel title="The subscriptions could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={7} />
      </div>
    )
  if (data.items.length === 0)
    return <EmptyState title="No subscription">Subscriptions come from an import or the API.</EmptyState>
  const day = (value: string | null) => (value ? formatDay(dayOf(value, state.timeZone)) : 'open')
  return (
    <SimpleTable
      label="Subscriptions"
      rows={data.items}
      keyOf={(row) => row.externalId}
      columns={[
        { title: 'Subscription', cell: (row) => <b className={styles.strong}>{row.externalId}</b> },
        { title: 'Plan', cell: (row) => row.plan ?? <span className={styles.quiet}>none</span> },
        { title: 'MRR', numeric: true, cell: (row) => formatMoney(row.mrr) },
        {
          title: 'Quantity',
          numeric: true,
          cell: (row) => (row.quantity === null ? 'none' : formatNumber(row.quantity)),
        },
        { title: 'Start', numeric: true, cell: (row) => day(row.start) },
        { title: 'End', numeric: true, cell: (row) => day(row.end) },
        { title: 'Interval', cell: (row) => <span className={styles.quiet}>{row.interval}</span> },
        { title: 'Status', cell: (row) => (row.status ? <Tag>{row.status}</Tag> : null) },
      ]}
    />
  )
}
