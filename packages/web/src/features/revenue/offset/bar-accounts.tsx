import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { allMovementAccountsQuery, type MovementAccount } from '../../../api'
import { Button } from '../../../ui/button'
import { fromUnits, toUnits } from '../../../ui/decimal'
import { digitsOf, formatCount, formatNumber, formatSigned } from '../../../ui/format'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import { namePeriod } from '../periods'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import type { Bar } from './bars'

type BarAccountsProps = { bar: Bar; sign: 1 | -1; from: string; to: string; state: RevenueState }
type Line = { account: string; name: string; units: bigint }

const SHOWN = 50

/** The accounts behind a bar of the offset, the largest first; what they come to is the bar, or the contraction that it is part of. */
export function BarAccounts({ bar, sign, from, to, state }: BarAccountsProps) {
  const [all, setAll] = useState(false)
  const kind = bar.kinds.length === 1 ? bar.kinds[0] : undefined
  const asked = useQuery(allMovementAccountsQuery({ period: from, to, kind, ...state.scope }))
  const lines = linesOf(asked.data ?? [], bar)
  const sum = lines.reduce((total, line) => total + line.units, 0n)
  const rows: (Line | null)[] = [null, ...(all ? lines : lines.slice(0, SHOWN))]
  return (
    <Panel
      title={bar.name}
      note={`${formatCount(lines.length, 'account')}, ${namePeriod(from)} to ${namePeriod(to)}${bar.says ? `; ${bar.says}` : ''}`}
      end={
        <Button
          variant="ghost"
          small
          icon="close"
          aria-label="Close the accounts"
          onClick={() => state.go({ bar: undefined }, true)}
        />
      }
    >
      {asked.error ? (
        <ErrorPanel title="The accounts could not be read" error={asked.error} onRetry={() => void asked.refetch()} />
      ) : null}
      {asked.isPending ? <SkeletonRows rows={6} /> : null}
      {asked.data && lines.length === 0 ? <EmptyState title="No account stands behind this bar" /> : null}
      {lines.length > 0 ? (
        <SimpleTable
          label={`Accounts of ${bar.name}`}
          rows={rows}
          keyOf={(line) => line?.account ?? 'sum'}
          columns={[
            {
              title: 'Account',
              cell: (line) =>
                line ? (
                  <Link
                    to="/revenue/$part"
                    params={{ part: 'ledger' }}
                    search={{ account: line.account }}
                    className={styles.link}
                    title={`Ledger of ${line.name}`}
                  >
                    {line.name}
                  </Link>
                ) : (
                  <b className={styles.strong}>Sum</b>
                ),
            },
            {
              title: 'MRR',
              numeric: true,
              cell: (line) => formatSigned(sign * Number(fromUnits(line ? line.units : sum)), digitsOf(state.currency)),
            },
          ]}
        />
      ) : null}
      {!all && lines.length > SHOWN ? (
        <div className={styles.more}>
          <Button small onClick={() => setAll(true)}>
            Show {formatNumber(lines.length - SHOWN)} more
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}

/** What each account moved in all the months, the largest first. */
function linesOf(rows: readonly MovementAccount[], bar: Bar): Line[] {
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const units = bar.kinds.reduce((sum, kind) => sum + toUnits(row[kind]), 0n)
    if (units === 0n) continue
    const before = lines.get(row.account)?.units ?? 0n
    lines.set(row.account, { account: row.account, name: row.name, units: before + units })
  }
  return [...lines.values()].sort((a, b) => (b.units > a.units ? 1 : b.units < a.units ? -1 : 0))
}
