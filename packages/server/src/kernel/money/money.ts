import { problem } from '../errors'
import { assertCurrency } from './currency'

/** An amount with exactly four decimals, and its ISO 4217 currency. */
export interface Money {
  readonly amount: string
  readonly currency: string
}

// PostgreSQL's numeric(20,4), in which amounts are stored, holds 16 digits before the point.
const AMOUNT = /^([+-]?)(\d{1,16})(?:\.(\d+))?$/

/**
 * Money from a decimal text or number. Throws `bad_amount` where it is not a plain decimal, has over 16 digits before the point
 * or more than four decimals that are not zero (rounding is the caller's decision), and `bad_currency`.
 */
export const parseMoney = (amount: string | number, currency: string): Money => ({
  amount: fromUnits(toUnits(typeof amount === 'number' ? plainText(amount) : amount)),
  currency: assertCurrency(currency),
})

/** Nothing, in a currency. */
export const zeroMoney = (currency: string): Money => parseMoney(0, currency)

/** a + b. Throws `currency_mismatch` where the two are not of one currency. */
export const addMoney = (a: Money, b: Money): Money => ({
  amount: fromUnits(toUnits(a.amount) + toUnits(sameCurrency(a, b).amount)),
  currency: a.currency,
})

/** a - b. Throws `currency_mismatch` where the two are not of one currency. */
export const subtractMoney = (a: Money, b: Money): Money => ({
  amount: fromUnits(toUnits(a.amount) - toUnits(sameCurrency(a, b).amount)),
  currency: a.currency,
})

/** -1, 0 or 1 as a is less than, equal to or more than b. Throws `currency_mismatch`. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  const difference = toUnits(a.amount) - toUnits(sameCurrency(a, b).amount)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** money x numerator / denominator, whole numbers both, rounded half up (away from zero) to four decimals. */
export function scaleMoney(money: Money, numerator: number, denominator: number): Money {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw problem('bad_ratio', `${numerator}/${denominator} is not a ratio of whole numbers.`)
  }
  const over = toUnits(money.amount) * BigInt(numerator) * (denominator < 0 ? -1n : 1n)
  const under = BigInt(Math.abs(denominator))
  const rounded = (2n * (over < 0n ? -over : over) + under) / (2n * under)
  return { amount: fromUnits(over < 0n ? -rounded : rounded), currency: money.currency }
}

/** For people, in English: `$1,234.50`; four decimals only where they are not zero. */
export function formatMoney(money: Money): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: money.currency })
  const usual = format.resolvedOptions().maximumFractionDigits ?? 2
  const needed = money.amount.split('.')[1]?.replace(/0+$/, '').length ?? 0
  const exact = needed <= usual ? format : withDecimals(money.currency, Math.max(needed, usual))
  // A text is formatted exactly; a number would lose digits over 2^53.
  return exact.format(money.amount as `${number}`)
}

const withDecimals = (currency: string, decimals: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency, minimumFractionDigits: decimals })

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency === b.currency) return b
  throw problem('currency_mismatch', `${a.currency} and ${b.currency} cannot be reckoned together without a rate.`)
}

/** A number's shortest decimal text without an exponent, where it has one. */
const plainText = (amount: number): string =>
  Math.abs(amount) < 1e-6 && Number.isFinite(amount) ? amount.toFixed(20).replace(/0+$/, '0') : String(amount)

/** Ten thousandths. */
function toUnits(amount: string): bigint {
  const [, sign, whole = '', decimals = ''] = AMOUNT.exec(amount) ?? []
  if (whole === '' || /[1-9]/.test(decimals.slice(4))) {
    const fault = whole === '' ? 'give a decimal of up to 16 digits such as "1234.50"' : 'four decimals at most'
    throw problem('bad_amount', `"${amount.slice(0, 40)}" is not an amount of money: ${fault}.`)
  }
  const units = BigInt(whole + decimals.slice(0, 4).padEnd(4, '0'))
  return sign === '-' ? -units : units
}

function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(5, '0')
  if (digits.length > 20) throw problem('bad_amount', 'An amount of money has more than 16 digits before the point.')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}
