const minus = '−'
const space = '\u00a0'

/** A number with grouped thousands and a true minus sign; `decimals` are kept so that a column lines up. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = Object.is(Number(value.toFixed(decimals)), -0) ? 0 : value
  const text = Math.abs(rounded).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return Number(rounded.toFixed(decimals)) < 0 ? minus + text : text
}

/** "1 account", "12 accounts" */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** The same with a sign in front of a gain too; zero carries none. */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals)
  return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text
}

/** A fraction as a percentage: 0.416 is "41.6 %" with one decimal. */
export function formatPercent(fraction: number, decimals = 0): string {
  return `${formatNumber(fraction * 100, decimals)}${space}%`
}

export type Money = { amount: string; currency: string }

const ownDigits = new Map<string, number>()

/** How many decimals a currency has of its own: two, but none of the yen. */
export function digitsOf(currency: string): number {
  const known = ownDigits.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  ownDigits.set(currency, digits)
  return digits
}

/** Money in its own currency; cents only when there are any, unless `decimals` says otherwise, and never of one that has none. */
export function formatMoney(money: Money, decimals?: number): string {
  const amount = Number(money.amount)
  const asked = digitsOf(money.currency) === 0 ? 0 : decimals
  const digits = asked ?? (Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : undefined)
  const text = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(amount))
  return amount < 0 ? minus + text : text
}

/** An account's MRR; says whose rate is missing where that is why there is none. */
export function formatMrr(
  account: { mrr: Money | null; missingRates?: readonly string[] | undefined },
  decimals?: number,
): string {
  if (account.mrr) return formatMoney(account.mrr, decimals)
  return account.missingRates?.length ? `no rate for ${account.missingRates.join(', ')}` : 'none'
}

/** How many decimals a metric of this unit is printed with; null where only its values can tell. */
export function decimalsOf(unit: string | null | undefined): number | null {
  switch (unit) {
    case 'percent':
    case '%':
      return 0
    case 'ratio':
      return 2
    case 'score':
      return 1
    case 'people':
    case 'events':
    case 'days':
    case 'count':
    case 'seats':
    case 'features':
      return 0
    default:
      return null
  }
}

/** Decimals that show all of the values of one column alike: none for whole numbers, at most two. */
export function sharedDecimals(values: readonly (number | null | undefined)[]): number {
  let most = 0
  for (const value of values) {
    if (value == null || Number.isInteger(value)) continue
    most = Math.max(most, Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2)
  }
  return most
}

/** A metric's value with its unit's decimals; a percentage carries its sign of unit, other units stand in the head. */
export function formatMetric(value: number, unit?: string | null, decimals?: number): string {
  const digits = decimals ?? decimalsOf(unit) ?? (Number.isInteger(value) ? 0 : 2)
  const text = formatNumber(value, digits)
  return unit === 'percent' || unit === '%' ? `${text}${space}%` : text
}

/** A size in the unit that reads best: "812 B", "47 kB", "6.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${formatNumber(size, unit === 0 || size >= 10 ? 0 : 1)}${space}${units[unit]}`
}

/** The decimals of a metric's unit, or else those that show a few of its values alike. */
export function metricDecimals(unit: string | null, values: readonly (number | null)[]): number {
  return decimalsOf(unit) ?? sharedDecimals(values)
}
