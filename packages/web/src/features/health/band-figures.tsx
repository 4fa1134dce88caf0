import { Link } from '@tanstack/react-router'
import type { Band, HealthOverview, Rule } from '../../api'
import { BandMark, bandKeys, bandNames } from '../../ui/band'
import { formatNumber, formatPercent } from '../../ui/format'
import styles from './health.module.css'

/** How many accounts are in each band, each opening to them, and the mean. */
export function BandFigures({ overview: { bands, accounts, average } }: { overview: HealthOverview }) {
  return (
    <nav aria-label="Bands" className={styles.figures}>
      {bandKeys.map((key) => (
        <BandFigure key={key} band={key} count={bands[key]} total={accounts} />
      ))}
      <BandFigure band={null} count={bands.none} total={accounts} />
      <div className={styles.mean}>
        <span>Mean score</span>
        <b>{average === null ? 'none' : formatNumber(average, 1)}</b>
        <small>every account alike</small>
      </div>
    </nav>
  )
}

function ruleOf(band: Band | null): Rule {
  return band ? { field: 'health.band', op: '=', value: band } : { field: 'health.score', op: 'is_not_set' }
}

function BandFigure({ band, count, total }: { band: Band | null; count: number; total: number }) {
  return (
    <Link to="/accounts" search={{ filter: ruleOf(band), sort: 'health' }} className={styles.figure}>
      <span>{band ? bandNames[band] : 'No score'}</span>
      <b>
        <BandMark band={band} />
        {formatNumber(count)}
      </b>
      <small>{formatPercent(count / total)} of accounts</small>
    </Link>
  )
}
