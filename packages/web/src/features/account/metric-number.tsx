import type { AccountPage, MetricCard } from '../../api'
import { Explained, metricTarget, NumberButton } from '../../ui/explain'
import { formatMetric } from '../../ui/format'
import styles from './account.module.css'
import { changeOf, decimalsFor } from './change-of'
import { differenceOf, metricRef, momentsOf, shareOf } from './number-refs'
import type { AccountPageState } from './use-account-page'

type MetricProps = { metric: MetricCard; page: AccountPage; state: AccountPageState }

/** A metric's value, or what it was before, that opens to its explanation. */
export function MetricNumber({
  metric,
  page,
  state,
  of = 'value',
  headline = false,
}: MetricProps & { of?: 'value' | 'previous'; headline?: boolean }) {
  const number = metric[of]
  if (number === null) return <span className={styles.quiet}>none</span>
  const moments = momentsOf(page, state)
  const moment = of === 'value' ? moments.at : moments.before
  const value = formatMetric(number, metric.unit, decimalsFor(metric, page.metrics))
  return (
    <NumberButton
      headline={headline}
      target={metricTarget({
        metric: metric.key,
        title: metric.name,
        value,
        explains: metricRef(metric.key, moment),
        account: page.account.externalId,
        accountName: page.account.name,
        asOf: state.asOf,
        at: page.asOf,
        moment,
        timeZone: state.timeZone,
        history: metric.history.map((point) => point.value),
      })}
    >
      {value}
    </NumberButton>
  )
}

/** How the metric moved. */
export function ChangeCell({ metric, page, state }: MetricProps) {
  const { text, tone, tells } = changeOf(metric)
  const { at, before } = momentsOf(page, state)
  const refs = [metricRef(metric.key, at), metricRef(metric.key, before)] as const
  return (
    <span className={styles[tone]}>
      {tells === null ? text : <Explained by={(tells === 'share' ? shareOf : differenceOf)(...refs)}>{text}</Explained>}
    </span>
  )
}
