import type { Retention, RevenueOffset } from '../../../api'
import { formatCount, formatNumber } from '../../../ui/format'
import { moneyWords, shareWords } from '../words'

/** "5.9 months"; a pace that is not known is said. */
const monthsWords = (months: number | null): string =>
  months === null ? 'an unknown time, since no new customer came' : `${formatNumber(months, 1)} months`

type Kept = Pick<Retention, 'grr' | 'startMrr'>

/** What growth costs, in plain sentences, each with the figures it rests on; `kept`: what became of those who were there at the start. */
export function sentencesOf(offset: RevenueOffset, kept: Kept | undefined, lossRate: number | null): string[] {
  const money = (amount: string | null) => moneyWords(amount, offset.currency)
  const { replacing, forGrowth, survivorsUplift, lost } = offset
  const share = lossRate ?? lost.share
  const held = `the ${money(offset.startMrr)} held at the start, paused included`
  const sentences = [
    share === null
      ? `Nothing was held at the start, so nothing can be said yet: ${money(offset.toReplace)} must be replaced.`
      : lossRate === null
        ? `${money(lost.total)} MRR was lost in all, as much as ${shareWords(share)} of ${held}: it must be replaced before the first unit of growth.`
        : `Were ${shareWords(share)} of ${held}, lost, ${money(offset.toReplace)} would have to be replaced before the first unit of growth.`,
    ...(lossRate === null && kept ? goneOf(offset, kept) : []),
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
      `Replacing the loss takes ${formatCount(replacing.customers, 'new customer')} at ${money(replacing.arpa)} a month each: ${monthsWords(replacing.months)} at the pace of this year.`,
    )
  if (forGrowth.customers !== null)
    sentences.push(
      `The growth on top of it makes ${formatCount(forGrowth.customers, 'new customer')} in all: ${monthsWords(forGrowth.months)} at that pace.`,
    )
  sentences.push(
    replacing.cost === null
      ? 'What that costs cannot be said: what winning a customer costs (CAC) is not set.'
      : `Winning them costs ${money(replacing.cost)} to replace the loss, ${money(forGrowth.cost)} to grow.`,
  )
  return sentences
}

/** How much of it is gone from those who were there at the start: what GRR counts. */
function goneOf({ currency, lost }: RevenueOffset, { grr, startMrr }: Kept): string[] {
  if (grr === null || Number(lost.total) === 0) return []
  const gone = Math.max(0, Number(startMrr) * (1 - grr))
  return [
    `${moneyWords(gone.toFixed(4), currency)} of it is gone from the customers of the start (${shareWords(1 - grr)}, so GRR is ${shareWords(grr)}); the rest was lost by customers who came later, or has been won back.`,
  ]
}

/** The growth without what must be replaced first. */
export const growthAlone = ({ grossNeeded, toReplace }: RevenueOffset): string =>
  (Number(grossNeeded) - Number(toReplace)).toFixed(4)
