import type { Rule } from './ast'
import { readCondition } from './condition'
import type { FieldRegistry } from './field'
import { foldRule } from './fold'
import { findField, notAvailable } from './source'
import type { RuleMoment } from './types'

/**
 * The rule as a test of an account's values, made once for many accounts: it answers as `evaluateRule`, and tells nothing of why. `read`
 * gives the value of a field by its key, null where there is none. Only clauses on fields; throws as `compileRule`.
 */
export function makeRuleTest(
  rule: Rule,
  context: RuleMoment & { readonly registry: FieldRegistry },
  root = 'rule',
): (read: (key: string) => unknown) => boolean {
  type Test = (read: (key: string) => unknown) => boolean
  return foldRule<Test>(
    rule,
    {
      all: (parts) => (read) => parts.every((part) => part(read)),
      any: (parts) => (read) => parts.some((part) => part(read)),
      not: (part) => (read) => !part(read),
      field: (clause, path) => {
        const source = findField(clause.field, context.registry, `${path}.field`)
        const condition = readCondition(clause, source, context, path)
        return (read) => condition.holds(read(source.key))
      },
      compute: (_, path) => notAvailable('compute', path),
      people: (_, path) => notAvailable('people', path),
      changed: (_, path) => notAvailable('changed', path),
    },
    root,
  )
}
