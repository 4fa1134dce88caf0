import type { Compute, Operator, Rule, RuleScalar, RuleValue } from './ast'
import { readChange } from './change'
import { clauseProblem, readCondition } from './condition'
import type { FieldRegistry, FieldSource } from './field'
import { foldRule } from './fold'
import { computeSource, findField, notAvailable } from './source'
import { suggest } from './suggest'
import type { RuleMoment } from './types'

/** What a rule may use besides fields, where it is going to be used. */
export interface RuleCapabilities {
  /** The fields of persons, where `people` may be used. */
  readonly people?: FieldRegistry
  /** Checks a `compute`, throwing at a fault, where it may be used. */
  readonly compute?: (compute: Compute, path: string) => void
  readonly changed?: boolean
  /** Whether `"me"` may stand for who asks. */
  readonly me?: boolean
}

// Whether a value is well formed depends on no moment in particular.
const SOME_MOMENT: RuleMoment = { asOf: { kind: 'now', at: 0 }, timeZone: 'UTC' }

/**
 * Checks a rule before it is saved or run: its fields exist, operators fit their types, values fit both, and choices exist.
 * Throws `unknown_field`, `bad_operator`, `bad_value` or `not_available`, naming path and field.
 */
export function checkRule(rule: Rule, registry: FieldRegistry, can: RuleCapabilities = {}, root = 'rule'): void {
  const moment = can.me ? { ...SOME_MOMENT, me: 'me' } : SOME_MOMENT
  foldRule<void>(
    rule,
    {
      all: () => undefined,
      any: () => undefined,
      not: () => undefined,
      field: (clause, path) => {
        const source = findField(clause.field, registry, `${path}.field`)
        readCondition(clause, source, moment, path)
        checkOptions(clause, source, `${path}.value`)
      },
      compute: (clause, path) => {
        if (!can.compute) return notAvailable('compute', path)
        can.compute(clause.compute, `${path}.compute`)
        readCondition(clause, computeSource(clause), moment, path)
      },
      people: (clause, path) => {
        if (!can.people) return notAvailable('people', path)
        checkRule(clause.people.match, can.people, can.me ? { me: true } : {}, `${path}.people.match`)
      },
      changed: (clause, path) => {
        if (!can.changed) return notAvailable('changed', path)
        const { source } = readChange(clause, registry, moment, path)
        if (clause.from !== undefined) checkOptions({ op: '=', value: clause.from }, source, `${path}.from`)
        if (clause.to !== undefined) checkOptions({ op: '=', value: clause.to }, source, `${path}.to`)
      },
    },
    root,
  )
}

/** Only here, not when a saved rule runs: a choice may be retired later, and nobody has it then. */
function checkOptions(clause: { op: Operator; value?: RuleValue | null }, source: FieldSource, path: string): void {
  if (source.type !== 'option' || !source.options || clause.value === undefined || clause.value === null) return
  const known = source.options.map((option) => option.value)
  const values: readonly RuleScalar[] = Array.isArray(clause.value) ? clause.value : [clause.value]
  for (const value of values) {
    if (typeof value !== 'string' || known.includes(value)) continue
    const hint = suggest(value, known) || `, use one of ${known.slice(0, 20).join(', ')}`
    throw clauseProblem('bad_value', path, `"${value}" is not a choice of "${source.key}"${hint}`)
  }
}
