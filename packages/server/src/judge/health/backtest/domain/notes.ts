import type { Interval } from './bootstrap'
import type { Outcome } from './outcomes'

/** Under so many outcomes nothing is concluded. */
export const FEWEST_OUTCOMES = 30

export interface Noted {
  readonly outcome: Outcome
  readonly observations: number
  readonly outcomes: number
  readonly accounts: number
  readonly interval: Interval | null
  /** Observations without a score. */
  readonly unscored: number
  readonly goneAlready: number
  readonly goneInLead: number
  /** What would be observed by what is known now, but was not known then. */
  readonly learntLater: { readonly observations: number; readonly accounts: number }
  /** Events that were learnt long after they happened. */
  readonly lateEvents: { readonly events: number; readonly accounts: number }
  readonly calibrated: boolean
}

/** What a reader must know of a backtest, in plain sentences, the gravest first. */
export function noteBacktest(told: Noted): string[] {
  const { interval, outcomes } = told
  const later = told.learntLater
  return [
    told.observations === 0 && 'Nobody was known to pay on any of these dates: there is nothing to judge.',
    told.observations > 0 &&
      outcomes < FEWEST_OUTCOMES &&
      `With ${count(outcomes, 'outcome')} nothing can be concluded: it takes ${FEWEST_OUTCOMES}.`,
    interval !== null &&
      interval[0] <= 0.5 &&
      interval[1] >= 0.5 &&
      `This score does not predict ${told.outcome} in this data: the AUC's interval, ${plain(interval[0])} to ${plain(interval[1])}, contains .5.`,
    interval !== null &&
      interval[1] < 0.5 &&
      `This score predicts the wrong way round: the AUC's interval, ${plain(interval[0])} to ${plain(interval[1])}, lies below .5.`,
    told.unscored > 0 &&
      `${count(told.unscored, 'observation')} had no score, its measures having too few values; they are left out of every figure of the score.`,
    later.observations > 0 &&
      `${count(later.observations, 'observation')} of ${count(later.accounts, 'account')} are left out: what they paid was learnt only after the date, as when it was imported without its history.`,
    told.lateEvents.events > 0 &&
      `${count(told.lateEvents.events, 'event')} of ${count(told.lateEvents.accounts, 'account')} were learnt a day or more after they happened, as when they were imported without their history; they count only from when they were known.`,
    told.goneAlready > 0 &&
      `${count(told.goneAlready, 'observation')} held nothing on the date by what is known now; they count as without the outcome.`,
    told.goneInLead > 0 &&
      `${count(told.goneInLead, 'observation')} had the outcome within the days of lead; they count as without it.`,
    told.observations > 0 &&
      !told.calibrated &&
      'Scores could not be turned into probabilities: the earlier dates hold no outcome, or there are none to judge on.',
  ].filter((note) => note !== false)
}

const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`

/** .45 */
const plain = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.')
