import type { MovementKind, RevenueOffset } from '../../../api'

export type Bar = {
  key: string
  name: string
  amount: string
  /** The movements that it is made of. */
  kinds: readonly MovementKind[]
  /** Where its accounts are those of more than itself. */
  says?: string
}
export type BarGroup = { sign: 1 | -1; bars: readonly Bar[] }

const together = 'downsells and discounts together: the ledger of each tells which'

/** What was lost and what was won, each with the movements behind it. */
export function barsOf({ lost, gained }: RevenueOffset): BarGroup[] {
  return [
    {
      sign: -1,
      bars: [
        { key: 'cancellations', name: 'Cancellations', amount: lost.cancellations, kinds: ['churn'] },
        { key: 'downsells', name: 'Downsells', amount: lost.downsells, kinds: ['contraction'], says: together },
        { key: 'discounts', name: 'Discounts', amount: lost.discounts, kinds: ['contraction'], says: together },
        { key: 'lost', name: 'Lost in all', amount: lost.total, kinds: ['churn', 'contraction'] },
      ],
    },
    {
      sign: 1,
      bars: [
        { key: 'new', name: 'New customers', amount: gained.new, kinds: ['new'] },
        { key: 'expansion', name: 'Expansion', amount: gained.expansion, kinds: ['expansion'] },
        { key: 'reactivation', name: 'Reactivation', amount: gained.reactivation, kinds: ['reactivation'] },
        { key: 'won', name: 'Won in all', amount: gained.total, kinds: ['new', 'expansion', 'reactivation'] },
      ],
    },
  ]
}
