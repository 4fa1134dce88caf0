import type { RuleField } from '../../../api'

/** What a scorecard's rule may name: all but health itself, which would be a circle. */
export const ruleFieldsOf = (fields: readonly RuleField[] | undefined): RuleField[] =>
  (fields ?? []).filter((field) => !field.key.startsWith('health.'))
