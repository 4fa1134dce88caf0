import { formatNumber, formatSigned } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import page from '../revenue.module.css'
import { exactAmount } from '../words'
import type { Bar, BarGroup } from './bars'
import styles from './offset.module.css'

type BarsProps = { groups: readonly BarGroup[]; chosen: string | undefined; onOpen: (bar: Bar) => void }

const paints: Record<'1' | '-1', readonly string[]> = {
  '1': ['var(--gain)', 'var(--gain-2)', 'var(--gain-3)', 'var(--total)'],
  '-1': ['var(--loss)', 'var(--loss-2)', 'var(--loss-3)', 'var(--total)'],
}

/** Amounts as bars from 0, losses and gains on one scale; the figures stand beside, and each opens its accounts. */
export function OffsetBars({ groups, chosen, onOpen }: BarsProps) {
  const most = Math.max(1, ...groups.flatMap((group) => group.bars.map((bar) => Number(bar.amount))))
  return groups.map((group) => (
    <ul key={group.sign} className={styles.rows} aria-label={group.sign < 0 ? 'Lost' : 'Won'}>
      {group.bars.map((bar, index) => {
        const amount = Number(bar.amount)
        const words = amount === 0 ? formatNumber(0) : formatSigned(group.sign * amount)
        return (
          <li key={bar.key}>
            <button
              type="button"
              className={styles.row}
              disabled={amount === 0}
              aria-pressed={bar.key === chosen}
              aria-label={`${bar.name} ${words}`}
              onClick={() => onOpen(bar)}
            >
              <span>{bar.name}</span>
              <span className={styles.track} aria-hidden="true">
                <i style={{ width: `${(amount / most) * 100}%`, background: paints[`${group.sign}`][index] }} />
              </span>
              <span className={styles.amount}>{words}</span>
            </button>
          </li>
        )
      })}
    </ul>
  ))
}

/** The same as a table, to the fourth decimal. */
export function OffsetTable({ groups, onOpen, currency }: Omit<BarsProps, 'chosen'> & { currency: string }) {
  return (
    <SimpleTable
      label="Lost and won"
      rows={groups.flatMap(({ sign, bars }) => bars.map((bar) => ({ bar, sign })))}
      keyOf={({ bar }) => bar.key}
      columns={[
        {
          title: 'What',
          cell: ({ bar }) =>
            Number(bar.amount) === 0 ? (
              bar.name
            ) : (
              <button type="button" className={page.link} onClick={() => onOpen(bar)}>
                {bar.name}
              </button>
            ),
        },
        {
          title: `MRR, ${currency}`,
          numeric: true,
          cell: ({ bar, sign }) => `${sign < 0 && Number(bar.amount) !== 0 ? '−' : ''}${exactAmount(bar.amount)}`,
        },
      ]}
    />
  )
}
