import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type LedgerRow, ledgerQuery } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { type Column, DataTable } from '../../../ui/data-table'
import { dayOf, formatDay, formatNumber } from '../../../ui/format'
import { EmptyState, ErrorPanel } from '../../../ui/states'
import { downloadCsv } from '../export-csv'
import { PeriodBar } from '../period-bar'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import { RevenueFrame } from '../revenue-frame'
import { ScopeFilter } from '../scope-filter'
import type { RevenueState } from '../use-revenue'
import { exactAmount } from '../words'
import { changeWords, planWords } from './ledger-words'

const keyOf = (row: LedgerRow) => `${row.subscription} ${row.day} ${row.component} ${row.currency}`
const nameOf = (row: LedgerRow) => `${row.name}, ${row.subscription}`

/** Every single change of a subscription: what it brought before, what after, when, and when that was known. */
export function LedgerPart({ state }: { state: RevenueState }) {
  const { period, scope, search, go } = state
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  // Of one account the whole history, of all of them a period.
  const { account } = search
  const asked = account ? { account, ...scope } : { from: period, to: period, ...scope }
  const list = useInfiniteQuery(ledgerQuery(asked))
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const total = list.data?.pages[0]?.total ?? 0
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list
  const reach = useCallback(
    (last: number) => {
      if (last > rows.length - 60 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [rows.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  const columns = useColumns(state.timeZone, phone)
  const shown = account ? (rows[0]?.name ?? account) : namePeriod(period)
  return (
    <RevenueFrame
      state={state}
      fixed
      updatedAt={list.dataUpdatedAt || undefined}
      actions={
        rows.length > 0 ? (
          <Button icon="exports" onClick={() => exportLedger(rows, account ?? period)} title="The rows fetched so far">
            Export
          </Button>
        ) : null
      }
    >
      <div className={styles.bar}>
        {account ? (
          <Button icon="close" onClick={() => go({ account: undefined })} title="Show all accounts">
            {shown}
          </Button>
        ) : (
          <PeriodBar state={state} />
        )}
        <ScopeFilter state={state} error={list.error} />
        <p className={styles.bridge}>
          {list.data ? `${formatNumber(total)} ${total === 1 ? 'change' : 'changes'}, amounts a month` : ''}
        </p>
      </div>
      {list.error && !list.data ? (
        <ErrorPanel title="The ledger could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label="Ledger"
          columns={columns}
          count={list.isPending ? 20 : total}
          rowAt={(index) => rows[index]}
          keyOf={keyOf}
          nameOf={nameOf}
          onOpen={(row) => void navigate({ to: '/accounts/$id/$tab', params: { id: row.account, tab: 'revenue' } })}
          onPeek={(row) => go({ account: row.account })}
          onReach={reach}
          dimmed={list.isPlaceholderData}
          rowHeight={phone ? 46 : 32}
          empty={
            <EmptyState
              title={`No change of a subscription in ${shown}`}
              action={
                search.filter ? (
                  <Button onClick={() => go({ filter: undefined })}>Remove the filter</Button>
                ) : (
                  <LinkButton to="/imports" icon="imports">
                    Import subscriptions
                  </LinkButton>
                )
              }
            >
              Subscriptions that begin, end, change price, plan, quantity or discount stand here.
            </EmptyState>
          }
        />
      )}
    </RevenueFrame>
  )
}

function useColumns(timeZone: string, phone: boolean): Column<LedgerRow>[] {
  return useMemo(() => {
    const name: Column<LedgerRow> = {
      key: 'account',
      title: 'Account',
      width: phone ? 126 : 200,
      cell: (row) => (
        <Link to="/accounts/$id/$tab" params={{ id: row.account, tab: 'revenue' }} title={row.name} tabIndex={-1}>
          {row.name}
        </Link>
      ),
    }
    const change: Column<LedgerRow> = {
      key: 'change',
      title: 'Change',
      width: phone ? 128 : 110,
      numeric: true,
      cell: (row) => (
        <span className={Number(row.change) < 0 ? styles.loss : styles.gain}>
          {Number(row.change) > 0 ? '+' : ''}
          {exactAmount(row.change)}
          {phone ? <small className={styles.quiet}> {row.currency}</small> : null}
        </span>
      ),
    }
    const day: Column<LedgerRow> = {
      key: 'day',
      title: 'When',
      width: phone ? 92 : 100,
      numeric: true,
      cell: (row) => formatDay(row.day),
    }
    if (phone) return [name, day, change]
    return [
      name,
      {
        key: 'subscription',
        title: 'Subscription',
        width: 130,
        cell: (row) => <span title={row.subscription}>{row.subscription}</span>,
      },
      {
        key: 'plan',
        title: 'Plan, quantity',
        width: 190,
        cell: (row) => <span title={planWords(row)}>{planWords(row)}</span>,
      },
      { key: 'what', title: 'What', width: 120, cell: (row) => changeWords(row.what) },
      day,
      {
        key: 'known',
        title: 'Known',
        width: 100,
        numeric: true,
        cell: (row) => <span className={styles.quiet}>{formatDay(dayOf(row.knownAt, timeZone))}</span>,
      },
      { key: 'currency', title: 'In', width: 52, cell: (row) => <span className={styles.quiet}>{row.currency}</span> },
      { key: 'before', title: 'Before', width: 110, numeric: true, cell: (row) => exactAmount(row.before) },
      { key: 'after', title: 'After', width: 110, numeric: true, cell: (row) => exactAmount(row.after) },
      change,
      {
        key: 'paused',
        title: 'Paused after',
        width: 110,
        numeric: true,
        cell: (row) => (Number(row.pausedAfter) === 0 ? '' : exactAmount(row.pausedAfter)),
      },
    ]
  }, [timeZone, phone])
}

function exportLedger(rows: readonly LedgerRow[], name: string): void {
  const keys = [
    'account',
    'name',
    'subscription',
    'day',
    'what',
    'component',
    'planBefore',
    'plan',
    'quantityBefore',
    'quantity',
    'currency',
    'before',
    'after',
    'change',
    'pausedBefore',
    'pausedAfter',
    'knownAt',
  ] as const
  downloadCsv(
    `ledger-${name}.csv`,
    keys,
    rows.map((row) => keys.map((key) => row[key])),
  )
}
