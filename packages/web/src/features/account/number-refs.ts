import type { AccountPage, MomentQuery } from '../../api'
import type { AccountPageState } from './use-account-page'

/** The moments that the page's numbers are of. */
export type PageMoments = {
  /** What the page shows. */
  at: MomentQuery
  /** What the metrics' changes are told against. */
  before: MomentQuery
  /** What the score is compared with. */
  compare: MomentQuery
}

/** The exact moments of a page's numbers, all with the same knowledge. */
export function momentsOf(page: AccountPage, { knownAt: known_at, compareTo }: AccountPageState): PageMoments {
  const of = (as_of: string): MomentQuery => ({ as_of, known_at })
  return { at: of(page.asOf), before: of(page.comparedWith), compare: of(compareTo) }
}

const momentWord = ({ as_of, known_at }: MomentQuery) => (known_at ? `${as_of}~${known_at}` : as_of)

/*
 * Which explanation gives a number, in one word that the number's element carries, so that whoever reads the page, a test too, can
 * ask for it and run its SQL: "metric:mau@2026-05-31", "score:usage/mau.contribution@2026-05-31~2026-05-31", "mrr@2026-05-31".
 */

export const metricRef = (key: string, moment: MomentQuery) => `metric:${key}@${momentWord(moment)}`

export type ScoreColumn = 'value' | 'score' | 'weight' | 'points' | 'coverage'
/** A number of a measure; of a group without a metric, of the account without both. */
export const scoreRef = (column: ScoreColumn, moment: MomentQuery, group = '', metric = '') =>
  `score:${group}/${metric}.${column}@${momentWord(moment)}`

/** A measure's, a group's or the account's share of the difference to another moment. */
export const changeRef = ({ at, compare }: PageMoments, group = '', metric = '') =>
  `change:${group}/${metric}@${momentWord(at)},${momentWord(compare)}`

export const mrrRef = (moment: MomentQuery) => `mrr@${momentWord(moment)}`
export const subscriptionRef = (
  id: string,
  column: 'mrr' | 'amount' | 'quantity' | 'discountPercent',
  moment: MomentQuery,
) => `subscription:${column}:${id}@${momentWord(moment)}`

export const differenceOf = (later: string, earlier: string) => `${later} - ${earlier}`
export const shareOf = (later: string, earlier: string) => `${later} / ${earlier}`
