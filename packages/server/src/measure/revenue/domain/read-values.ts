import { STATUSES, type Status } from '../contract'
import { fault } from './name-fault'

export function wholeNumber(field: string, value: number | string): number {
  const number = typeof value === 'string' ? Number(value) : value
  if (value === '' || !Number.isSafeInteger(number) || number < 0)
    throw fault(field, 'bad_number', `"${value}" is not a whole number.`)
  return number
}

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/

export function decimalText(field: string, value: number | string | null | undefined): string | null {
  if (value === undefined || value === null || value === '') return null
  if (!DECIMAL.test(String(value))) throw fault(field, 'bad_number', `"${value}" is not a number such as 10 or 2.5.`)
  return String(value)
}

export function truth(field: string, value: boolean | string | null | undefined): boolean | null {
  if (value === undefined || value === null || value === '') return null
  const text = String(value).toLowerCase()
  if (['true', 'yes', '1'].includes(text)) return true
  if (['false', 'no', '0'].includes(text)) return false
  throw fault(field, 'bad_boolean', `"${value}" is neither true nor false.`)
}

export function readStatus(value: string | null | undefined): Status | null {
  if (!value) return null
  const text = value
    .trim()
    .toLowerCase()
    .replaceAll(/[ -]/g, '_')
    .replace(/^canceled$/, 'cancelled')
  const status = STATUSES.find((one) => one === text)
  if (!status) throw fault('status', 'bad_status', `"${value}" is none of ${STATUSES.join(', ')}.`)
  return status
}

export function readComponent(value: string | undefined): 'recurring' | 'usage' {
  const text = value?.trim().toLowerCase() || 'recurring'
  if (text !== 'recurring' && text !== 'usage')
    throw fault('component', 'bad_component', `"${value}" is neither recurring nor usage.`)
  return text
}
