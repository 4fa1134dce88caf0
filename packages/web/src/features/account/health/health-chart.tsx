import type { AccountPage } from '../../../api'
import { LineChart } from '../../../ui/charts'
import { formatNumber } from '../../../ui/format'
import styles from '../account.module.css'
import type { AccountPageState } from '../use-account-page'
import { HealthTable } from './health-table'
import { heldSpans } from './held-spans'
import { scorePoints } from './score-points'

type ChartProps = {
  page: AccountPage
  state: AccountPageState
  /** The score of the day compared with. */
  before: number | null
  table: boolean
}

/** The score over twelve months, its bands, what happened, and where another band was shown than the score's own. */
export function HealthChart({ page, state, before, table }: ChartProps) {
  const points = scorePoints(page, state, before)
  const known = points.filter((point) => point.value !== null)
  if (known.length === 0)
    return (
      <p className={styles.quietNote}>
        {state.asOf.day
          ? 'No score had been recorded by that day, as it was known then.'
          : 'No score has been recorded yet; the first is at the close of a day.'}
      </p>
    )
  if (table) return <HealthTable points={points} page={page} />
  const edges = page.health?.bands ?? { atRisk: 40, healthy: 70 }
  const first = formatNumber(known[0]?.value ?? 0, 0)
  const last = formatNumber(known.at(-1)?.value ?? 0, 0)
  return (
    <div className={styles.chart}>
      <LineChart
        label={`Health score over 12 months, ${first} to ${last}`}
        series={[{ key: 'score', name: 'Score', points, color: 'var(--accent)' }]}
        bounds={[0, 100]}
        ticks={[0, edges.atRisk, edges.healthy, 100]}
        format={(value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)}
        edges={edges}
        flags={(page.flags ?? []).map((flag) => ({ day: flag.date.slice(0, 10), label: flag.label }))}
        spans={heldSpans(page.healthHistory, state.shownDay, page.health)}
        compare={{ from: state.compareTo, to: state.until ?? state.shownDay }}
        cutoff={state.asOf.day ?? undefined}
        until={state.asOf.day ? state.today : undefined}
      />
    </div>
  )
}
