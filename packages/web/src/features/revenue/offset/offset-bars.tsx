import { formatNumber, formatSigned } from '../../../ui/format'
import styles from './offset.module.css'

type Group = { sign: 1 | -1; rows: readonly (readonly [string, string])[] }

const paints: Record<'1' | '-1', readonly string[]> = {
  '1': ['var(--gain)', 'var(--gain-2)', 'var(--gain-3)', 'var(--total)'],
  '-1': ['var(--loss)', 'var(--loss-2)', 'var(--loss-3)', 'var(--total)'],
}

/** Amounts as bars from 0, losses and gains on one scale; the figures stand beside, so that the bars are for the eye alone. */
export function OffsetBars({ groups }: { groups: readonly Group[] }) {
  const most = Math.max(1, ...groups.flatMap((group) => group.rows.map(([, amount]) => Number(amount))))
  return groups.map((group) => (
    <dl key={group.sign} className={styles.rows}>
      {group.rows.map(([name, amount], index) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={styles.track} aria-hidden="true">
            <i
              style={{
                width: `${(Number(amount) / most) * 100}%`,
                background: paints[`${group.sign}`][index],
              }}
            />
          </dd>
          <dd className={styles.amount}>
            {Number(amount) === 0 ? formatNumber(0) : formatSigned(group.sign * Number(amount))}
          </dd>
        </div>
      ))}
    </dl>
  ))
}
