import type { AccountPage, ChangePart, GroupPart, HealthExplanation } from '../../api'
import { Explained } from '../../ui/explain'
import { formatNumber, formatPercent, formatShortDay, formatSigned } from '../../ui/format'
import { changeRef, momentsOf, type PageMoments, scoreRef } from './number-refs'
import type { AccountPageState } from './use-account-page'
import { WhyRow } from './why-row'
import styles from './why-table.module.css'

type WhyTableProps = { health: HealthExplanation; page: AccountPage; state: AccountPageState }

/** Every measure's value, score, weight and points; the points add up to the score, the changes to its change. */
export function WhyTable({ health, page, state }: WhyTableProps) {
  const measures = health.groups.flatMap((group) => group.measures)
  const heaviest = Math.max(1, ...measures.map((measure) => measure.effectiveWeight))
  const moved = new Map((health.change?.parts ?? []).map((part) => [part.kind === 'measure' ? part.metric : '', part]))
  const version = moved.get('')
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
        {health.groups.map((group) => (
          <tbody key={group.key}>
            <GroupRow group={group} moved={moved} moments={moments} />
            {group.measures.map((measure) => (
              <WhyRow
                key={measure.metric}
                group={group.key}
                measure={measure}
                before={before.get(measure.metric)?.value ?? null}
                change={moved.get(measure.metric)?.points ?? null}
                heaviest={heaviest}
                page={page}
                state={state}
              />
            ))}
          </tbody>
        ))}
        <tbody>
          {health.adjustments.map((adjustment) => (
            <tr key={adjustment.kind + adjustment.reason} className={styles.group}>
              <th scope="row">
                {adjustment.kind === 'cap' ? 'Cap: ' : 'Override: '}
                {adjustment.reason}
              </th>
              <td colSpan={5} />
              <td>{formatSigned(adjustment.points, 2)}</td>
              <td />
            </tr>
          ))}
          {version && version.points !== 0 ? (
            <tr className={styles.group}>
              <th scope="row">{version.name}</th>
              <td colSpan={6} />
              <td>
                <Explained by={changeRef(moments, 'version')}>{formatSigned(version.points, 2)}</Explained>
              </td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score, sum of points</th>
            <td colSpan={4} />
            <td>
              <Explained by={scoreRef('weight', moments.at)}>
                {formatNumber(sum(health.groups.map((group) => group.effectiveWeight)), 1)}
              </Explained>
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
                <Explained by={changeRef(moments)}>{formatSigned(sum(partsOf(health)), 2)}</Explained>
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

/** As printed, so that the sum of the column is the sum of what is seen. */
const partsOf = (health: HealthExplanation) => (health.change?.parts ?? []).map((part) => part.points)

type GroupRowProps = { group: GroupPart; moved: ReadonlyMap<string, ChangePart>; moments: PageMoments }

function GroupRow({ group, moved, moments }: GroupRowProps) {
  const changes = group.measures.flatMap((measure) => moved.get(measure.metric)?.points ?? [])
  return (
    <tr className={styles.group}>
      <th scope="rowgroup">{group.name}</th>
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
  const end =
    health.score === null
      ? `Coverage ${formatPercent(health.coverage)} is under the floor of ${formatPercent(health.coverageFloor)}, so there is no score.`
      : 'Points add up exactly.'
  return [...health.notes, caps, end].filter(Boolean).join(' ')
}
