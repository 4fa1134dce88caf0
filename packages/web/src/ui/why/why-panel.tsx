import type { AccountPage, ChangePart } from '../../api'
import { Band } from '../band'
import { Sparkline } from '../charts'
import { formatDay, formatMetric, formatNumber, formatPercent, formatSigned } from '../format'
import styles from './why.module.css'

/** Why an account has its verdict: the arithmetic, what changed, the rule and its coverage. */
export function WhyPanel({ page }: { page: AccountPage }) {
  const { health } = page
  if (!health) return <p className={styles.part}>No scorecard applies to this account, so nothing can be said yet.</p>
  return (
    <>
      <Arithmetic health={health} history={page.healthHistory.map((point) => point.score)} />
      {health.holding ? <p className={styles.part}>{health.holding.text}</p> : null}
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
          {partsOf(health).map((part) => (
            <tr key={part.key}>
              <th scope="row">{part.name}</th>
              <td className={styles.quiet}>{formatNumber(part.weight, 1)} weight</td>
              <td>{part.points === null ? 'skipped' : formatNumber(part.points, 2)}</td>
            </tr>
          ))}
          {health.adjustments.map((adjustment) => (
            <tr key={adjustment.kind + adjustment.reason}>
              <th scope="row">{adjustment.reason}</th>
              <td className={styles.quiet}>{adjustment.kind === 'cap' ? 'cap' : 'pulse'}</td>
              <td>{formatSigned(adjustment.points, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td />
            <td>{health.points === null ? 'none' : formatNumber(health.points, 2)}</td>
          </tr>
          {health.withoutPulse ? (
            <tr className={styles.without}>
              <th scope="row">Without the pulse</th>
              <td>
                <Band band={health.withoutPulse.band} />
              </td>
              <td>{health.withoutPulse.score === null ? 'none' : formatNumber(health.withoutPulse.score, 2)}</td>
            </tr>
          ) : null}
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

/** What the score is made of: the groups of measures, or the members of the family. */
function partsOf(health: HealthOf) {
  if (!health.family)
    return health.groups.map(({ key, name, effectiveWeight, points }) => ({
      key,
      name,
      weight: effectiveWeight,
      points,
    }))
  return health.family.members.map(({ account, name, weight, points }) => ({
    key: account ?? name,
    name,
    weight,
    points,
  }))
}

function valueWords(value: number | null, unit: string | null): string {
  return value === null ? 'none' : formatMetric(value, unit)
}

function Changes({ health }: { health: HealthOf }) {
  const { change, compare } = health
  if (!compare) return null
  const before = valuesOf(compare.groups)
  const after = valuesOf(health.groups)
  const moved = (change?.parts ?? []).filter((part) => part.points !== 0)
  return (
    <section className={styles.part}>
      <h3>
        What changed since {formatDay(compare.asOf.slice(0, 10))}
        <span>points</span>
      </h3>
      {change === null ? <p>One of the two days has no score, so nothing can be compared.</p> : null}
      {change && moved.length === 0 ? <p>Nothing moved the score.</p> : null}
      <table className={styles.table}>
        <tbody>
          {moved.map((part) => (
            <tr key={keyOf(part)}>
              <th scope="row">{part.name}</th>
              <td className={styles.quiet}>{movementWords(part, before, after)}</td>
              <td className={part.points < 0 ? styles.loss : styles.gain}>{formatSigned(part.points, 2)}</td>
            </tr>
          ))}
        </tbody>
        {change ? (
          <tfoot>
            <tr>
              <th scope="row">
                Score {formatNumber(change.before, 2)} → {formatNumber(change.after, 2)}
              </th>
              <td />
              <td>{formatSigned(change.change, 2)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}

const keyOf = (part: ChangePart): string => {
  if (part.kind === 'measure') return `${part.group} ${part.metric}`
  return part.kind === 'member' ? `member ${part.account ?? part.name}` : part.kind
}

type Values = ReadonlyMap<string, { value: number | null; unit: string | null }>

const valuesOf = (groups: HealthOf['groups']): Values =>
  new Map(groups.flatMap((group) => group.measures).map(({ metric, value, unit }) => [metric, { value, unit }]))

/** What the measure was and is; the points of a part are not its value. */
function movementWords(part: ChangePart, before: Values, after: Values): string {
  if (part.kind !== 'measure') return ''
  const unit = after.get(part.metric)?.unit ?? before.get(part.metric)?.unit ?? null
  return `${valueWords(before.get(part.metric)?.value ?? null, unit)} → ${valueWords(after.get(part.metric)?.value ?? null, unit)}`
}
