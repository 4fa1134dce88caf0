import { type RawBuilder, sql } from 'kysely'
import { type Problem, problem } from '../errors'
import type { Operator, RuleValue } from './ast'
import type { FieldSource, FieldType } from './field'
import { type Ask, type RuleMoment, type Test, typeRules } from './types'

/** A clause's question, ready to be asked of SQL or of a value; both answer yes or no, never unknown. */
export interface Condition {
  readonly sql: (field: RawBuilder<unknown>) => RawBuilder<boolean>
  /** Of a field's value; null is no value. */
  readonly holds: (value: unknown) => boolean
}

/** The operators that are exactly the complement of another. So a missing value, which satisfies no other, satisfies these. */
const COMPLEMENT: Partial<Record<Operator, Operator>> = {
  '!=': '=',
  not_in: 'in',
  not_contains: 'contains',
  is_not_set: 'is_set',
}

/** The operators that fit a type of field. */
export const operatorsOf = (type: FieldType): readonly Operator[] => typeRules[type].operators

/** Makes a clause's condition. Throws `bad_operator` or `bad_value` naming `path`'s op or value. */
export function readCondition(
  clause: { readonly op: Operator; readonly value?: RuleValue },
  source: FieldSource,
  moment: RuleMoment,
  path: string,
): Condition {
  const fitting = operatorsOf(source.type)
  if (!fitting.includes(clause.op)) {
    const message = `"${clause.op}" does not fit the ${source.type} field "${source.key}": use one of ${fitting.join(' ')}`
    throw clauseProblem('bad_operator', `${path}.op`, message)
  }
  const fault = (message: string): never => {
    throw clauseProblem('bad_value', `${path}.value`, `${message} (field "${source.key}")`)
  }
  const op = COMPLEMENT[clause.op] ?? clause.op
  const test = makeTest({ ...moment, op, written: clause.op, value: clause.value, source, fault })
  const negated = op !== clause.op
  return {
    // NULL IS TRUE is false and NULL IS NOT TRUE is true: two values, and the complement is exact.
    sql: (field) =>
      negated ? sql<boolean>`((${test.sql(field)}) is not true)` : sql<boolean>`((${test.sql(field)}) is true)`,
    holds: (value) => (isPresent(value) && test.holds(value)) !== negated,
  }
}

/** A problem at a place in a rule: `rule.all[1].field: unknown field ...`. */
export const clauseProblem = (code: string, path: string, message: string): Problem =>
  problem(code, `${path}: ${message}${message.endsWith('?') ? '' : '.'}`, { field: path })

function makeTest(ask: Ask): Test {
  if (ask.op !== 'is_set') return typeRules[ask.source.type].makeTest(ask)
  if (ask.value !== undefined) return ask.fault(`${ask.written} takes no value`)
  const present = ask.source.type === 'list'
  return { sql: (field) => (present ? sql`cardinality(${field}) > 0` : sql`(${field}) is not null`), holds: () => true }
}

/** An empty list is no value, as in SQL. */
const isPresent = (value: unknown): value is NonNullable<unknown> =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
