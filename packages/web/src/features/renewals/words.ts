import type { Renewal, RenewalBucket, RenewalForecast, RenewalState } from '../../api'
import { formatCount, formatMoney, formatPercent } from '../../ui/format'

/** From what is left to tell to what is lost. */
export const buckets: readonly RenewalBucket[] = ['untold', 'commit', 'likely', 'at_risk', 'lost']

export const stateNames: Record<RenewalState, string> = {
  open: 'Open',
  renewed: 'Renewed',
  grown: 'Renewed, grown',
  shrunk: 'Renewed, shrunk',
  lost: 'Lost',
}

export const bucketOf = (renewal: Renewal): RenewalBucket => renewal.forecast?.category ?? 'untold'

/** Money of the workspace's currency without cents; null is "none". */
export const inWords = (amount: string | null | undefined, currency: string, decimals = 0): string =>
  amount == null ? 'none' : formatMoney({ amount, currency }, decimals)

/** With a sign in front of a gain too. */
export const signedWords = (amount: string, currency: string): string =>
  `${Number(amount) > 0.5 ? '+' : ''}${inWords(amount, currency)}`

export const shareWords = (share: number | null | undefined): string =>
  share == null ? 'none' : formatPercent(share, 1)

export const signedShare = (share: number | null | undefined): string =>
  share == null ? 'none' : `${share > 0.0005 ? '+' : ''}${formatPercent(share, 1)}`

/** How much of a forecast its owners told, and how much nobody did. */
export function untoldWords({ untold, stake, renewals, currency }: RenewalForecast): string {
  if (untold.renewals === 0) return 'all are told or decided'
  const told = `${inWords(untold.stake, currency)} of ${inWords(stake, currency)} not told yet`
  return `${untold.renewals.toLocaleString('en-US')} of ${countWords(renewals)}, ${told}`
}

export const countWords = (count: number): string => formatCount(count, 'renewal')
