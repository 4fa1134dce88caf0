import { Link } from '@tanstack/react-router'
import type { Loss } from '../../../api'
import { Button } from '../../../ui/button'
import { digitsOf, formatDay, formatNumber } from '../../../ui/format'
import { MemberName } from '../../../ui/member'
import { SimpleTable } from '../../../ui/simple-table'
import { Tag } from '../../../ui/tag'
import { namePeriod, shortPeriod } from '../periods'
import styles from '../revenue.module.css'
import own from './loss-table.module.css'
import { useReasonName } from './use-losses'

type LossTableProps = {
  rows: readonly Loss[]
  currency: string
  dimmed: boolean
  onExplain?: ((loss: Loss) => void) | undefined
}

/** Each loss with its notice, its end and its last payment apart, and its reason or the way to give one. */
export function LossTable({ rows, currency, dimmed, onExplain }: LossTableProps) {
  const nameOf = useReasonName()
  const day = (value: string | null) => (value ? formatDay(value.slice(0, 10)) : '')
  return (
    <div className={dimmed ? styles.dimmed : undefined}>
      <SimpleTable
        label="Losses"
        rows={rows}
        keyOf={(row) => `${row.account} ${row.period}`}
        columns={[
          {
            title: 'Account, plan',
            cell: (row) => (
              <span className={own.account}>
                <Link
                  to="/revenue"
                  search={{ period: row.period, kind: row.kind, account: row.account }}
                  className={styles.link}
                  title={`${row.name}: its ledger in ${namePeriod(row.period)}`}
                >
                  {row.name}
                </Link>
                <small title={row.plan ? `Plan: ${row.plan}` : undefined}>{row.plan ?? 'no plan'}</small>
              </span>
            ),
          },
          { title: 'Month', cell: (row) => shortPeriod(row.period) },
          { title: 'MRR lost', numeric: true, cell: (row) => formatNumber(-Number(row.amount), digitsOf(currency)) },
          {
            title: 'What',
            cell: (row) =>
              row.involuntary ? <Tag tone="warn">payment failed</Tag> : row.kind === 'churn' ? 'churn' : 'contraction',
          },
          {
            title: 'Reason',
            cell: (row) => {
              const name = nameOf(row.reason)
              const said = row.text ?? row.evidence.join(', ')
              const words = said ? (
                <small title={[row.text, ...row.evidence].filter(Boolean).join('\n')}>{said}</small>
              ) : null
              if (!row.asks && !name)
                return (
                  <span className={styles.quiet} title="Nothing is paid, but every line still runs">
                    still runs
                  </span>
                )
              if (!onExplain)
                return (
                  <span className={own.reason}>
                    {name ?? <span className={styles.quiet}>none</span>}
                    {words}
                  </span>
                )
              const button = (
                <Button
                  small
                  variant="ghost"
                  icon={name ? undefined : 'plus'}
                  aria-label={`${name ?? 'Add reason'}, ${row.name}, ${namePeriod(row.period)}`}
                  onClick={() => onExplain(row)}
                >
                  {name ?? 'Add reason'}
                </Button>
              )
              return (
                <span className={own.reason}>
                  {button}
                  {words}
                </span>
              )
            },
          },
          { title: 'Notice', numeric: true, cell: (row) => day(row.noticeOn) },
          { title: 'Access ended', numeric: true, cell: (row) => day(row.endedOn) },
          { title: 'Last paid', numeric: true, cell: (row) => day(row.lastPaidOn) },
          {
            title: 'Days',
            numeric: true,
            cell: (row) => (row.tenureDays === null ? '' : formatNumber(row.tenureDays)),
          },
          {
            title: 'Owner',
            cell: (row) =>
              row.owner ? (
                <span className={own.owner}>
                  <MemberName email={row.owner} />
                </span>
              ) : (
                <span className={styles.quiet}>none</span>
              ),
          },
        ]}
      />
    </div>
  )
}
