import { useQuery } from '@tanstack/react-query'
import { accountSubscriptionsQuery, type SubscriptionRow } from '../../api'
import { dayOf, formatDay, formatMoney, formatNumber } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import type { AccountPageState } from './use-account-page'

function intervalWords({ interval, intervalCount }: SubscriptionRow): string {
  if (!interval) return 'none'
  return intervalCount && intervalCount > 1 ? `${intervalCount} ${interval}s` : interval
}

function discountWords({ discountPercent }: SubscriptionRow): string {
  return discountPercent === null ? 'none' : `${formatNumber(Number(discountPercent), 0)}\u00a0%`
}

/** The account's subscriptions: what each is worth a month, and until when. */
export function RevenueTab({ state }: { state: AccountPageState }) {
  const { data, error, isPending, refetch } = useQuery(accountSubscriptionsQuery(state.id, state.asOf))
  if (error)
    return <ErrorPanel title="The subscriptions could not be read" error={error} onRetry={() => void refetch()} />
  if (isPending)
    return (
      <div className={styles.wait}>
        <SkeletonRows rows={6} />
      </div>
    )
  if (data.items.length === 0)
    return <EmptyState title="No subscription">Subscriptions come from an import or the API.</EmptyState>
  const day = (value: string | null, none: string) => (value ? formatDay(dayOf(value, state.timeZone)) : none)
  return (
    <SimpleTable
      label="Subscriptions"
      rows={data.items}
      keyOf={(row) => row.externalId}
      columns={[
        { title: 'Subscription', cell: (row) => <b className={styles.strong}>{row.externalId}</b> },
        { title: 'Plan', cell: (row) => row.plan ?? <span className={styles.quiet}>none</span> },
        {
          title: 'State',
          cell: (row) => <Tag tone={row.active ? 'good' : undefined}>{row.active ? 'active' : 'not active'}</Tag>,
        },
        { title: 'MRR', numeric: true, cell: (row) => formatMoney(row.mrr, 2) },
        { title: 'Billed', numeric: true, cell: (row) => (row.amount ? formatMoney(row.amount, 2) : 'none') },
        { title: 'Every', cell: (row) => <span className={styles.quiet}>{intervalWords(row)}</span> },
        {
          title: 'Quantity',
          numeric: true,
          cell: (row) => (row.quantity === null ? 'none' : formatNumber(Number(row.quantity))),
        },
        { title: 'Discount', numeric: true, cell: (row) => discountWords(row) },
        { title: 'Start', numeric: true, cell: (row) => day(row.start, '') },
        { title: 'End', numeric: true, cell: (row) => day(row.end, 'open') },
        { title: 'Term ends', numeric: true, cell: (row) => day(row.termEnd, 'none') },
        {
          title: 'Renews',
          cell: (row) => (
            <span className={styles.quiet}>
              {row.autoRenew === null ? 'not said' : row.autoRenew ? 'by itself' : 'by hand'}
            </span>
          ),
        },
      ]}
    />
  )
}
