import { asError, problem } from '../../../kernel/errors'
import { assertCurrency, type Money, parseMoney } from '../../../kernel/money'
import { assertDay, localDay, parseInstant } from '../../../kernel/time'
import type { Field, FieldType } from '../contract'
import { isWellFormed } from './text'

/** A value as it is stored; null takes a source's value away. */
export type FieldValue = string | number | boolean | Money | null

export interface ValueContext {
  readonly timeZone: string
  readonly currency: string
}

/**
 * The value in its field's type. Texts that read as the type are taken (files have nothing but texts); an empty text is no
 * value. Throws `bad_value` saying what the field wants.
 */
export function checkValue(
  field: Pick<Field, 'key' | 'type' | 'options'>,
  value: unknown,
  context: ValueContext,
): FieldValue {
  if (value === null || value === undefined || value === '') return null
  const checked = CHECKS[field.type](value, field, context)
  if (checked === undefined) {
    throw problem('bad_value', `${field.key}: ${describe(value)} is not ${WANTS[field.type]}.`, { field: field.key })
  }
  return checked
}

const WANTS: Readonly<Record<FieldType, string>> = {
  text: 'a text of up to 10,000 valid characters',
  number: 'a number',
  money: 'money such as 1234.50 or {"amount":"1234.50","currency":"USD"}',
  boolean: 'true or false',
  date: 'a date such as 2026-03-31',
  option: "one of the field's options",
  member: 'an e-mail address',
}

type Check = (value: unknown, field: Pick<Field, 'options'>, context: ValueContext) => FieldValue | undefined

const CHECKS: Readonly<Record<FieldType, Check>> = {
  text: (value) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    return text.length <= 10_000 && isWellFormed(text) ? text : undefined
  },
  number: (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  },
  money: (value, _field, context) => readMoney(value, context.currency),
  boolean: (value) =>
    value === true || value === false ? value : (BOOLEANS[String(value).trim().toLowerCase()] ?? undefined),
  date: (value, _field, context) => readDay(value, context.timeZone),
  option: (value, field) => (typeof value === 'string' && field.options.includes(value) ? value : undefined),
  member: (value) => (typeof value === 'string' && EMAIL.test(value) ? value.toLowerCase() : undefined),
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  yes: true,
  no: false,
  t: true,
  f: false,
  '1': true,
  '0': false,
}

export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function readMoney(value: unknown, currency: string): Money | undefined {
  try {
    if (typeof value === 'number' || typeof value === 'string') return parseMoney(value, currency)
    const { amount, currency: own } = value as { amount?: unknown; currency?: unknown }
    if (typeof amount !== 'string' && typeof amount !== 'number') return undefined
    return parseMoney(amount, own === undefined ? currency : assertCurrency(String(own)))
  } catch (thrown) {
    throw problem('bad_value', asError(thrown).message, { cause: thrown })
  }
}

function readDay(value: unknown, timeZone: string): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return value.length === 10 ? assertDay(value) : localDay(parseInstant(value, timeZone), timeZone)
  } catch (thrown) {
    throw problem('bad_value', asError(thrown).message, { cause: thrown })
  }
}

const describe = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The type an unknown key is given by its first value: texts stay texts, since an id of digits is no number. */
export function guessType(value: unknown): FieldType {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return 'text'
}
