import { useQuery } from '@tanstack/react-query'
import { allMovementAccountsQuery, type MovementAccount, type ReportedRow } from '../../../api'
import { Button } from '../../../ui/button'
import { fromUnits, toUnits } from '../../../ui/decimal'
import { dayOf, digitsOf, formatDay, formatNumber, formatSigned } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'

type Line = { account: string | null; name: string; closed: bigint; now: bigint }

/** What is known otherwise than when the period was closed, account by account; the differences come to that of the end. */
export function RestatedPanel({ state, row }: { state: RevenueState; row: ReportedRow }) {
  const closedAt = row.closed?.at
  const closed = useQuery(allMovementAccountsQuery({ period: row.period, knownAt: closedAt }))
  const now = useQuery(allMovementAccountsQuery({ period: row.period }))
  const error = closed.error ?? now.error
  const before = row.restatement?.start ?? '0.0000'
  const lines = closed.data && now.data ? linesOf(closed.data, now.data) : null
  const rows: Line[] = lines
    ? [
        ...lines,
        ...(toUnits(before) === 0n
          ? []
          : [{ account: null, name: 'Changed in periods before', closed: 0n, now: toUnits(before) }]),
      ]
    : []
  const sum = (pick: (line: Line) => bigint) => rows.reduce((total, line) => total + pick(line), 0n)
  const total: Line = {
    account: null,
    name: 'Difference of the end',
    closed: sum((line) => line.closed),
    now: sum((line) => line.now),
  }
  const digits = digitsOf(state.currency)
  const money = (units: bigint) => formatNumber(Number(fromUnits(units)), digits)
  return (
    <Panel
      title="Restated"
      note={`${namePeriod(row.period)}, what each account moved: as closed${closedAt ? ` on ${formatDay(dayOf(closedAt, state.timeZone))}` : ''} and as known now`}
      end={
        <Button
          variant="ghost"
          small
          icon="close"
          aria-label="Close what was restated"
          onClick={() => state.go({ restated: undefined }, true)}
        />
      }
    >
      {error ? (
        <ErrorPanel
          title="What was restated could not be read"
          error={error}
          onRetry={() => void Promise.all([closed.refetch(), now.refetch()])}
        />
      ) : null}
      {!lines && !error ? <SkeletonRows rows={4} /> : null}
      {lines ? (
        <SimpleTable
          label="Restated accounts"
          rows={[...rows, total]}
          keyOf={(line) => line.account ?? line.name}
          columns={[
            {
              title: 'Account',
              cell: (line) =>
                line.account ? (
                  <button
                    type="button"
                    className={styles.link}
                    aria-pressed={state.search.account === line.account}
                    onClick={() => state.go({ account: line.account ?? undefined }, true)}
                  >
                    {line.name}
                  </button>
                ) : (
                  <span className={line === total ? styles.strong : styles.quiet}>{line.name}</span>
                ),
            },
            { title: 'As closed', numeric: true, cell: (line) => (line === total ? '' : money(line.closed)) },
            { title: 'Known now', numeric: true, cell: (line) => (line === total ? '' : money(line.now)) },
            {
              title: 'Difference',
              numeric: true,
              cell: (line) => formatSigned(Number(fromUnits(line.now - line.closed)), digits),
            },
          ]}
        />
      ) : null}
    </Panel>
  )
}

/** The accounts whose net movement differs, the largest difference first. */
function linesOf(closed: readonly MovementAccount[], now: readonly MovementAccount[]): Line[] {
  const netOf = (row: MovementAccount) => toUnits(row.end) - toUnits(row.start)
  const lines = new Map<string, Line>()
  for (const row of closed)
    lines.set(row.account, { account: row.account, name: row.name, closed: netOf(row), now: 0n })
  for (const row of now) {
    const line = lines.get(row.account) ?? { account: row.account, name: row.name, closed: 0n, now: 0n }
    lines.set(row.account, { ...line, now: netOf(row) })
  }
  const size = ({ closed: was, now: is }: Line) => (is > was ? is - was : was - is)
  return [...lines.values()].filter((line) => line.closed !== line.now).sort((a, b) => Number(size(b) - size(a)))
}
