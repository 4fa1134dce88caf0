import type { HealthChanges } from '../../api'
import { formatDay, formatNumber, formatSigned } from '../../ui/format'
import styles from './changes.module.css'

type ChangesTableProps = { changes: HealthChanges; from: string; to: string | undefined }

/** The mean then, each part with the accounts that it moved, who joined and left, the mean after; as printed they add up. */
export function ChangesTable({ changes, from, to }: ChangesTableProps) {
  const { all, parts, joined, left } = changes
  if (all.before === null || all.after === null)
    return (
      <p className={styles.note}>
        Nothing can be said yet:{' '}
        {all.before === null ? `no account had a score on ${formatDay(from)}` : 'no account has a score'}.
      </p>
    )
  const rows = [
    ...parts.filter((part) => part.points !== 0).map((part) => ({ ...part, key: `${part.kind} ${part.name}` })),
    ...(joined.accounts > 0 ? [{ key: 'joined', name: 'Scored for the first time', ...joined }] : []),
    ...(left.accounts > 0 ? [{ key: 'left', name: 'Without a score now', ...left }] : []),
  ]
  const still = parts.length - parts.filter((part) => part.points !== 0).length
  const widest = Math.max(0.01, ...rows.map((row) => Math.abs(row.points)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Change of the mean, table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What moved it</th>
            <th scope="col">Accounts</th>
            <th scope="col" className={styles.barHead}>
              Down, up
            </th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.end}>
            <th scope="row">Mean on {formatDay(from)}</th>
            <td />
            <td className={styles.barCell} />
            <td>{formatNumber(all.before, 2)}</td>
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.name}>
                {row.name}
              </th>
              <td className={styles.quiet}>{formatNumber(row.accounts)}</td>
              <td className={styles.barCell}>
                <ChangeBar share={row.points / widest} />
              </td>
              <td className={row.points < 0 ? styles.loss : styles.gain}>{formatSigned(row.points, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.end}>
            <th scope="row">Mean {to ? `on ${formatDay(to)}` : 'now'}</th>
            <td />
            <td className={styles.barCell} />
            <td>{formatNumber(all.after, 2)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>
        {rows.length === 0 ? 'Nothing moved it. ' : ''}Points add up exactly.
        {still > 0 ? ` ${still === 1 ? 'One part' : `${still} parts`} of less than a hundredth not shown.` : ''}
      </p>
    </section>
  )
}

/** From the middle to the left what lowers, to the right what raises. */
function ChangeBar({ share }: { share: number }) {
  const length = Math.max(1, Math.abs(share) * 58)
  return (
    <svg width="120" height="10" aria-hidden="true">
      <line x1="60" x2="60" y1="0" y2="10" stroke="var(--control)" />
      <rect
        x={share < 0 ? 60 - length : 60}
        y="1"
        width={length}
        height="8"
        rx="1"
        fill={share < 0 ? 'var(--loss-2)' : 'var(--gain-2)'}
      />
    </svg>
  )
}
