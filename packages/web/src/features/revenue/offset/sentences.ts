import type { RevenueOffset } from '../../../api'
import { formatNumber } from '../../../ui/format'
import { countWords, moneyWords, shareWords } from '../words'

/** "5.9 months"; a pace that is not known is said. */
const monthsWords = (months: number | null): string =>
  months === null ? 'an unknown time, since no new customer came' : `${formatNumber(months, 1)} months`

/** What growth costs, in plain sentences, each with the figures it rests on. */
export function sentencesOf(offset: RevenueOffset, lossRate: number | null): string[] {
  const money = (amount: string | null) => moneyWords(amount, offset.currency)
  const { replacing, forGrowth, survivorsUplift, lost } = offset
  const share = lossRate ?? lost.share
  const assumed = lossRate === null ? 'was lost' : 'would be lost'
  const sentences = [
    `Of the ${money(offset.startMrr)} MRR at the start, ${share === null ? 'nothing can be said yet' : `${shareWords(share)} ${assumed}`}: ${money(offset.toReplace)} must be replaced before the first unit of growth.`,
    `To grow by ${shareWords(offset.growth, 0)}, ${money(offset.grossNeeded)} must be added, not ${money(growthAlone(offset))}.`,
  ]
  if (lossRate === null && lost.share !== null && lost.share > 1)
    sentences.push('That is more than all that was held then: what was won since was lost, too.')
  if (survivorsUplift !== null)
    sentences.push(
      `Without new customers, those who stay would have to pay ${shareWords(survivorsUplift)} more just to stand still.`,
    )
  if (replacing.customers !== null)
    sentences.push(
      `Replacing the loss takes ${countWords(replacing.customers, 'new customer')} at ${money(replacing.arpa)} a month each: ${monthsWords(replacing.months)} at the pace of this year.`,
    )
  if (forGrowth.customers !== null)
    sentences.push(
      `The growth on top of it makes ${countWords(forGrowth.customers, 'new customer')} in all: ${monthsWords(forGrowth.months)} at that pace.`,
    )
  sentences.push(
    replacing.cost === null
      ? 'What that costs cannot be said: what winning a customer costs (CAC) is not set.'
      : `Winning them costs ${money(replacing.cost)} to replace the loss, ${money(forGrowth.cost)} to grow.`,
  )
  return sentences
}

/** The growth without what must be replaced first. */
export const growthAlone = ({ grossNeeded, toReplace }: RevenueOffset): string =>
  (Number(grossNeeded) - Number(toReplace)).toFixed(4)
