import type { Renewal } from '../../api'
import { type NumberTarget, toldTarget } from '../explain'
import { formatMoney, formatPercent } from '../format'
import { bucketNames, moneyOr } from './words'

/** What is at stake: the lines it is made of. */
export const stakeTarget = (renewal: Renewal, asOf: string): NumberTarget =>
  toldTarget(
    { title: 'MRR at stake', value: moneyOr(renewal.mrr), subject: renewal.name, explains: `stake:${renewal.id}` },
    {
      definition: 'What the subscriptions whose terms end on this day hold a month on the day before, by the ledger.',
      asOf,
      source: 'subscriptions and the ledger of revenue',
      rows: renewal.subscriptions
        .map((line) => `${line.externalId}${line.plan ? ` (${line.plan})` : ''}: ${formatMoney(line.mrr, 2)}`)
        .join('; '),
    },
  )

/** What the data suggests: the formula with its counts. */
export function suggestedTarget(renewal: Renewal, asOf: string): NumberTarget {
  const { suggested } = renewal
  const value = suggested.category ? bucketNames[suggested.category] : 'nothing'
  const rate = suggested.rate === null ? 'none' : formatPercent(suggested.rate, 1)
  return toldTarget(
    { title: 'Suggested', value, subject: renewal.name, explains: `suggested:${renewal.id}` },
    {
      definition:
        'The share of renewals like it that were kept: (10 × kept / decided of its band + its own kept) / (10 + its own decided), over two years. From 90 % commit, from 75 % likely, else at risk; lost where notice was given.',
      asOf,
      source: suggested.word,
      rows:
        suggested.formula === ''
          ? 'no formula'
          : `${suggested.formula} = ${rate}; ${moneyOr(suggested.amount, 'no amount')} of ${moneyOr(renewal.mrr)}`,
    },
  )
}
