import { formatMoney, parseMoney } from '../../kernel/money'

/** An amount of a month for a sentence. */
export const monthly = (amount: string | number, currency: string): string =>
  `${formatMoney(parseMoney(amount, currency))} a month`
