import type { ChangePart, HealthExplanation } from '../../../api'
import { Explained } from '../../../ui/explain'
import { formatNumber, formatSigned } from '../../../ui/format'
import { changeRef, type PageMoments } from '../number-refs'
import { toneOf } from './tone-of'
import styles from './why-table.module.css'

type Side = Pick<HealthExplanation, 'base' | 'adjustments'>
type Kind = Side['adjustments'][number]['kind']

/** What lowers or replaces the sum of the measures, and what another version or scorecard did to it. */
export function AdjustmentRows({ health, moments }: { health: HealthExplanation; moments: PageMoments }) {
  const parts = health.change?.parts ?? []
  const adjustments = (['cap', 'override'] as const).flatMap((kind) => {
    const now = health.adjustments.find((one) => one.kind === kind)
    const then = health.compare?.adjustments.find((one) => one.kind === kind)
    const reason = now?.reason ?? then?.reason
    return reason === undefined ? [] : [{ kind, now, then, reason, part: parts.find((part) => part.kind === kind) }]
  })
  const cards = parts.filter((part) => part.kind === 'version' || part.kind === 'scorecard')
  return (
    <tbody>
      {adjustments.map(({ kind, now, then, reason, part }) => (
        <tr key={kind} className={styles.group} data-kind="adjustment">
          <th scope="row" className={styles.reason} title={reason}>
            {kind === 'cap' ? 'Cap: ' : 'Rating: '}
            {reason}
          </th>
          <td>{now ? levelWords(health, kind) : 'none'}</td>
          <td className={styles.quiet}>{then && health.compare ? levelWords(health.compare, kind) : 'none'}</td>
          <td colSpan={3} />
          <td>{now ? formatSigned(now.points, 2) : '–'}</td>
          <Change part={part} />
        </tr>
      ))}
      {cards.map((part) =>
        part.points === 0 ? null : (
          <tr key={part.kind} className={styles.group}>
            <th scope="row">{part.name}</th>
            <td colSpan={6} />
            <td className={toneOf(part.points)}>
              <Explained by={changeRef(moments, part.kind)}>{formatSigned(part.points, 2)}</Explained>
            </td>
          </tr>
        ),
      )}
    </tbody>
  )
}

function Change({ part }: { part: ChangePart | undefined }) {
  return <td className={toneOf(part?.points ?? null)}>{part ? formatSigned(part.points, 2) : '–'}</td>
}

/** Where the score stands after it: "at most 45", or the rating. */
function levelWords({ base, adjustments }: Side, kind: Kind): string {
  let level = base ?? 0
  for (const one of adjustments) {
    level += one.contribution
    if (one.kind === kind)
      return `${kind === 'cap' ? 'at most ' : ''}${formatNumber(level, Number.isInteger(Math.round(level * 100) / 100) ? 0 : 1)}`
  }
  return 'none'
}
