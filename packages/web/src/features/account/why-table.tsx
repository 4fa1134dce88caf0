import type { AccountPage, GroupPart, HealthExplanation, MeasurePart } from '../../api'
import { formatNumber, formatShortDay, formatSigned } from '../../ui/format'
import type { AccountPageState } from './use-account-page'
import { WhyRow } from './why-row'
import styles from './why-table.module.css'

type WhyTableProps = { health: HealthExplanation; page: AccountPage; state: AccountPageState }

/** Every measure's value, score, weight and points; the points add up to the score, the changes to its change. */
export function WhyTable({ health, page, state }: WhyTableProps) {
  const before = health.compare ?? null
  const measures = health.groups.flatMap((group) => group.measures)
  const heaviest = Math.max(1, ...measures.map((measure) => measure.effectiveWeight))
  const total = health.score
  const change = total !== null && before?.score != null ? total - before.score : null
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
            <GroupRow group={group} before={before?.groups.find((one) => one.key === group.key)} />
            {group.measures.map((measure) => (
              <WhyRow
                key={measure.metric}
                measure={measure}
                before={findMeasure(before, measure)}
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
              <td>{formatSigned(adjustment.contribution, 2)}</td>
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score, sum of points</th>
            <td colSpan={4} />
            <td>
              {formatNumber(sum(health.groups.map((group) => (group.contribution === null ? 0 : weightOf(group)))), 1)}
            </td>
            <td>{total === null ? 'none' : formatNumber(total, 2)}</td>
            <td>{change === null ? '–' : formatSigned(change, 2)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.remark}>{remarkOf(health, measures)}</p>
    </section>
  )
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const weightOf = (group: GroupPart) => sum(group.measures.map((measure) => measure.effectiveWeight))

function findMeasure(before: HealthExplanation['compare'], measure: MeasurePart): MeasurePart | undefined {
  return before?.groups.flatMap((group) => group.measures).find((one) => one.metric === measure.metric)
}

function GroupRow({ group, before }: { group: GroupPart; before: GroupPart | undefined }) {
  const change =
    group.contribution !== null && before?.contribution != null ? group.contribution - before.contribution : null
  return (
    <tr className={styles.group}>
      <th scope="rowgroup">{group.name}</th>
      <td colSpan={4} />
      <td className={styles.quiet}>{formatNumber(weightOf(group), 1)}</td>
      <td>{group.contribution === null ? '–' : formatNumber(group.contribution, 2)}</td>
      <td>{change === null ? '–' : formatSigned(change, 2)}</td>
    </tr>
  )
}

function remarkOf(health: HealthExplanation, measures: MeasurePart[]): string {
  const skipped = measures.filter((measure) => measure.score === null)
  const names = skipped.map((measure) => measure.name).join(', ')
  const first =
    skipped.length === 0
      ? ''
      : `${names} ${skipped.length === 1 ? 'has' : 'have'} no value and ${skipped.length === 1 ? 'is' : 'are'} skipped; the weight goes to the rest. `
  const caps = health.adjustments.length === 0 ? 'No cap and no override applies. ' : ''
  return `${first}${caps}${health.score === null ? 'Coverage is under the floor, so there is no score.' : 'Points add up exactly.'}`
}
