import { type AsOf, explainMetricQuery, type MetricExplanation } from '../../api'
import { formatDay, formatInstant, formatNumber } from '../format'
import type { NumberFacts, NumberTarget } from './types'

type MetricNumber = {
  metric: string
  title: string
  value: string
  account: string
  accountName: string
  asOf: AsOf
  /** The exact moment the number was read. */
  at?: string
  timeZone: string
  history?: readonly (number | null)[]
}

function asOfWords(explained: MetricExplanation, asOf: AsOf, timeZone: string): string {
  const window = explained.window
  const span = window ? `: ${formatInstant(window.from, timeZone)} to ${formatInstant(window.to, timeZone)}` : ''
  const known = asOf.known === 'then' ? 'as known then' : 'as known now'
  return `${asOf.day ? `${formatDay(asOf.day)}, ${known}` : 'now'}${span}, ${timeZone}`
}

function rowWords(explained: MetricExplanation): string {
  const count = explained.rowCount ?? explained.rows.length
  const inputs = (explained.inputs ?? []).map(
    (input) =>
      `${input.key} ${input.value === null ? 'none' : formatNumber(input.value, Number.isInteger(input.value) ? 0 : 4)}`,
  )
  return [`${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}`, ...inputs].join('; ')
}

/** A metric's number for one account, as something that can be asked about. */
export function metricTarget(number: MetricNumber): NumberTarget {
  const query = explainMetricQuery(number.metric, number.account, number.asOf, number.at)
  return {
    title: number.title,
    value: number.value,
    subject: number.accountName,
    queryKey: ['facts', ...query.queryKey],
    load: async (signal): Promise<NumberFacts> => {
      const explained = await (query.queryFn as (context: { signal: AbortSignal }) => Promise<MetricExplanation>)({
        signal,
      })
      return {
        note: `${number.metric}, v${explained.version}`,
        definition: explained.definition.description || explained.definition.name,
        asOf: asOfWords(explained, number.asOf, number.timeZone),
        rows: rowWords(explained),
        sql: explained.sqlInlined ?? explained.sql,
        history: number.history,
        definitionHref: `/metrics/${encodeURIComponent(number.metric)}`,
      }
    },
  }
}
