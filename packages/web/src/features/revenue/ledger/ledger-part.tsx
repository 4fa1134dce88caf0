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
import { changeWords, planWords, replacedWords } from './ledger-words'
import { isReplaced, replacedDays, signedAmount, sumOf, worthWords } from './worth'

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
  const sum = account && !hasNextPage ? sumOf(rows) : null
  const columns = useColumns(rows, sum, state, phone)
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

/** The amounts of a column as long as its longest. */
const roomFor = (words: readonly string[], least: number): number =>
  words.reduce((most, text) => Math.max(most, Math.ceil(text.length * 7.3) + 22), least)

function useColumns(
  rows: readonly LedgerRow[],
  sum: string | null,
  { timeZone, currency }: RevenueState,
  phone: boolean,
): Column<LedgerRow>[] {
  return useMemo(() => {
    const replaced = replacedDays(rows)
    const foreign = rows.some((row) => row.currency !== currency)
    const wide = roomFor(
      [...rows.map((row) => exactAmount(row.before)), ...rows.map((row) => exactAmount(row.after))],
      92,
    )
    const name: Column<LedgerRow> = {
      key: 'account',
      title: 'Account',
      width: phone ? 110 : 156,
      total: sum === null ? undefined : 'All changes',
      cell: (row) => (
        <Link to="/accounts/$id/$tab" params={{ id: row.account, tab: 'revenue' }} title={row.name} tabIndex={-1}>
          {row.name}
        </Link>
      ),
    }
    const total = sum === null ? undefined : `${signedAmount(sum)}${foreign || phone ? ` ${currency}` : ''}`
    const change: Column<LedgerRow> = {
      key: 'change',
      title: 'Change',
      width: phone
        ? roomFor(
            rows.map((row) => `${signedAmount(row.change)} EUR`),
            128,
          )
        : roomFor(
            rows.map((row) => signedAmount(row.change)),
            98,
          ),
      numeric: true,
      total: foreign && !phone ? undefined : total,
      cell: (row) => (
        <span className={Number(row.change) < 0 ? styles.loss : styles.gain}>
          {signedAmount(row.change)}
          {phone ? <small className={styles.quiet}> {row.currency}</small> : null}
        </span>
      ),
    }
    const day: Column<LedgerRow> = {
      key: 'day',
      title: 'When',
      width: phone ? 92 : 96,
      numeric: true,
      cell: (row) => formatDay(row.day),
    }
    if (phone) return [name, change, day]
    return [
      name,
      {
        key: 'subscription',
        title: 'Subscription',
        width: 96,
        cell: (row) => <span title={row.subscription}>{row.subscription}</span>,
      },
      {
        key: 'plan',
        title: 'Plan, quantity',
        width: 150,
        cell: (row) => <span title={planWords(row)}>{planWords(row)}</span>,
      },
      {
        key: 'what',
        title: 'What',
        width: 134,
        cell: (row) => (isReplaced(row, replaced) ? replacedWords(row.what) : changeWords(row.what)),
      },
      day,
      {
        key: 'known',
        title: 'Known',
        width: 96,
        numeric: true,
        cell: (row) => <span className={styles.quiet}>{formatDay(dayOf(row.knownAt, timeZone))}</span>,
      },
      { key: 'currency', title: 'In', width: 48, cell: (row) => <span className={styles.quiet}>{row.currency}</span> },
      { key: 'before', title: 'Before', width: wide, numeric: true, cell: (row) => exactAmount(row.before) },
      { key: 'after', title: 'After', width: wide, numeric: true, cell: (row) => exactAmount(row.after) },
      change,
      ...(foreign ? [worthColumn(rows, currency, total)] : []),
      ...(rows.some((row) => Number(row.pausedAfter) !== 0) ? [paused] : []),
    ]
  }, [rows, sum, timeZone, currency, phone])
}

const paused: Column<LedgerRow> = {
  key: 'paused',
  title: 'Paused after',
  width: 100,
  numeric: true,
  cell: (row) => (Number(row.pausedAfter) === 0 ? '' : exactAmount(row.pausedAfter)),
}

/** A change in another currency at the rate of its day, which stands beside. */
const worthColumn = (rows: readonly LedgerRow[], currency: string, total: string | undefined): Column<LedgerRow> => ({
  key: 'worth',
  title: `Rate, change in ${currency}`,
  width: roomFor(
    rows.map((row) => `${row.worth ?? ''} at ${row.rate ?? ''}`),
    150,
  ),
  numeric: true,
  total,
  cell: (row) =>
    row.currency === currency ? (
      ''
    ) : row.worth === null ? (
      <span className={styles.quiet}>no rate</span>
    ) : (
      <span title={worthWords(row, currency) ?? undefined}>
        <small className={styles.quiet}>{row.rate} </small>
        {signedAmount(row.worth)}
      </span>
    ),
})

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
    'rate',
    'worth',
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
