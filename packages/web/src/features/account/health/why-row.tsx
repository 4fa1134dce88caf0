import type { AccountPage, MeasurePart, MetricCard } from '../../../api'
import { metricTarget, NumberButton } from '../../../ui/explain'
import { dayOf, formatDay, formatMetric, formatNumber, formatSigned } from '../../../ui/format'
import { Icon } from '../../../ui/icon'
import { decimalsFor } from '../change-of'
import { changeRef, metricRef, momentsOf, type ScoreColumn, scoreRef } from '../number-refs'
import { scoreTarget } from '../score-target'
import type { AccountPageState } from '../use-account-page'
import { toneOf } from './tone-of'
import { WeightBar } from './weight-bar'
import styles from './why-table.module.css'

type WhyRowProps = {
  /** The key of the group. */
  group: string
  measure: MeasurePart
  before: number | null
  /** Points gained or lost since then. */
  change: number | null
  heaviest: number
  page: AccountPage
  state: AccountPageState
}

/** One measure of the score. */
export function WhyRow(props: WhyRowProps) {
  const { group, measure, before, change, heaviest, page, state } = props
  const skipped = measure.score === null
  const moments = momentsOf(page, state)
  const card = page.metrics.find((metric) => metric.key === measure.metric)
  const decimals = decimalsFor(measure, page.metrics)
  const value = (number: number | null, moment: 'at' | 'compare') =>
    number === null ? (
      'none'
    ) : (
      <Value {...props} text={formatMetric(number, measure.unit, decimals)} moment={moment} card={card} />
    )
  const day = (at: string) => formatDay(dayOf(at, state.timeZone))
  const arithmetic =
    measure.score === null
      ? undefined
      : `score ${formatNumber(measure.score, 2)} × weight ${formatNumber(measure.effectiveWeight, 2)} / 100`
  const part = (column: ScoreColumn, text: string, definition: string) => (
    <NumberButton
      target={scoreTarget(page, state, {
        title: `${measure.name}, ${column}`,
        value: text,
        explains: scoreRef(column, moments.at, group, measure.metric),
        definition,
        arithmetic,
      })}
    >
      {text}
    </NumberButton>
  )
  return (
    <tr className={skipped ? styles.skipped : undefined}>
      <th scope="row">
        {measure.name}
        {measure.stale ? (
          <span className={styles.stale} title={`${measure.stale.source}, last delivery ${day(measure.stale.lastAt)}`}>
            <Icon name="clock" size={12} />
            stale, silent since {day(measure.stale.silentSince)}
          </span>
        ) : null}
      </th>
      <td>{value(measure.value, 'at')}</td>
      <td className={styles.quiet}>{value(before, 'compare')}</td>
      <td>{measure.score === null ? '–' : part('score', formatNumber(measure.score, 1), definitions.score)}</td>
      <td className={styles.barCell}>
        {skipped ? null : <WeightBar weight={measure.effectiveWeight} score={measure.score} heaviest={heaviest} />}
      </td>
      <td className={styles.quiet}>
        {skipped ? 'skipped' : part('weight', formatNumber(measure.effectiveWeight, 1), definitions.weight)}
      </td>
      <td>{measure.points === null ? '–' : part('points', formatNumber(measure.points, 2), definitions.points)}</td>
      <td className={toneOf(change)}>
        {change === null ? (
          '–'
        ) : (
          <NumberButton
            target={scoreTarget(page, state, {
              title: `${measure.name}, change`,
              value: formatSigned(change, 2),
              explains: changeRef(moments, group, measure.metric),
              definition: definitions.change,
              compared: true,
            })}
          >
            {formatSigned(change, 2)}
          </NumberButton>
        )}
      </td>
    </tr>
  )
}

const definitions = {
  score: "The value on the measure's curve, from 0 to 100.",
  weight: 'The share of the score in percent; the weight of what is skipped is shared out.',
  points: 'Score times weight, printed so that all points add up to the score.',
  change: 'The points now less the points then, printed so that all changes add up to the difference.',
}

const historyOf = (card: MetricCard | undefined): (number | null)[] => card?.history.map((point) => point.value) ?? []

type ValueProps = WhyRowProps & { text: string; moment: 'at' | 'compare'; card: MetricCard | undefined }

function Value({ measure, page, state, text, moment, card }: ValueProps) {
  const asked = momentsOf(page, state)[moment]
  return (
    <NumberButton
      headline={moment === 'at'}
      target={metricTarget({
        metric: measure.metric,
        title: measure.name,
        value: text,
        explains: metricRef(measure.metric, asked),
        account: page.account.externalId,
        accountName: page.account.name,
        asOf: state.asOf,
        at: page.asOf,
        moment: asked,
        timeZone: state.timeZone,
        history: historyOf(card),
      })}
    >
      {text}
    </NumberButton>
  )
}
