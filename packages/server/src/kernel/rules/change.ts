import { type Interval, windowOf } from '../time'
import type { ChangedClause, RuleScalar } from './ast'
import { clauseProblem, readCondition } from './condition'
import type { FieldRegistry, FieldSource } from './field'
import { findField } from './source'
import type { RuleMoment } from './types'

/** A changed clause, its field found and its values checked, for those who keep the histories. */
export interface FieldChange {
  readonly source: FieldSource
  /** undefined: from whatever; null: from no value. */
  readonly from: RuleScalar | null | undefined
  readonly to: RuleScalar | null | undefined
  /** When the change must have happened, in epoch milliseconds, half open. */
  readonly window: Interval
}

/** Throws `unknown_field`, `bad_operator` (a list has no single value to change) or `bad_value`. */
export function readChange(
  clause: ChangedClause,
  registry: FieldRegistry,
  moment: RuleMoment,
  path: string,
): FieldChange {
  const source = findField(clause.changed, registry, `${path}.changed`)
  if (source.type === 'list') {
    throw clauseProblem('bad_operator', `${path}.changed`, `"changed" does not fit the list field "${source.key}"`)
  }
  for (const end of ['from', 'to'] as const) {
    const value = clause[end]
    if (value === undefined || value === null) continue
    try {
      readCondition({ op: '=', value }, source, moment, path)
    } catch (thrown) {
      throw thrown instanceof Error
        ? clauseProblem('bad_value', `${path}.${end}`, thrown.message.replace(`${path}.value: `, '').replace(/\.$/, ''))
        : thrown
    }
  }
  return { source, from: clause.from, to: clause.to, window: windowOf(moment.asOf, clause.withinDays, moment.timeZone) }
}
