import type { FieldType, Money } from '../../api'
import { dayOf, formatDay, formatMoney, formatNumber, sharedDecimals } from '../format'

/** What an input must know of the field it edits. */
export type FieldKind = { type: FieldType; options?: readonly string[] }

export type FieldInputProps = FieldKind & {
  id?: string
  /** The name for assistive technology, where no label points at the input. */
  label?: string
  /** A label above the input, where the place has none of its own. */
  title?: string
  value: unknown
  /** Called when the value is left or chosen, and is another one; null for none. */
  onSave: (value: unknown) => void
  error?: string | null
  currency: string
  /** A value that may not be taken away. */
  required?: boolean
}

/** The types a custom field can have, in words. */
export const fieldTypes: { value: Exclude<FieldType, 'list'>; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'money', label: 'Money' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'date', label: 'Date' },
  { value: 'option', label: 'One of options' },
  { value: 'member', label: 'Member' },
]

export const typeWord = (type: FieldType): string => fieldTypes.find((one) => one.value === type)?.label ?? 'List'

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value

/** Whether two values of a field say the same; an empty one is none, and money is compared as a number. */
export function sameValue(a: unknown, b: unknown): boolean {
  return normal(a) === normal(b)
}

function normal(value: unknown): string {
  if (value === undefined || value === '') return 'null'
  if (isMoney(value)) return `${Number(value.amount)} ${value.currency}`
  if (Array.isArray(value)) return JSON.stringify([...value].map(String).sort())
  return JSON.stringify(value)
}

/** A field's value as screens print it; "none" where there is none. */
export function valueWords(value: unknown, type: FieldType, timeZone: string): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.map(String).join(', ') || 'none'
  if (isMoney(value)) return formatMoney(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatNumber(value, sharedDecimals([value]))
  if (typeof value === 'string' && (type === 'date' || /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)))
    return formatDay(dayOf(value, timeZone))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
