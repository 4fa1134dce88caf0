export type {
  ChangedClause,
  Clause,
  Compute,
  ComputeClause,
  FieldClause,
  Operator,
  PeopleClause,
  Rule,
  RuleScalar,
  RuleValue,
} from './ast'
export { OPERATORS } from './ast'
export type { FieldChange } from './change'
export { checkRule, type RuleCapabilities } from './check'
export { type CompileContext, type CompiledRule, compileRule } from './compile'
export { operatorsOf } from './condition'
export { describeRule } from './describe'
export {
  type EvaluateContext,
  type ExplainedClause,
  type ExplainedRule,
  evaluateRule,
  explainRule,
  type FieldValues,
} from './explain'
export {
  createRegistry,
  distinctJoins,
  type FieldJoin,
  type FieldRegistry,
  type FieldSource,
  type FieldType,
  type PastMoment,
  type ReadPast,
} from './field'
export { fieldsOf, fieldsOfCompute } from './fields-of'
export { parseRule, parseRuleText, ruleSchema } from './schema'
export { suggest } from './suggest'
export { makeRuleTest } from './test'
export type { RuleMoment } from './types'
