import type { Money } from '../money'

export const OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not_in',
  'contains',
  'not_contains',
  'starts_with',
  'is_set',
  'is_not_set',
  'before',
  'after',
  'within_past_days',
  'within_next_days',
] as const
export type Operator = (typeof OPERATORS)[number]

export const COUNT_OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const
export type CountOperator = (typeof COUNT_OPERATORS)[number]

export type RuleScalar = string | number | boolean | Money
export type RuleValue = RuleScalar | readonly RuleScalar[]

/** Which accounts (or, in `people`, which persons): a set, by what is true of its members. `all` of nothing is everybody, `any` of nothing nobody. */
export type Rule = AllOf | AnyOf | Not | Clause
export type Clause = FieldClause | ComputeClause | PeopleClause | ChangedClause

export interface AllOf {
  readonly all: readonly Rule[]
}
export interface AnyOf {
  readonly any: readonly Rule[]
}
export interface Not {
  readonly not: Rule
}
export interface FieldClause {
  readonly field: string
  readonly op: Operator
  readonly value?: RuleValue
}
/** A metric's `compute`, not saved, compared as a number. */
export interface ComputeClause {
  readonly compute: Compute
  readonly op: Operator
  readonly value?: RuleValue
}
/** Counts the account's people that satisfy all of `match`. */
export interface PeopleClause {
  readonly people: { readonly match: Rule; readonly op: CountOperator; readonly value: number }
}
/** The field changed within the last `withinDays` days; `null` stands for no value, an absent `from` or `to` for any. */
export interface ChangedClause {
  readonly changed: string
  readonly from?: RuleScalar | null
  readonly to?: RuleScalar | null
  readonly withinDays: number
}

/** The kernel knows only that it has a kind; metrics know the kinds. */
export type Compute = { readonly kind: string } & { readonly [argument: string]: unknown }
