import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type DisagreementKind, type DisagreementRow, disagreementQuery, meQuery } from '../../api'
import { AccountBeside } from '../../ui/account-beside'
import { DataTable } from '../../ui/data-table'
import { SegmentedControl } from '../../ui/form'
import { dayOf, formatNumber } from '../../ui/format'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states'
import { disagreementColumns } from './disagreement-columns'
import { disagreementKinds } from './disagreement-kinds'
import styles from './health.module.css'
import { HealthFrame } from './health-frame'

const keyOf = (row: DisagreementRow) => `${row.account} ${row.kind}`

/** Where do the numbers and what people see point apart? */
export function DisagreementScreen() {
  const search = useSearch({ from: '/shell/health/disagreement' })
  const kind = disagreementKinds.find(([key]) => key === search.kind)?.[0]
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const list = useInfiniteQuery(disagreementQuery(kind))
  const phone = useMediaQuery('(max-width: 639px)') ?? false
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const first = list.data?.pages[0]
  const go = (change: { kind?: DisagreementKind | undefined; peek?: string | undefined }) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }), replace: 'peek' in change } as never)
  const reach = (last: number) => {
    if (last >= rows.length - 20 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  return (
    <HealthFrame tab="disagreement" updatedAt={list.dataUpdatedAt} fixed>
      <div className={styles.bar}>
        <SegmentedControl<DisagreementKind | 'all'>
          label="Which disagreement"
          value={kind ?? 'all'}
          onChange={(next) => go({ kind: next === 'all' ? undefined : next, peek: undefined })}
          options={[
            { value: 'all', label: 'All' },
            ...disagreementKinds.map(([value, { short }]) => ({ value, label: short })),
          ]}
        />
        <span className={styles.count}>
          {first ? `${formatNumber(first.total)} ${first.total === 1 ? 'case' : 'cases'}, most MRR first` : null}
        </span>
      </div>
      {list.error && !list.data ? (
        <ErrorPanel
          title="The disagreements could not be read"
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      ) : !list.data ? (
        <div className={styles.wait}>
          <SkeletonRows rows={10} />
        </div>
      ) : (
        <div className={styles.split}>
          <DataTable
            label="Disagreement"
            columns={disagreementColumns({ phone, beside: search.peek !== undefined }, timeZone)}
            count={first?.total ?? 0}
            rowAt={(index) => rows[index]}
            keyOf={keyOf}
            nameOf={(row) => row.name}
            peeked={rows.find((row) => row.account === search.peek) ? peekedKey(rows, search.peek) : null}
            onPeek={(row) => go({ peek: row.account })}
            onWhy={(row) => go({ peek: row.account })}
            onOpen={(row) => void navigate({ to: '/accounts/$id/$tab', params: { id: row.account, tab: 'health' } })}
            onReach={reach}
            dimmed={list.isPlaceholderData}
            rowHeight={phone ? 148 : 82}
            empty={<NoDisagreement filtered={kind !== undefined} />}
          />
          {search.peek ? (
            <AccountBeside
              id={search.peek}
              today={dayOf(new Date(), timeZone)}
              onClose={() => go({ peek: undefined })}
            />
          ) : null}
        </div>
      )}
    </HealthFrame>
  )
}

const peekedKey = (rows: readonly DisagreementRow[], account: string | undefined): string | null => {
  const row = rows.find((one) => one.account === account)
  return row ? keyOf(row) : null
}

function NoDisagreement({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState title={filtered ? 'No such disagreement' : 'Nothing points apart'}>
      An account appears here when its score is healthy and its renewal is expected to be lost, when it is at risk and
      expanding, or when a pulse says the opposite of its usage.
    </EmptyState>
  )
}
