import type { LedgerRow } from '../../../api'
import { addAmounts } from '../../../ui/decimal'
import { exactAmount } from '../words'

/** A change with its sign, all four decimals kept. */
export const signedAmount = (amount: string): string => `${Number(amount) > 0 ? '+' : ''}${exactAmount(amount)}`

/** How a change in another currency became one of the workspace's; null where it is in that already. */
export function worthWords(row: LedgerRow, currency: string): string | null {
  if (row.currency === currency) return null
  if (row.worth === null || row.rate === null) return `no rate for ${row.currency} on that day`
  return `${signedAmount(row.change)} ${row.currency} × ${row.rate} = ${signedAmount(row.worth)} ${currency}`
}

/** What changes come to in the workspace's currency, each at the rate of its day; null where one has no rate. Usage is no part of MRR. */
export function sumOf(rows: readonly LedgerRow[]): string | null {
  const worths = rows.filter((row) => row.component === 'recurring').map((row) => row.worth)
  return worths.includes(null) ? null : addAmounts(worths as string[])
}

const dayOf = (row: LedgerRow) => `${row.account} ${row.day}`

/** The days, each with its account, on which one subscription ended and another began: one took the other's place. */
export function replacedDays(rows: readonly LedgerRow[]): ReadonlySet<string> {
  const on = (what: string) => new Set(rows.filter((row) => row.what === what).map(dayOf))
  const [ended, began] = [on('end'), on('start')]
  return new Set([...ended].filter((day) => began.has(day)))
}

/** Whether a change is one half of such a replacement. */
export const isReplaced = (row: LedgerRow, days: ReadonlySet<string>): boolean =>
  (row.what === 'end' || row.what === 'start') && days.has(dayOf(row))
