import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Loss, lossesQuery, type MovementAccount } from '../../../api'
import { negate } from '../../../ui/decimal'
import { digitsOf, formatNumber, formatSigned } from '../../../ui/format'
import { daysOf } from '../periods'
import { ExplainLoss } from '../reasons/explain-loss'
import { useReasonName } from '../reasons/use-losses'
import styles from '../revenue.module.css'
import type { RevenueState } from '../use-revenue'
import { AccountHead, GroupCell } from './account-cells'
import { effectOf, type Movement } from './movements'

type AccountsTableProps = {
  state: RevenueState
  movement: Movement
  rows: readonly MovementAccount[]
  /** What all of them come to, those not fetched too. */
  sum: string
  shown: string | undefined
  dimmed: boolean
}

/** What each account moved; its name opens its ledger, and a loss says its reason. */
export function AccountsTable({ state, movement, rows, sum, shown, dimmed }: AccountsTableProps) {
  const { by } = state.search
  const losses = useLosses(state, movement)
  const digits = digitsOf(state.currency)
  const reasons = losses !== null && !by
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.accounts} tabIndex={0} aria-label={`${movement.name}, table`}>
      <table className={dimmed ? styles.dimmed : undefined}>
        <thead>
          <tr>
            <th scope="col">Account</th>
            {by ? <th scope="col">Group</th> : null}
            <th scope="col" className={styles.numeric}>
              MRR
            </th>
            {by ? null : (
              <th scope="col" className={reasons ? styles.reason : `${styles.numeric} ${styles.wide}`}>
                {reasons ? 'Reason' : 'Start'}
              </th>
            )}
            {by || reasons ? null : (
              <th scope="col" className={`${styles.numeric} ${styles.wide}`}>
                End
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.account} ${row.group}`} aria-selected={row.account === shown || undefined}>
              <AccountHead row={row} shown={shown} state={state} />
              {by ? <GroupCell by={by} group={row.group} /> : null}
              <td className={styles.numeric}>{formatSigned(Number(effectOf(row, movement)), digits)}</td>
              {reasons ? (
                <td>
                  <Reason state={state} loss={losses.get(row.account)} />
                </td>
              ) : null}
              {by || reasons ? null : (
                <>
                  <td className={`${styles.numeric} ${styles.quiet} ${styles.wide}`}>
                    {formatNumber(Number(row.start), digits)}
                  </td>
                  <td className={`${styles.numeric} ${styles.quiet} ${styles.wide}`}>
                    {formatNumber(Number(row.end), digits)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            {by ? <td /> : null}
            <td className={styles.numeric}>{formatSigned(Number(movement.sign < 0 ? negate(sum) : sum), digits)}</td>
            {by ? null : <td colSpan={reasons ? 1 : 2} className={reasons ? undefined : styles.wide} />}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** The losses of the period by account, the latest of each; null where the movement is no loss, or what was known of it then is asked. */
function useLosses({ period, scope }: RevenueState, { kind }: Movement): ReadonlyMap<string, Loss> | null {
  // Losses are told as they are known now.
  const isLoss = (kind === 'churn' || kind === 'contraction') && scope.knownAt === undefined
  const { first, last } = daysOf(period)
  const asked = { from: first.slice(0, 7), to: last.slice(0, 7), filter: scope.filter, asOf: scope.asOf }
  const { data } = useInfiniteQuery({ ...lossesQuery(asked, false, 500), enabled: isLoss })
  if (!isLoss) return null
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return new Map([...items].sort((a, b) => a.period.localeCompare(b.period)).map((loss) => [loss.account, loss]))
}

function Reason({ state, loss }: { state: RevenueState; loss: Loss | undefined }) {
  const [asking, setAsking] = useState(false)
  const name = useReasonName()(loss?.reason ?? null)
  const canWrite = state.asOf.day === null && state.permissions.includes('revenue:write')
  if (!loss || !canWrite) return <span className={styles.quiet}>{name ?? (loss ? 'none' : '')}</span>
  return (
    <>
      <button
        type="button"
        className={name ? undefined : styles.link}
        title={loss.text ?? undefined}
        aria-label={`${name ?? 'Add reason'}, ${loss.name}`}
        onClick={() => setAsking(true)}
      >
        {name ?? 'Add reason'}
      </button>
      {asking ? <ExplainLoss loss={loss} currency={state.currency} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
