import { type AsOf, explainMetricQuery, type MetricExplanation, type MomentQuery } from '../../api'
import { formatCount, formatDay, formatInstant, formatNumber } from '../format'
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
  /** The moment, where it is another than the screen's. */
  moment?: MomentQuery
  explains?: string
  timeZone: string
  history?: readonly (number | null)[]
}

function asOfWords(explained: MetricExplanation, { asOf, moment, at, timeZone }: MetricNumber): string {
  const window = explained.window
  const span = window ? `: ${formatInstant(window.from, timeZone)} to ${formatInstant(window.to, timeZone)}` : ''
  const known = asOf.known === 'then' ? 'as known then' : 'as known now'
  const asked = moment && moment.as_of !== at ? moment.as_of : asOf.day
  const when = !asked ? 'now' : asked.length > 10 ? formatInstant(asked, timeZone) : `${formatDay(asked)}, ${known}`
  return `${when}${span}, ${timeZone}`
}

function rowWords(explained: MetricExplanation): string {
  const count = explained.rowCount ?? explained.rows.length
  const inputs = (explained.inputs ?? []).map(
    (input) =>
      `${input.key} ${input.value === null ? 'none' : formatNumber(input.value, Number.isInteger(input.value) ? 0 : 4)}`,
  )
  return [formatCount(count, 'row'), ...inputs].join('; ')
}

/** The statement to run, after those in the other store that it is given values from. */
function sqlWords({ sqlInlined, given }: MetricExplanation): string {
  const before = given.map((one) => `-- PostgreSQL gives ${one.value ?? 'none'}:\n${one.sql};\n\n-- ClickHouse:\n`)
  return before.join('') + sqlInlined
}

/** A metric's number for one account, as something that can be asked about. */
export function metricTarget(number: MetricNumber): NumberTarget {
  const query = explainMetricQuery(number.metric, number.account, number.asOf, number.at, number.moment)
  return {
    explains: number.explains,
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
        asOf: asOfWords(explained, number),
        rows: rowWords(explained),
        sql: sqlWords(explained),
        history: number.history,
        definitionHref: `/metrics/${encodeURIComponent(number.metric)}`,
      }
    },
  }
}
