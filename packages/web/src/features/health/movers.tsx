import { Link } from '@tanstack/react-router'
import type { HealthMover } from '../../api'
import { BandMark, bandNames } from '../../ui/band'
import { formatNumber, formatSigned } from '../../ui/format'
import { Panel } from '../../ui/panel'
import styles from './health.module.css'

/** The accounts whose score moved most, each with what moved it. */
export function Movers({ title, days, rows }: { title: string; days: number; rows: readonly HealthMover[] }) {
  return (
    <Panel narrow title={title} note={`in ${days} days`}>
      {rows.length === 0 ? <p className={styles.note}>None; movers appear once scores are {days} days old.</p> : null}
      <ul className={styles.movers}>
        {rows.map((row) => (
          <li key={row.account}>
            <BandMark band={row.band} label={bandNames[row.band]} />
            <span className={styles.mover}>
              <Link to="/accounts/$id/$tab" params={{ id: row.account, tab: 'health' }} title={row.name}>
                {row.name}
              </Link>
              <Cause cause={row.cause} />
            </span>
            <small>
              {formatNumber(row.before, 0)} → {formatNumber(row.score, 0)}
            </small>
            <b className={row.change < 0 ? styles.loss : styles.gain}>{formatSigned(row.change, 1)}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What moved it most: a name may be cut, its points never. */
function Cause({ cause }: { cause: string | null }) {
  const [, name = cause ?? 'no single part', points] = /^(.*) (\S+)$/.exec(cause ?? '') ?? []
  return (
    <small className={styles.cause} title={cause ?? undefined}>
      <span>{name}</span>
      {points ? <i>{points}</i> : null}
    </small>
  )
}
