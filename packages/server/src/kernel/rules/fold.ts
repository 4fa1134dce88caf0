import type { ChangedClause, ComputeClause, FieldClause, PeopleClause, Rule } from './ast'

/** What to make of each part of a rule; the path is that of the part, such as `rule.all[1]`. */
export interface RuleFold<T> {
  readonly all: (parts: readonly T[], path: string) => T
  readonly any: (parts: readonly T[], path: string) => T
  readonly not: (part: T, path: string) => T
  readonly field: (clause: FieldClause, path: string) => T
  readonly compute: (clause: ComputeClause, path: string) => T
  /** `match` is not folded: it is about persons, so it asks for a fold of its own. */
  readonly people: (clause: PeopleClause, path: string) => T
  readonly changed: (clause: ChangedClause, path: string) => T
}

/** Makes one thing of a whole rule, from the inside out. */
export function foldRule<T>(rule: Rule, fold: RuleFold<T>, path = 'rule'): T {
  if ('all' in rule) {
    return fold.all(
      rule.all.map((part, i) => foldRule(part, fold, `${path}.all[${i}]`)),
      path,
    )
  }
  if ('any' in rule) {
    return fold.any(
      rule.any.map((part, i) => foldRule(part, fold, `${path}.any[${i}]`)),
      path,
    )
  }
  if ('not' in rule) return fold.not(foldRule(rule.not, fold, `${path}.not`), path)
  if ('field' in rule) return fold.field(rule, path)
  if ('compute' in rule) return fold.compute(rule, path)
  if ('people' in rule) return fold.people(rule, path)
  return fold.changed(rule, path)
}
