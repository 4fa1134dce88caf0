import { type AccountPage, explainMrr, explainScore, type MomentQuery } from '../../api'
import type { NumberTarget } from '../../ui/explain'
import { formatDay, formatInstant, formatMoney, formatNumber, formatPercent } from '../../ui/format'
import { momentsOf } from './number-refs'
import type { AccountPageState } from './use-account-page'

type ScoreNumber = {
  title: string
  value: string
  explains: string
  /** How the number comes about, in a sentence. */
  definition: string
  /** Its arithmetic, with the numbers. */
  arithmetic?: string
  /** The number tells a difference: the SQL of both moments is shown. */
  compared?: boolean
  history?: readonly (number | null)[]
}

type ScoreStatements = { sqlInlined: string; given: readonly { sql: string; value: number | null }[] }

/** The score of the page or one of the numbers it is made of, as something that can be asked about. */
export function scoreTarget(page: AccountPage, state: AccountPageState, number: ScoreNumber): NumberTarget {
  const { health, account } = page
  const { at, compare } = momentsOf(page, state)
  return {
    explains: number.explains,
    title: number.title,
    value: number.value,
    subject: account.name,
    queryKey: ['facts', account.externalId, number.explains],
    load: async (signal) => {
      const against = number.compared ? compare.as_of : undefined
      const explained = await explainScore(account.externalId, at, against, signal)
      const earlier = explained.compare ? `\n\n-- ${formatDay(compare.as_of)}\n${sqlWords(explained.compare)}` : ''
      return {
        note: `${health?.scorecard.name}, v${health?.version}`,
        definition: number.definition,
        asOf: asOfWords(at, state) + (number.compared ? `, against ${formatDay(compare.as_of)}` : ''),
        source: `coverage ${formatPercent(health?.coverage ?? 0)} of the weight has a value`,
        rows: number.arithmetic,
        sql: sqlWords(explained) + earlier,
        history: number.history,
      }
    },
  }
}

/** The account's MRR, or what one of its subscriptions adds to it. */
export function mrrTarget(
  page: AccountPage,
  state: AccountPageState,
  number: { title: string; value: string; explains: string },
): NumberTarget {
  const { at } = momentsOf(page, state)
  return {
    ...number,
    subject: page.account.name,
    queryKey: ['facts', page.account.externalId, number.explains],
    load: async (signal) => {
      const explained = await explainMrr(page.account.externalId, at, signal)
      const counting = explained.rows.filter((row) => row.counts)
      return {
        definition:
          'What the subscriptions that are paid on the day bring a month, discounts taken off, in the workspace’s currency at the day’s rates.',
        asOf: asOfWords(at, state),
        rows: counting.length
          ? counting
              .map((row) => `${row.subscription} ${formatMoney({ amount: row.mrr, currency: row.currency }, 2)}`)
              .join(' + ')
          : 'No subscription is paid on the day.',
        sql: `-- PostgreSQL\n${explained.sql}`,
      }
    },
  }
}

/** The statement to run, after those in the other store that it is given values from. */
function sqlWords({ sqlInlined, given }: ScoreStatements): string {
  const before = given.map((one) => `-- PostgreSQL gives ${one.value ?? 'none'}:\n${one.sql};\n\n-- ClickHouse:\n`)
  return before.join('') + sqlInlined
}

function asOfWords(at: MomentQuery, { asOf, timeZone }: AccountPageState): string {
  return asOf.day
    ? `${formatDay(asOf.day)}, as known ${asOf.known}`
    : `now, ${formatInstant(at.as_of, timeZone)}, ${timeZone}`
}

/** "12.34 + 5.67": the points of the groups. */
export const sumWords = (parts: readonly { name: string; points: number | null }[]): string =>
  parts.map(({ name, points }) => `${name} ${points === null ? 'skipped' : formatNumber(points, 2)}`).join(' + ')
