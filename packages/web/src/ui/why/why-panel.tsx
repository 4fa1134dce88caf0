import type { AccountPage } from '../../api'
import { Sparkline } from '../charts'
import { formatDay, formatMetric, formatNumber, formatPercent, formatSigned } from '../format'
import { changesOf } from './changes'
import styles from './why.module.css'

/** Why an account has its verdict: the arithmetic, what changed, the rule and its coverage. */
export function WhyPanel({ page }: { page: AccountPage }) {
  const { health } = page
  if (!health) return <p className={styles.part}>No scorecard applies to this account, so nothing can be said yet.</p>
  return (
    <>
      <Arithmetic health={health} history={page.healthHistory.map((point) => point.score)} />
      {health.compare ? <Changes health={health} /> : null}
      <section className={styles.part}>
        <h3>Rule</h3>
        <p>
          {health.scorecard.name} v{health.version}, coverage {formatPercent(health.coverage)}. Under{' '}
          {health.bands.atRisk} is at risk, from {health.bands.healthy} on is healthy.
        </p>
      </section>
    </>
  )
}

type HealthOf = NonNullable<AccountPage['health']>

function Arithmetic({ health, history }: { health: HealthOf; history: (number | null)[] }) {
  return (
    <section className={styles.part}>
      <h3>
        How the score adds up
        <span>
          <Sparkline values={history.slice(-26)} width={80} />
        </span>
      </h3>
      <table className={styles.table}>
        <tbody>
          {health.groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.name}</th>
              <td className={styles.quiet}>{formatNumber(group.weight, 1)} weight</td>
              <td>{group.contribution === null ? 'skipped' : formatNumber(group.contribution, 2)}</td>
            </tr>
          ))}
          {health.adjustments.map((adjustment) => (
            <tr key={adjustment.kind + adjustment.reason}>
              <th scope="row">{adjustment.reason}</th>
              <td className={styles.quiet}>{adjustment.kind}</td>
              <td>{formatSigned(adjustment.contribution, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td />
            <td>{health.score === null ? 'none' : formatNumber(health.score, 2)}</td>
          </tr>
        </tfoot>
      </table>
      {health.score === null ? (
        <p>
          Coverage {formatPercent(health.coverage)} is under the floor of {formatPercent(health.coverageFloor)}: nothing
          can be said yet.
        </p>
      ) : null}
    </section>
  )
}

function valueWords(value: number | null, unit: string | null): string {
  return value === null ? 'none' : formatMetric(value, unit)
}

function Changes({ health }: { health: HealthOf }) {
  const changes = changesOf(health)
  const before = health.compare
  if (!before) return null
  const total = health.score !== null && before.score !== null ? health.score - before.score : null
  return (
    <section className={styles.part}>
      <h3>
        What changed since {formatDay(before.asOf.slice(0, 10))}
        <span>points</span>
      </h3>
      {changes.length === 0 ? <p>Nothing moved the score.</p> : null}
      <table className={styles.table}>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key + change.name}>
              <th scope="row">{change.name}</th>
              <td className={styles.quiet}>
                {change.key
                  ? `${valueWords(change.before, change.unit)} → ${valueWords(change.after, change.unit)}`
                  : ''}
              </td>
              <td className={change.points < 0 ? styles.loss : styles.gain}>{formatSigned(change.points, 2)}</td>
            </tr>
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <tr>
              <th scope="row">
                Score {formatNumber(before.score ?? 0, 2)} → {formatNumber(health.score ?? 0, 2)}
              </th>
              <td />
              <td>{formatSigned(total, 2)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
