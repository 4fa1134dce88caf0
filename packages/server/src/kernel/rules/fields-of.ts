import type { Compute, Rule } from './ast'
import { foldRule } from './fold'
import { parseRule } from './schema'

/**
 * The keys of every field the rule rests on, `person.*` and the metrics inside `compute` among them: the edges of the graph of
 * dependencies. In the order in which they are first named.
 */
export function fieldsOf(rule: Rule): ReadonlySet<string> {
  return new Set(
    foldRule<readonly string[]>(rule, {
      all: (parts) => parts.flat(),
      any: (parts) => parts.flat(),
      not: (part) => part,
      field: (clause) => [clause.field],
      compute: (clause) => [...fieldsOfCompute(clause.compute)],
      people: (clause) => [...fieldsOf(clause.people.match)],
      changed: (clause) => [clause.changed],
    }),
  )
}

/** The keys that a metric's `compute` rests on: `metric.KEY`, `field.KEY`, `person.*`. Events are no fields. */
export function fieldsOfCompute(compute: Compute): ReadonlySet<string> {
  switch (compute.kind) {
    case 'change':
      return keys('metric', [compute.metric])
    case 'ratio':
      return keys('metric', [compute.numerator, compute.denominator])
    case 'expr':
      return keys('metric', Object.values((compute.of ?? {}) as Record<string, unknown>))
    case 'field':
      return keys('field', [compute.key])
    case 'people':
      return fieldsOf(parseRule(compute.match, 'compute.match'))
    default:
      return new Set()
  }
}

/** A key with a layer's name before it (`field.plan`) is taken as it is. */
const keys = (prefix: string, names: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    names
      .filter((name): name is string => typeof name === 'string')
      .map((name) => (name.includes('.') ? name : `${prefix}.${name}`)),
  )
