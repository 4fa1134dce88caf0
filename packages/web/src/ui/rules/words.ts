import { formatDay, formatNumber } from '../format'
import type { FieldInfo, Leaf, RuleNode } from './types'

const operatorWords: Record<string, string> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  in: 'is one of',
  not_in: 'is none of',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  is_set: 'is known',
  is_not_set: 'is not known',
  before: 'is before',
  after: 'is after',
  within_past_days: 'within the past',
  within_next_days: 'within the next',
}

const withoutValue = new Set(['is_set', 'is_not_set'])
const ofMany = new Set(['in', 'not_in'])
const ofDays = new Set(['within_past_days', 'within_next_days'])

export const takesValue = (op: string) => !withoutValue.has(op)
export const takesMany = (op: string) => ofMany.has(op)
export const takesDays = (op: string) => ofDays.has(op)
export const wordOf = (op: string) => operatorWords[op] ?? op

/** An option of a field in words. */
export function optionWord(field: FieldInfo | undefined, option: string): string {
  return field?.options?.find((one) => one.value === option)?.label ?? option
}

/** The value of a clause in words: "90 days", "Growth, Enterprise", "9,500". */
export function valueWords(leaf: Leaf, field: FieldInfo | undefined): string {
  const { value, op } = leaf
  if (!takesValue(op)) return ''
  if (takesDays(op)) return `${String(value)} ${Number(value) === 1 ? 'day' : 'days'}`
  if (Array.isArray(value)) return value.map((one) => optionWord(field, String(one))).join(', ')
  if (typeof value === 'number') return formatNumber(value, Number.isInteger(value) ? 0 : 2)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (field?.type === 'date' && typeof value === 'string' && value.length === 10) return formatDay(value)
  return value == null ? '…' : optionWord(field, typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** A clause the builder cannot edit, as short words. */
export function otherWords(node: RuleNode): string {
  if (node.people) return 'people who match a rule'
  if (node.changed) return `${String(node.changed)} changed`
  if (node.compute) return `a computed number ${wordOf(String(node.op))} ${String(node.value)}`
  return JSON.stringify(node)
}

/** A clause as one sentence, for labels. */
export function sentenceOf(node: RuleNode, fields: readonly FieldInfo[]): string {
  if (typeof node.field !== 'string') return otherWords(node)
  const leaf = node as Leaf
  const field = fields.find((one) => one.key === leaf.field)
  return `${field?.label ?? leaf.field} ${wordOf(leaf.op)} ${valueWords(leaf, field)}`.trim()
}
