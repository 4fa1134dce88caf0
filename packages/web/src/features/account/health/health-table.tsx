import type { AccountPage } from '../../../api'
import { Band } from '../../../ui/band'
import { Explained } from '../../../ui/explain'
import { formatDay, formatNumber } from '../../../ui/format'
import { SimpleTable } from '../../../ui/simple-table'
import styles from './health.module.css'
import type { ScorePoint } from './score-points'

/** The same as a table, newest first, with the band shown and why it was another than the score's own. */
export function HealthTable({ points, page }: { points: readonly ScorePoint[]; page: AccountPage }) {
  const closes = new Map(page.healthHistory.map((close) => [close.date, close]))
  const last = points.at(-1)?.day
  const now = page.health
  const closeOf = (day: string) => {
    if (day === last && now) return { band: now.band, raw: now.rawBand, held: now.held }
    return closes.get(day) ?? null
  }
  return (
    <div className={styles.history}>
      <SimpleTable
        label="Health score over 12 months"
        rows={[...points].reverse()}
        keyOf={(point) => point.day}
        columns={[
          { title: 'Day', kind: 'date', cell: (point) => formatDay(point.day) },
          {
            title: 'Score',
            numeric: true,
            cell: (point) =>
              point.value === null ? 'none' : <Explained by={point.explains}>{formatNumber(point.value, 1)}</Explained>,
          },
          {
            title: 'Band as shown',
            cell: (point) => {
              const close = closeOf(point.day)
              return close ? <Band band={close.band} /> : '–'
            },
          },
          {
            title: 'Held',
            cell: (point) => {
              const close = closeOf(point.day)
              if (!close?.held) return <span className={styles.quiet}>–</span>
              if (close.held === 'stale') return 'a source was silent'
              return (
                <span className={styles.pair}>
                  scored <Band band={close.raw} />
                </span>
              )
            },
          },
        ]}
      />
    </div>
  )
}
