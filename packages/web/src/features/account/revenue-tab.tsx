import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AccountPage, accountSubscriptionsQuery, type SubscriptionRow } from '../../api'
import { Explained, NumberButton } from '../../ui/explain'
import { dayOf, formatDay, formatMoney, formatNumber } from '../../ui/format'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { Tag } from '../../ui/tag'
import styles from './account.module.css'
import { momentsOf, subscriptionRef } from './number-refs'
import { OpportunitiesPart, RenewalsPart } from './renewals-part'
import { RevenueChart } from './revenue-chart'
import { mrrTarget } from './score-target'
import { stateOf } from './subscription-state'
import type { AccountPageState } from './use-account-page'

function intervalWords({ interval, intervalCount }: SubscriptionRow): string {
  if (!interval) return 'none'
  return intervalCount && intervalCount > 1 ? `${intervalCount} ${interval}s` : interval
}

function discountWords({ discountPercent }: SubscriptionRow): string | null {
  return discountPercent === null ? null : `${formatNumber(Number(discountPercent), 0)}\u00a0%`
}

/** The account's subscriptions: what each is worth a month, and until when. */
export function RevenueTab({ page, state }: { page: AccountPage; state: AccountPageState }) {
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
    return (
      <>
        <EmptyState title="No subscription">Subscriptions come from an import or the API.</EmptyState>
        {state.asOf.day === null ? <OpportunitiesPart account={state.id} /> : null}
      </>
    )
  const { at } = momentsOf(page, state)
  const said = (row: SubscriptionRow, column: 'amount' | 'quantity' | 'discountPercent', text: string | null) =>
    text ? <Explained by={subscriptionRef(row.externalId, column, at)}>{text}</Explained> : 'none'
  const day = (value: string | null, none: string) => (value ? formatDay(dayOf(value, state.timeZone)) : none)
  return (
    <>
      <RevenueChart page={page} state={state} />
      {state.asOf.day === null ? (
        <>
          <RenewalsPart account={state.id} />
          <OpportunitiesPart account={state.id} />
        </>
      ) : null}
      <Panel title="Subscriptions">
        <SimpleTable
          label="Subscriptions"
          rows={data.items}
          keyOf={(row) => row.externalId}
          columns={[
            {
              title: 'Subscription',
              kind: 'name',
              cell: (row) => (
                <Link
                  to="/revenue/$part"
                  params={{ part: 'ledger' }}
                  search={{ account: state.id }}
                  className={styles.strong}
                  title={`Ledger of ${page.account.name}`}
                >
                  {row.externalId}
                </Link>
              ),
            },
            { title: 'Plan', cell: (row) => row.plan ?? <span className={styles.quiet}>none</span> },
            {
              title: 'State',
              cell: (row) => {
                const { words, tone } = stateOf(row, state.shownDay)
                return <Tag tone={tone}>{words}</Tag>
              },
            },
            {
              title: 'MRR',
              numeric: true,
              cell: (row) => {
                const value = formatMoney(row.mrr, 2)
                const explains = subscriptionRef(row.externalId, 'mrr', at)
                return (
                  <NumberButton target={mrrTarget(page, state, { title: `MRR of ${row.externalId}`, value, explains })}>
                    {value}
                  </NumberButton>
                )
              },
            },
            {
              title: 'Billed',
              numeric: true,
              cell: (row) => said(row, 'amount', row.amount && formatMoney(row.amount, 2)),
            },
            { title: 'Every', cell: (row) => <span className={styles.quiet}>{intervalWords(row)}</span> },
            {
              title: 'Quantity',
              numeric: true,
              cell: (row) => said(row, 'quantity', row.quantity && formatNumber(Number(row.quantity))),
            },
            {
              title: 'Discount',
              numeric: true,
              cell: (row) => (
                <>
                  {said(row, 'discountPercent', discountWords(row))}
                  {row.discountEnd ? <small className={styles.quiet}> to {day(row.discountEnd, '')}</small> : null}
                </>
              ),
            },
            { title: 'Start', numeric: true, kind: 'date', cell: (row) => day(row.start, '') },
            { title: 'End', numeric: true, kind: 'date', cell: (row) => day(row.end, 'open') },
            { title: 'Term ends', numeric: true, kind: 'date', cell: (row) => day(row.termEnd, 'none') },
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
      </Panel>
    </>
  )
}
