import { problem } from '../errors'

const codes = new Set(Intl.supportedValuesOf('currency'))

/** The code, if it is a currency of ISO 4217 such as `EUR`. Throws `bad_currency` otherwise. */
export function assertCurrency(code: string): string {
  if (codes.has(code)) return code
  const upper = code.toUpperCase()
  const hint = codes.has(upper) ? `write it as "${upper}"` : 'give an ISO 4217 code such as "EUR"'
  throw problem('bad_currency', `"${code.slice(0, 20)}" is not a currency: ${hint}.`)
}
