import { Problem, problem } from '../../../kernel/errors'
import { compareMoney, type Money, parseMoney } from '../../../kernel/money'
import { fault } from './name-fault'

/** The most of a month, in any currency: sums are kept in whole ten thousandths of 64 bits, and many of it must fit. */
const MOST = '1000000000000'

const tooLarge = (field: string): Problem =>
  fault(field, 'amount_too_large', `it comes to more than 1,000,000,000,000 a month.`)

/** What `reckon` comes to a month. Throws `amount_too_large` naming the field where that is more than can be kept. */
export function assertBearable(field: string, reckon: () => Money): Money {
  let money: Money
  try {
    money = reckon()
  } catch (thrown) {
    // Of what has been read already, all that reckoning can find fault with is its length.
    if (thrown instanceof Problem && thrown.code === 'bad_amount') throw tooLarge(field)
    throw thrown
  }
  if (compareMoney(money, parseMoney(MOST, money.currency)) > 0) throw tooLarge(field)
  return money
}

/** An amount of a month, not negative. Throws `bad_amount`, `amount_too_large` naming the field and `bad_currency` naming `currency`. */
export function readMonthly(field: string, value: string | number, currency: string): Money {
  const money = readAmount(field, value, currency)
  return assertBearable(field, () => money)
}

/** An amount, not negative. Throws `bad_amount` naming the field and `bad_currency` naming `currency`. */
export function readAmount(field: string, value: string | number, currency: string): Money {
  try {
    const money = parseMoney(value, currency)
    if (money.amount.startsWith('-')) throw problem('bad_amount', 'is negative.')
    return money
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    throw fault(thrown.code === 'bad_currency' ? 'currency' : field, thrown.code, thrown.message)
  }
}
