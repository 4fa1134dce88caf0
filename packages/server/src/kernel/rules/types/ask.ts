import type { RawBuilder } from 'kysely'
import type { AsOf } from '../../time'
import type { Operator, RuleScalar, RuleValue } from '../ast'
import type { FieldSource } from '../field'

/** When, where and for whom a rule is asked. */
export interface RuleMoment {
  /** The moment that `within_past_days`, `within_next_days` and `changed` count from. */
  readonly asOf: AsOf
  /** In which a bare date is a day. */
  readonly timeZone: string
  /** The e-mail that `"me"` stands for in fields of members; absent where nobody asks. */
  readonly me?: string
}

/** One clause's operator, without its negation, and its value, to be made a test. */
export interface Ask extends RuleMoment {
  readonly op: Operator
  /** The operator as it was written, for messages. */
  readonly written: Operator
  readonly value: RuleValue | undefined
  readonly source: FieldSource
  /** Throws, naming the clause's value. */
  readonly fault: (message: string) => never
}

/** The same question twice, side by side: for a field's SQL (a NULL counts as no), and for a value that is there. */
export interface Test {
  readonly sql: (field: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly holds: (value: NonNullable<unknown>) => boolean
}

/** How one type of field answers: the operators that fit it, and what each asks. */
export interface TypeRules {
  readonly operators: readonly Operator[]
  readonly makeTest: (ask: Ask) => Test
}

/** The value of `in`, or of `=` as a list of one. */
export function readValues(ask: Ask): readonly RuleScalar[] {
  if (ask.op !== 'in') return [readOne(ask)]
  if (!Array.isArray(ask.value)) return ask.fault(`${ask.written} takes a list of values`)
  return ask.value as readonly RuleScalar[]
}

/** The value of an operator that takes exactly one. */
export function readOne(ask: Ask): RuleScalar {
  if (ask.value === undefined) return ask.fault(`${ask.written} needs a value`)
  if (Array.isArray(ask.value)) return ask.fault(`${ask.written} takes one value, not a list`)
  return ask.value as RuleScalar
}
