import type { AccountPage, ChangePart, GroupPart, HealthExplanation } from '../../../api'
import { Explained } from '../../../ui/explain'
import { formatNumber, formatShortDay, formatSigned } from '../../../ui/format'
import { changeRef, momentsOf, type PageMoments, scoreRef } from '../number-refs'
import type { AccountPageState } from '../use-account-page'
import { AdjustmentRows } from './adjustment-rows'
import { MemberRows } from './member-rows'
import { WhyRow } from './why-row'
import styles from './why-table.module.css'

type WhyTableProps = { health: HealthExplanation; page: AccountPage; state: AccountPageState }

/**
 * Every measure's value, score, weight and points, or those of a family's members; then cap, rating and scorecard. The points add up to
 * the score, the changes to its change.
 */
export function WhyTable({ health, page, state }: WhyTableProps) {
  const weights = [
    ...health.groups.flatMap((group) => group.measures.map((measure) => measure.effectiveWeight)),
    ...(health.family?.members ?? []).map((member) => member.weight),
  ]
  const heaviest = Math.max(1, ...weights)
  const parts = health.change?.parts ?? []
  const moved = new Map(
    parts.flatMap((part) => (part.kind === 'measure' ? [[keyOf(part.group, part.metric), part]] : [])),
  )
  const moments = momentsOf(page, state)
  const before = new Map(
    health.compare?.groups.flatMap((group) => group.measures).map((measure) => [measure.metric, measure]),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Points of the score">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Value</th>
            <th scope="col">{formatShortDay(state.compareTo)}</th>
            <th scope="col">Score</th>
            <th scope="col" className={styles.barHead}>
              Points of weight
            </th>
            <th scope="col">Weight</th>
            <th scope="col">Points</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        {health.family ? <MemberRows family={health.family} health={health} heaviest={heaviest} state={state} /> : null}
        {health.groups.map((group) => (
          <tbody key={group.key}>
            <GroupRow group={group} moved={moved} moments={moments} family={health.family !== null} />
            {group.measures.map((measure) => (
              <WhyRow
                key={measure.metric}
                group={group.key}
                measure={measure}
                before={before.get(measure.metric)?.value ?? null}
                change={moved.get(keyOf(group.key, measure.metric))?.points ?? null}
                heaviest={heaviest}
                page={page}
                state={state}
              />
            ))}
          </tbody>
        ))}
        <AdjustmentRows health={health} moments={moments} />
        <tfoot>
          <tr>
            <th scope="row">Score, sum of points</th>
            <td colSpan={4} />
            <td>
              {health.family ? (
                formatNumber(sum(health.family.members.map((member) => member.weight)), 1)
              ) : (
                <Explained by={scoreRef('weight', moments.at)}>
                  {formatNumber(sum(health.groups.map((group) => group.effectiveWeight)), 1)}
                </Explained>
              )}
            </td>
            <td>
              {health.points === null ? (
                'none'
              ) : (
                <Explained by={scoreRef('points', moments.at)}>{formatNumber(health.points, 2)}</Explained>
              )}
            </td>
            <td>
              {health.change ? (
                <Explained by={changeRef(moments)}>{formatSigned(sum(parts.map((part) => part.points)), 2)}</Explained>
              ) : (
                '–'
              )}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.remark}>{remarkOf(health)}</p>
    </section>
  )
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const keyOf = (group: string, metric: string) => `${group} ${metric}`

type GroupRowProps = {
  group: GroupPart
  moved: ReadonlyMap<string, ChangePart>
  moments: PageMoments
  /** The members of the family make the score; what is the account's own says how it scores itself. */
  family: boolean
}

function GroupRow({ group, moved, moments, family }: GroupRowProps) {
  const changes = group.measures.flatMap((measure) => moved.get(keyOf(group.key, measure.metric))?.points ?? [])
  return (
    <tr className={styles.group}>
      <th scope="rowgroup">
        {group.name}
        {family ? <small className={styles.aside}>its own, counted in the member</small> : null}
      </th>
      <td colSpan={4} />
      <td className={styles.quiet}>
        <Explained by={scoreRef('weight', moments.at, group.key)}>{formatNumber(group.effectiveWeight, 1)}</Explained>
      </td>
      <td>
        {group.points === null ? (
          '–'
        ) : (
          <Explained by={scoreRef('points', moments.at, group.key)}>{formatNumber(group.points, 2)}</Explained>
        )}
      </td>
      <td>
        {changes.length === 0 ? (
          '–'
        ) : (
          <Explained by={changeRef(moments, group.key)}>{formatSigned(sum(changes), 2)}</Explained>
        )}
      </td>
    </tr>
  )
}

function remarkOf(health: HealthExplanation): string {
  const caps = health.adjustments.length === 0 ? 'No cap and no override applies.' : ''
  // Without a score the notes say why.
  const end = health.score === null ? '' : 'Points add up exactly.'
  const compared =
    health.compare && health.change === null && health.score !== null
      ? 'The earlier day has no score, so nothing can be compared.'
      : ''
  return [...health.notes, caps, end, compared].filter(Boolean).join(' ')
}
