import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type AccountRow, accountsQuery, type Band, meQuery } from '../../api'
import { BandMark, bandKeys, bandNames, Score } from '../../ui/band'
import { type Column, DataTable } from '../../ui/data-table'
import { formatNumber, formatPercent } from '../../ui/format'
import { MemberName } from '../../ui/member'
import { Page } from '../../ui/page'
import { EmptyState, ErrorPanel } from '../../ui/states'
import styles from './health.module.css'

const now = { day: null, known: 'then' } as const
const shownColumns = ['health.band', 'revenue.mrr']

const columns: Column<AccountRow>[] = [
  {
    key: 'name',
    title: 'Account',
    width: 280,
    cell: (row) => (
      <Link tabIndex={-1} className={styles.name} to="/accounts/$id" params={{ id: row.externalId }}>
        {row.name}
      </Link>
    ),
  },
  {
    key: 'health',
    title: 'Health',
    width: 160,
    cell: (row) => (
      <Score
        score={row.health?.score ?? null}
        band={row.health?.band ?? null}
        coverage={row.health?.coverage}
        decimals={1}
      />
    ),
  },
  {
    key: 'coverage',
    title: 'Coverage',
    width: 90,
    numeric: true,
    cell: (row) => (row.health ? formatPercent(row.health.coverage) : '–'),
  },
  {
    key: 'mrr',
    title: 'MRR',
    width: 100,
    numeric: true,
    cell: (row) => (row.mrr ? formatNumber(Number(row.mrr.amount)) : '–'),
  },
  {
    key: 'owner',
    title: 'Owner',
    width: 150,
    grow: true,
    cell: (row) => (row.owner ? <MemberName email={row.owner} /> : null),
  },
]

/** Who is at risk? How many accounts are in each band, and who they are, the lowest score first. */
export function HealthScreen() {
  const { band } = useSearch({ from: '/shell/health' })
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const all = useInfiniteQuery(accountsQuery({ sort: 'health', columns: shownColumns, asOf: now }))
  const filter =
    band === 'none'
      ? { field: 'health.score', op: 'is_not_set' }
      : band
        ? { field: 'health.band', op: '=', value: band }
        : null
  const list = useInfiniteQuery(accountsQuery({ filter, sort: 'health', columns: shownColumns, asOf: now }))
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const first = all.data?.pages[0]
  const total = first?.total ?? 0
  const bands = first?.totals?.['health.band']?.bands ?? {}
  const scored = bandKeys.reduce((sum, key) => sum + (bands[key] ?? 0), 0)
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const open = (row: AccountRow) =>
    void navigate({ to: '/accounts/$id/$tab', params: { id: row.externalId, tab: 'health' } })
  return (
    <Page title="Health" fixed updatedAt={all.dataUpdatedAt || undefined}>
      <nav aria-label="Bands" className={styles.figures}>
        {bandKeys.map((key) => (
          <BandFigure key={key} band={key} count={bands[key] ?? 0} total={total} current={band === key} />
        ))}
        <BandFigure band={null} count={total - scored} total={total} current={band === 'none'} />
      </nav>
      {list.error && !list.data ? (
        <ErrorPanel title="The accounts could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={`Accounts by score${me ? ` of ${me.workspace.name}` : ''}`}
          columns={phone ? columns.slice(0, 2).map((column, at) => ({ ...column, grow: at === 0 })) : columns}
          count={list.isPending ? 20 : (list.data?.pages[0]?.total ?? 0)}
          rowAt={(index) => rows[index]}
          keyOf={(row) => row.externalId}
          nameOf={(row) => row.name}
          onOpen={open}
          onPeek={open}
          onWhy={open}
          onReach={(last) => {
            if (last > rows.length - 60 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
          }}
          dimmed={list.isPlaceholderData}
          rowHeight={phone ? 46 : 32}
          empty={
            list.isSuccess ? (
              <EmptyState title="No account here">Scores appear as soon as events have arrived.</EmptyState>
            ) : null
          }
        />
      )}
    </Page>
  )
}

type BandFigureProps = { band: Band | null; count: number; total: number; current: boolean }

function BandFigure({ band, count, total, current }: BandFigureProps) {
  return (
    <Link
      to="/health"
      search={{ band: current ? undefined : (band ?? 'none') }}
      activeOptions={{ exact: true }}
      aria-current={current ? 'true' : undefined}
      className={styles.figure}
    >
      <span>{band ? bandNames[band] : 'No score'}</span>
      <b>
        <BandMark band={band} />
        {formatNumber(count)}
      </b>
      <small>{total > 0 ? `${formatPercent(count / total)} of accounts` : ''}</small>
    </Link>
  )
}
