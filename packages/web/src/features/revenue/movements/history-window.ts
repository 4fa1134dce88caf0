import type { RevenueInterval } from '../../../api'
import { shiftPeriod } from '../periods'

/** How many periods stand side by side. */
const sizes: Record<RevenueInterval, number> = { month: 13, quarter: 13, year: 5 }

/**
 * The periods shown beside each other: those up to the newest that has ended, or a block of as many before them. It is the same for every
 * period in it, so that choosing one moves nothing.
 */
export function historyWindow(period: string, newest: string, interval: RevenueInterval): { from: string; to: string } {
  const size = sizes[interval]
  let to = period > newest ? period : newest
  while (period < shiftPeriod(to, 1 - size)) to = shiftPeriod(to, -size)
  return { from: shiftPeriod(to, 1 - size), to }
}
