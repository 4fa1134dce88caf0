import type { LedgerRow } from '../../../api'
import { formatNumber } from '../../../ui/format'

const words: Record<string, string> = {
  start: 'began',
  end: 'ended',
  lapse: 'lapsed unpaid',
  pause: 'paused',
  resume: 'resumed',
  plan: 'changed plan',
  quantity: 'changed quantity',
  discount: 'discount changed',
  price: 'changed price',
}

/** What a change was, in a word or two: "ended". */
export const changeWords = (what: string): string => words[what] ?? what

/** The same of one that took the place of another on the same day, or whose place was taken. */
export const replacedWords = (what: string): string => (what === 'end' ? 'ended, replaced' : 'began in its place')

const seats = (quantity: string | null) => (quantity === null ? '' : `, ${formatNumber(Number(quantity))}`)

/** What the subscription is: "Growth, 64"; where it changed both sides: "Starter, 6 → Growth, 8". */
export function planWords(row: LedgerRow): string {
  const before =
    row.planBefore === null && row.quantityBefore === null
      ? ''
      : `${row.planBefore ?? 'no plan'}${seats(row.quantityBefore)}`
  const after = row.plan === null && row.quantity === null ? '' : `${row.plan ?? 'no plan'}${seats(row.quantity)}`
  if (before === after || !before || !after) return after || before
  return `${before} → ${after}`
}
