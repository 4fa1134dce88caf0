import { formatMoney, formatNumber, formatPercent } from '../../ui/format'

/** Money without cents, for headlines and charts; null is "none". */
export function moneyWords(amount: string | null | undefined, currency: string, decimals = 0): string {
  return amount == null ? 'none' : formatMoney({ amount, currency }, decimals)
}

/** The same with a sign in front of a gain too. */
export function signedMoney(amount: string, currency: string, decimals = 0): string {
  const text = formatMoney({ amount, currency }, decimals)
  return Number(Number(amount).toFixed(decimals)) > 0 ? `+${text}` : text
}

/** An amount of the ledger, all four decimals kept: "5,120.0000". */
export function exactAmount(amount: string): string {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  return `${amount.startsWith('-') ? '−' : ''}${BigInt(whole).toLocaleString('en-US')}.${part.padEnd(4, '0')}`
}

/** A fraction with one decimal as a percentage; null is "none". */
export const shareWords = (fraction: number | null | undefined, decimals = 1): string =>
  fraction == null ? 'none' : formatPercent(fraction, decimals)

export const ratioWords = (value: number | null | undefined, decimals = 1): string =>
  value == null ? 'none' : formatNumber(value, decimals)
