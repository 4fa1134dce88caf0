import type { RenewalForecast } from '../../api'
import { type NumberTarget, toldTarget } from '../../ui/explain'
import { formatDay } from '../../ui/format'
import { bucketNames } from '../../ui/renewals'
import { grossOf, type Sums } from './forecast-sums'
import { namePeriod } from './periods'
import { countWords, inWords } from './words'

const definitions = {
  stake: 'What the terms that end in the period hold a month on the day before each end.',
  expected:
    'Decided and kept, and what its owners call commit and likely, at their amounts; never more than was at stake. Of what nobody told nothing.',
  expectedWithSuggested:
    'Expected by owners, and for what nobody told yet the amount that its history suggests. None where something has neither.',
  worst: 'Decided and kept, and commit alone.',
  best: 'Decided and kept, commit, likely and what is at risk.',
  suggested: "Decided and kept, and every open renewal's stake at the rate that its history suggests.",
  decided: 'What became of the renewals of the period that are decided; kept never counts more than was at stake.',
  retention: 'Expected, with what is suggested for what nobody told, over what is at stake.',
} as const
export type Figure = keyof typeof definitions

/** A figure of the forecast, with the sums that it is made of. */
export function figureTarget(
  figure: Figure,
  title: string,
  value: string,
  sums: Sums,
  forecast: RenewalForecast,
): NumberTarget {
  const { currency } = forecast
  const rows = partsOf(figure, sums, currency)
  return toldTarget(
    { title, value, subject: namePeriod(forecast.period), explains: `renewals:${figure}` },
    { definition: definitions[figure], asOf: whenOf(forecast), source: 'renewals and what their owners told', rows },
  )
}

/** The parts of a figure, which come to it. */
function partsOf(figure: Figure, sums: Sums, currency: string): string {
  const { decided } = sums
  const kept = `decided and kept ${inWords(decided.kept, currency)} (${countWords(decided.renewals)})`
  const of = grossOf(sums)
  const told = (...categories: ('commit' | 'likely' | 'at_risk')[]) =>
    categories.map((one) => {
      const count = sums.categories.find((row) => row.category === one)?.renewals ?? 0
      return `${bucketNames[one]} ${inWords(of[one], currency)} (${countWords(count)})`
    })
  const { suggested } = sums.untold
  const standIn =
    suggested.renewals > 0
      ? [`suggested for ${countWords(suggested.renewals)} not told yet ${inWords(suggested.amount, currency)}`]
      : []
  switch (figure) {
    case 'stake':
      return `decided ${inWords(decided.stake, currency)} (${countWords(decided.renewals)}); ${sums.categories.map((one) => `${bucketNames[one.category]} ${inWords(one.stake, currency)} (${countWords(one.renewals)})`).join(', ')}`
    case 'suggested':
      return [
        kept,
        ...sums.suggestedCategories
          .filter((one) => one.category !== 'untold')
          .map((one) => `${bucketNames[one.category]} ${inWords(one.amount, currency)} (${countWords(one.renewals)})`),
      ].join('; ')
    case 'worst':
      return [kept, ...told('commit')].join('; ')
    case 'best':
      return [kept, ...told('commit', 'likely', 'at_risk')].join('; ')
    case 'decided':
      return `kept ${inWords(decided.kept, currency)} of ${inWords(decided.stake, currency)} at stake (${countWords(decided.renewals)}); held after it, growth and all, ${inWords(decided.held, currency)}`
    case 'expectedWithSuggested':
      return [kept, ...told('commit', 'likely'), ...standIn].join('; ')
    case 'retention':
      return `expected, ${[kept, ...told('commit', 'likely'), ...standIn].join('; ')}, of ${inWords(sums.stake, currency)} at stake`
    default:
      return [kept, ...told('commit', 'likely')].join('; ')
  }
}

/** How far a past forecast was off. */
export function errorTarget(
  title: string,
  value: string,
  actual: NonNullable<RenewalForecast['actual']>,
  forecast: RenewalForecast,
): NumberTarget {
  const { currency } = forecast
  return toldTarget(
    { title, value, subject: namePeriod(forecast.period), explains: `renewals:${title.toLowerCase()}` },
    {
      definition:
        'Expected on that day less what was kept, over the renewals that were open then and are decided now. Bias is its share of what was at stake: above 0 was too hopeful.',
      asOf: whenOf(forecast),
      source: `the snapshot of ${forecast.snapshot ? formatDay(forecast.snapshot) : 'no day'}, and the ledger since`,
      rows: `${countWords(actual.decided)} decided, ${actual.open} still open; expected ${inWords(actual.expected, currency)}, kept ${inWords(actual.outcome, currency)} of ${inWords(actual.stake, currency)}`,
    },
  )
}

export const whenOf = (forecast: RenewalForecast): string =>
  forecast.snapshot ? `the close of ${formatDay(forecast.snapshot)}` : 'now'
