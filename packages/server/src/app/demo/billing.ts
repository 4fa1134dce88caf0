import { addMonths } from './calendar'
import { CAST } from './cast'
import type { DemoCurrency } from './contract'
import type { Life, Window } from './lifecycle'
import type { Identity } from './names'
import { makeRandom, type Random } from './random'

export interface Discount {
  readonly percent: number
  readonly start: number
  readonly end: number
}

/** How an account pays. */
export interface Billing {
  readonly currency: DemoCurrency
  readonly discount: Discount | null
  /** The departure was no decision: a payment failed, and was not made up for. */
  readonly failed: boolean
}

/** So long after what the last payment covered a subscription is given up. */
export const GRACE_DAYS = 30

/** How many in a region are billed in its own currency. */
const LOCAL: Readonly<Record<string, { currency: DemoCurrency; share: number }>> = {
  uki: { currency: 'GBP', share: 0.4 },
  dach: { currency: 'EUR', share: 0.7 },
  south: { currency: 'EUR', share: 0.75 },
  nordics: { currency: 'EUR', share: 0.3 },
}

export function planBilling(seed: number, index: number, who: Identity, life: Life, window: Window): Billing {
  const random = makeRandom(seed, 'billing', index)
  const failed = random.chance(0.3)
  const discount = drawDiscount(life, window, random)
  return {
    currency: drawCurrency(seed, index, who),
    discount,
    failed: failed && CAST[index]?.leavesIn === undefined && !life.annual && life.departure !== null,
  }
}

/** A group is billed in one currency, that of its head office. */
function drawCurrency(seed: number, index: number, who: Identity): DemoCurrency {
  const own = CAST[index]?.currency
  if (own) return own
  const local = LOCAL[who.region.key]
  // The first of the cast is the example of the documentation, in the workspace's currency.
  if (!local || index === 0) return 'USD'
  const random = makeRandom(seed, 'currency', who.group?.key ?? index)
  return random.chance(local.share) ? local.currency : 'USD'
}

/** Something off to begin with, or for a year, talked for some months after a contract was renewed. */
function drawDiscount(life: Life, window: Window, random: Random): Discount | null {
  const [welcome, kept] = [random.chance(0.16), random.chance(0.14)]
  const percent = random.pick([10, 10, 15, 20])
  const months = random.pick([3, 6, 12])
  const later = random.int(1, 4)
  const start = life.stints[0]?.start ?? life.created
  if (welcome) return { percent, start, end: addMonths(start, life.annual ? 12 : months) }
  if (!kept || life.archetype === 'growing') return null
  for (let year = 1; addMonths(start, 12 * year + later) < window.to; year++) {
    const day = addMonths(start, 12 * year + later)
    const gone = life.departure !== null && day >= life.departure.day
    if (day > window.from && !gone && random.chance(0.7)) return { percent, start: day, end: addMonths(day, 12) }
  }
  return null
}
