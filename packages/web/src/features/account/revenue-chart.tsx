import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type AccountPage, accountLedgerQuery, type LedgerRow } from '../../api'
import { Button } from '../../ui/button'
import { LineChart } from '../../ui/charts'
import { dayOf, formatDay, formatMoney, formatNumber, formatSigned } from '../../ui/format'
import { useKey } from '../../ui/keys'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { ErrorPanel, Skeleton } from '../../ui/states'
import styles from './account.module.css'
import { levelsOf, type Move, movesOf, moveWords } from './revenue-moves'
import type { AccountPageState } from './use-account-page'

/** The account's MRR over time with what happened to it, from the ledger of its subscriptions. */
export function RevenueChart({ page, state }: { page: AccountPage; state: AccountPageState }) {
  const [asTable, setAsTable] = useState(false)
  useKey('t', () => setAsTable((was) => !was))
  const { asOf, id, shownDay, timeZone } = state
  const knownAt = asOf.day && asOf.known === 'then' ? asOf.day : undefined
  const { data, error, isPending, refetch } = useQuery(accountLedgerQuery(id, knownAt))
  const { renewalAt } = page.account
  const currency = data ? mainCurrency(data) : undefined
  const moves = data && currency ? movesOf(data, currency).filter((move) => move.day <= shownDay) : []
  if (data && (!currency || moves.length === 0)) return null
  const note = `${currency ?? ''} a month${renewalAt ? `; renews ${formatDay(dayOf(renewalAt, timeZone))}` : ''}`
  return (
    <Panel
      title="MRR over time"
      note={note}
      end={
        <>
          <Link to="/revenue/$part" params={{ part: 'ledger' }} search={{ account: id }} className={styles.link}>
            Ledger
          </Link>
          <Button
            variant="ghost"
            small
            icon={asTable ? 'chart' : 'table'}
            aria-label={asTable ? 'Show as chart' : 'Show as table'}
            onClick={() => setAsTable((was) => !was)}
          />
        </>
      }
    >
      {error ? (
        <ErrorPanel title="The ledger could not be read" error={error} onRetry={() => void refetch()} />
      ) : isPending || !currency ? (
        <div className={styles.wait} aria-busy="true">
          <Skeleton height={200} />
        </div>
      ) : asTable ? (
        <MoveTable moves={moves} currency={currency} />
      ) : (
        <div className={styles.chart}>
          <LineChart
            label="MRR over time"
            height={214}
            series={[{ key: 'mrr', name: 'MRR', points: levelsOf(moves, shownDay) }]}
            flags={moves.map((move) => ({ day: move.day, label: moveWords(move, currency) }))}
            format={(value) => formatMoney({ amount: String(value), currency }, 0)}
          />
        </div>
      )}
    </Panel>
  )
}

/** The currency of most changes of MRR, usage apart; amounts of others are never added to it. */
function mainCurrency(rows: readonly LedgerRow[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { currency, component } of rows)
    if (component === 'recurring') counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function MoveTable({ moves, currency }: { moves: readonly Move[]; currency: string }) {
  return (
    <SimpleTable
      label="MRR over time"
      rows={[...moves].reverse()}
      keyOf={(move) => move.day}
      columns={[
        { title: 'Day', cell: (move) => formatDay(move.day) },
        { title: 'Movement', cell: (move) => move.name },
        { title: `Change, ${currency}`, numeric: true, cell: (move) => formatSigned(move.change, 4) },
        { title: `MRR after, ${currency}`, numeric: true, cell: (move) => formatNumber(move.after, 4) },
      ]}
    />
  )
}
