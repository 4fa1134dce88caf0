import type { Renewal, RenewalBucket } from '../../api'
import { formatMoney } from '../format'

export const bucketNames: Record<RenewalBucket, string> = {
  untold: 'Not told yet',
  commit: 'Commit',
  likely: 'Likely',
  at_risk: 'At risk',
  lost: 'Lost',
}

export const moneyOr = (money: Renewal['mrr'], otherwise = 'no rate', decimals?: number): string =>
  money ? formatMoney(money, decimals) : otherwise
