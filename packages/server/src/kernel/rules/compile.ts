import { type RawBuilder, sql } from 'kysely'
import type { Compute, Rule } from './ast'
import { type FieldChange, readChange } from './change'
import { readCondition } from './condition'
import { distinctJoins, type FieldJoin, type FieldRegistry } from './field'
import { foldRule } from './fold'
import { computeSource, findField, notAvailable } from './source'
import type { RuleMoment } from './types'

/** What a rule is compiled against; a clause whose hook is absent is refused with `not_available`. */
export interface CompileContext extends RuleMoment {
  readonly registry: FieldRegistry
  readonly people?: {
    /** Fields whose SQL is over a person's row. */
    readonly registry: FieldRegistry
    /** An expression: how many of the account's people satisfy `where`; never NULL. */
    readonly count: (where: RawBuilder<boolean>, joins: readonly FieldJoin[]) => RawBuilder<unknown>
  }
  /** An expression for a metric not saved, NULL where it has no value. */
  readonly compute?: (compute: Compute, path: string) => { sql: RawBuilder<unknown>; joins?: readonly FieldJoin[] }
  /** A condition: whether the account's field changed so. */
  readonly changed?: (change: FieldChange) => RawBuilder<unknown>
}

export interface CompiledRule {
  /** TRUE or FALSE for every row, never NULL, so that NOT is its complement. */
  readonly where: RawBuilder<boolean>
  /** What the query must LEFT JOIN, in this order, each alias once. */
  readonly joins: readonly FieldJoin[]
}

/**
 * The rule as a condition on the account's row `a`. Values are parameters, never text. Throws as `checkRule` does, except that a
 * choice that no longer exists is no fault.
 */
export function compileRule(rule: Rule, context: CompileContext, root = 'rule'): CompiledRule {
  const joins: FieldJoin[] = []
  const where = foldRule<RawBuilder<boolean>>(
    rule,
    {
      all: (parts) => combine(parts, 'and'),
      any: (parts) => combine(parts, 'or'),
      not: (part) => sql<boolean>`(not ${part})`,
      field: (clause, path) => {
        const source = findField(clause.field, context.registry, `${path}.field`)
        joins.push(...(source.joins ?? []))
        return readCondition(clause, source, context, path).sql(source.sql)
      },
      compute: (clause, path) => {
        if (!context.compute) return notAvailable('compute', path)
        const condition = readCondition(clause, computeSource(clause), context, path)
        const computed = context.compute(clause.compute, `${path}.compute`)
        joins.push(...(computed.joins ?? []))
        return condition.sql(computed.sql)
      },
      people: ({ people }, path) => {
        if (!context.people) return notAvailable('people', path)
        const { asOf, timeZone, me } = context
        const inner = { asOf, timeZone, ...(me === undefined ? {} : { me }), registry: context.people.registry }
        const match = compileRule(people.match, inner, `${path}.people.match`)
        const count = context.people.count(match.where, match.joins)
        return sql<boolean>`(((${count}) ${sql.raw(people.op)} ${people.value}::int8) is true)`
      },
      changed: (clause, path) => {
        if (!context.changed) return notAvailable('changed', path)
        return sql<boolean>`((${context.changed(readChange(clause, context.registry, context, path))}) is true)`
      },
    },
    root,
  )
  return { where, joins: distinctJoins(joins) }
}

/** Of no parts: `all` is true, `any` is false. */
function combine(parts: readonly RawBuilder<boolean>[], word: 'and' | 'or'): RawBuilder<boolean> {
  if (parts.length === 0) return word === 'and' ? sql<boolean>`true` : sql<boolean>`false`
  return sql<boolean>`(${sql.join(parts, word === 'and' ? sql` and ` : sql` or `)})`
}
