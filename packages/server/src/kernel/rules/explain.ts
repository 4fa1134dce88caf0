import { problem } from '../errors'
import type { Compute, CountOperator, Operator, Rule, RuleValue } from './ast'
import { type FieldChange, readChange } from './change'
import { readCondition } from './condition'
import { describeRule } from './describe'
import type { FieldRegistry, FieldSource } from './field'
import { foldRule } from './fold'
import { computeSource, findField, notAvailable } from './source'
import type { RuleMoment } from './types'

/** The value of every field a rule names (`fieldsOf`), by key; null where there is none. */
export type FieldValues = Readonly<Record<string, unknown>>

/** What a rule is evaluated against, in memory; a clause whose hook is absent is refused with `not_available`. */
export interface EvaluateContext extends RuleMoment {
  readonly registry: FieldRegistry
  /** The account's people, their fields by `person.*` key. */
  readonly people?: { readonly registry: FieldRegistry; readonly rows: readonly FieldValues[] }
  /** The value of a metric not saved, null where it has none. */
  readonly compute?: (compute: Compute, path: string) => number | null
  readonly changed?: (change: FieldChange) => boolean
}

export interface ExplainedClause {
  readonly path: string
  /** The field's key; `people` or `compute` for those. */
  readonly field: string
  readonly label: string
  readonly op: Operator | 'changed'
  readonly wanted: RuleValue | null
  /** null: no value. Of `people`, how many match; of `changed`, whether it did. */
  readonly actual: unknown
  /** The clause by itself, as an English sentence. */
  readonly text: string
  /** Whether the clause by itself is true; under an odd number of `not` that speaks against. */
  readonly holds: boolean
  readonly negated: boolean
  /** Whether the verdict rests on this clause: of an `all` that is false, the false ones; of an `any` that is true, the true ones. */
  readonly decisive: boolean
}

export interface ExplainedRule {
  readonly verdict: boolean
  readonly clauses: readonly ExplainedClause[]
  /** The path of the first clause that keeps the rule from being true; null when it is true, or no clause is to blame (`any` of nothing). */
  readonly firstFailing: string | null
}

type Stated = Omit<ExplainedClause, 'negated' | 'decisive'>
interface Part {
  readonly holds: boolean
  readonly list: (decisive: boolean, negated: boolean) => readonly ExplainedClause[]
}

/**
 * Why a rule is true of these values, or why not: every clause with what it wants and what there is. Throws `value_not_given` where
 * a field the rule names is absent from `values` (null is no value, absent is a mistake), else as `compileRule`.
 */
export function explainRule(rule: Rule, values: FieldValues, context: EvaluateContext, root = 'rule'): ExplainedRule {
  const describe = (clause: Rule): string => describeRule(clause, context.registry, context.people?.registry)
  const ask = (
    clause: { op: Operator; value?: RuleValue },
    source: FieldSource,
    actual: unknown,
    path: string,
  ): boolean => readCondition(clause, source, context, path).holds(actual)
  const part = foldRule<Part>(
    rule,
    {
      all: (parts) => group(parts, parts.every(isTrue)),
      any: (parts) => group(parts, parts.some(isTrue)),
      not: (inner) => ({ holds: !inner.holds, list: (decisive, negated) => inner.list(decisive, !negated) }),
      field: (clause, path) => {
        const source = findField(clause.field, context.registry, `${path}.field`)
        const actual = givenValue(source, values)
        const { op, value: wanted = null } = clause
        const holds = ask(clause, source, actual, path)
        return leaf({ path, field: source.key, label: source.label, op, wanted, actual, text: describe(clause), holds })
      },
      compute: (clause, path) => {
        if (!context.compute) return notAvailable('compute', path)
        const { key, label } = computeSource(clause)
        const actual = context.compute(clause.compute, `${path}.compute`)
        const { op, value: wanted = null } = clause
        const holds = ask(clause, computeSource(clause), actual, path)
        return leaf({ path, field: key, label, op, wanted, actual, text: describe(clause), holds })
      },
      people: (clause, path) => {
        if (!context.people) return notAvailable('people', path)
        const { match, op, value: wanted } = clause.people
        const inner = { ...context, ...NO_HOOKS, registry: context.people.registry }
        const satisfies = (person: FieldValues) => explainRule(match, person, inner, `${path}.people.match`).verdict
        const actual = context.people.rows.filter(satisfies).length
        const holds = compareCounts(actual, op, wanted)
        return leaf({ path, field: 'people', label: 'People', op, wanted, actual, text: describe(clause), holds })
      },
      changed: (clause, path) => {
        if (!context.changed) return notAvailable('changed', path)
        const change = readChange(clause, context.registry, context, path)
        const holds = context.changed(change)
        const { key, label } = change.source
        const wanted = clause.to ?? null
        return leaf({ path, field: key, label, op: 'changed', wanted, actual: holds, text: describe(clause), holds })
      },
    },
    root,
  )
  const clauses = part.list(true, false)
  const blamed = part.holds ? undefined : clauses.find((clause) => clause.decisive)
  return { verdict: part.holds, clauses, firstFailing: blamed?.path ?? null }
}

/** Whether a rule is true of these values. Throws as `explainRule`. */
export const evaluateRule = (rule: Rule, values: FieldValues, context: EvaluateContext): boolean =>
  explainRule(rule, values, context).verdict

const NO_HOOKS = { people: undefined, compute: undefined, changed: undefined }

const isTrue = (part: Part): boolean => part.holds

// A true `all` rests on all its parts, a false one on its false parts; a true `any` on its true parts, a false one on all.
const group = (parts: readonly Part[], holds: boolean): Part => ({
  holds,
  list: (decisive, negated) => parts.flatMap((part) => part.list(decisive && part.holds === holds, negated)),
})

const leaf = (clause: Stated): Part => ({
  holds: clause.holds,
  list: (decisive, negated) => [{ ...clause, negated, decisive }],
})

function givenValue(source: FieldSource, values: FieldValues): unknown {
  const value = values[source.key]
  if (value !== undefined) return value
  throw problem('value_not_given', `The value of "${source.key}" was not given; null stands for no value.`, {
    status: 500,
    field: source.key,
  })
}

function compareCounts(actual: number, op: CountOperator, wanted: number): boolean {
  switch (op) {
    case '=':
      return actual === wanted
    case '!=':
      return actual !== wanted
    case '<':
      return actual < wanted
    case '<=':
      return actual <= wanted
    case '>':
      return actual > wanted
    case '>=':
      return actual >= wanted
  }
}
