import type { ChangedClause, Operator, PeopleClause, Rule, RuleScalar, RuleValue } from './ast'
import type { FieldRegistry, FieldSource } from './field'
import { foldRule } from './fold'
import { computeSource } from './source'

interface Phrase {
  readonly text: string
  /** The word that joins it, where it is more than one clause. */
  readonly joined: 'and' | 'or' | null
}

/**
 * The rule as a plain English sentence: `MRR is at least 9,500 and Plan is one of Growth, Enterprise`. A field that is not known (any
 * more) goes by its key, so that an old rule can still be read.
 */
export function describeRule(rule: Rule, registry?: FieldRegistry, people?: FieldRegistry): string {
  return foldRule<Phrase>(rule, {
    all: (parts) => join(parts, 'and', 'everything'),
    any: (parts) => join(parts, 'or', 'nothing'),
    not: (part) => single(`not (${part.text})`),
    field: (clause) => single(describeClause(clause.op, clause.value, clause.field, registry?.get(clause.field))),
    compute: (clause) => {
      const source = computeSource(clause)
      return single(describeClause(clause.op, clause.value, source.label, source))
    },
    people: (clause) => single(describePeople(clause, people)),
    changed: (clause) => single(describeChange(clause, registry?.get(clause.changed))),
  }).text
}

const single = (text: string): Phrase => ({ text, joined: null })

function join(parts: readonly Phrase[], word: 'and' | 'or', empty: string): Phrase {
  const [first] = parts
  if (!first) return single(empty)
  if (parts.length === 1) return first
  const texts = parts.map((part) => (part.joined !== null && part.joined !== word ? `(${part.text})` : part.text))
  return { text: texts.join(` ${word} `), joined: word }
}

const VERBS: Readonly<Record<Operator, string>> = {
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
  is_set: 'is set',
  is_not_set: 'is not set',
  before: 'is before',
  after: 'is after',
  within_past_days: 'is within the past',
  within_next_days: 'is within the next',
}

const DATE_VERBS: Partial<Record<Operator, string>> = {
  '=': 'is on',
  '!=': 'is not on',
  '<': 'is before',
  '<=': 'is on or before',
  '>': 'is after',
  '>=': 'is on or after',
}

const LIST_VERBS: Partial<Record<Operator, string>> = {
  '=': 'includes',
  '!=': 'does not include',
  in: 'includes one of',
  not_in: 'includes none of',
  contains: 'includes',
  not_contains: 'does not include',
}

function describeClause(op: Operator, value: RuleValue | undefined, key: string, source?: FieldSource): string {
  const special = source?.type === 'date' ? DATE_VERBS[op] : source?.type === 'list' ? LIST_VERBS[op] : undefined
  const verb = `${source?.label ?? key} ${special ?? VERBS[op]}`
  if (op === 'is_set' || op === 'is_not_set') return verb
  if (op === 'within_past_days' || op === 'within_next_days') return `${verb} ${describeDays(Number(value))}`
  if (!Array.isArray(value)) return `${verb} ${describeValue(value as RuleScalar, source)}`
  const items = (value as readonly RuleScalar[]).map((item) => describeValue(item, source))
  return `${verb} ${items.length === 0 ? 'nothing' : items.join(', ')}`
}

function describeValue(value: RuleScalar | undefined, source?: FieldSource): string {
  if (value === undefined) return '?'
  if (typeof value === 'number') return withUnit(value, source)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'object') return `${NUMBERS.format(value.amount as `${number}`)} ${value.currency}`
  if (source?.type === 'money' && /^-?\d+(\.\d+)?$/.test(value)) return withUnit(value as `${number}`, source)
  const chosen = source?.options?.find((option) => option.value === value)
  if (chosen) return chosen.label
  return source?.type === 'text' || source === undefined ? `"${value}"` : value
}

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })

function withUnit(value: number | `${number}`, source?: FieldSource): string {
  const unit = source?.unit === undefined ? '' : source.unit === '%' ? '%' : ` ${source.unit}`
  return `${NUMBERS.format(value)}${unit}`
}

const describeDays = (days: number): string => (days === 1 ? '1 day' : `${NUMBERS.format(days)} days`)

const COUNTS = {
  '=': 'exactly',
  '!=': 'not exactly',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
}

function describePeople({ people }: PeopleClause, registry?: FieldRegistry): string {
  const who = people.value === 1 ? '1 person' : `${NUMBERS.format(people.value)} people`
  return `${COUNTS[people.op]} ${who} with (${describeRule(people.match, registry)})`
}

function describeChange(clause: ChangedClause, source?: FieldSource): string {
  const end = (word: string, value: RuleScalar | null | undefined): string =>
    value === undefined ? '' : ` ${word} ${value === null ? 'no value' : describeValue(value, source)}`
  const what = `${source?.label ?? clause.changed} changed${end('from', clause.from)}${end('to', clause.to)}`
  return `${what} within the past ${describeDays(clause.withinDays)}`
}
