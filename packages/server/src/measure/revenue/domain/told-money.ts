import { z } from 'zod'
import { problem } from '../../../kernel/errors'

/** An amount as it is told: a decimal, or money as answers have it. */
export const toldMoney = z.union([z.number(), z.string(), z.strictObject({ amount: z.string(), currency: z.string() })])
type ToldMoney = z.output<typeof toldMoney>

/** The decimal, and the currency where one is told with it. Throws `currency_mismatch` where another was told beside it. */
export function readToldMoney(
  field: string,
  told: ToldMoney,
  currency: string | undefined,
): { readonly amount: string | number; readonly currency: string | undefined } {
  if (typeof told !== 'object') return { amount: told, currency }
  if (currency !== undefined && currency !== '' && currency !== told.currency) {
    const message = `${field}.currency: ${told.currency} is not the currency, ${currency}.`
    throw problem('currency_mismatch', message, { field: `${field}.currency` })
  }
  return told
}
