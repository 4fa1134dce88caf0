import type { Renewal, RenewalBucket, RenewalForecast } from '../../api'
import { addAmounts, subtract } from '../../ui/decimal'

export type Sums = Pick<
  RenewalForecast,
  'gross' | 'decided' | 'categories' | 'suggestedCategories' | 'stake' | 'renewals' | 'untold'
>

/** What of each category is gross, never more than its stake; those that no gross figure counts have none. */
export function grossOf({ gross, decided }: Sums): Partial<Record<RenewalBucket, string>> {
  return {
    commit: subtract(gross.worst, decided.kept),
    likely: subtract(gross.expected, gross.worst),
    at_risk: subtract(gross.best, gross.expected),
  }
}

/** What owners expect of commit and likely above the stakes: growth, which is not gross. */
export function growthOf(sums: Sums): string {
  const told = sums.categories.filter((one) => one.category === 'commit' || one.category === 'likely')
  const gross = grossOf(sums)
  return addAmounts(told.map((one) => subtract(one.amount, gross[one.category] ?? one.amount)))
}

/** A told amount so far above what is at stake that it is rather a slip of the pen. */
const FAR = 3
export const isFarAbove = (amount: string, mrr: Renewal['mrr']): boolean =>
  mrr !== null && Number(mrr.amount) > 0 && Number(amount) > FAR * Number(mrr.amount)
