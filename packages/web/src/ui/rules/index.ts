export { RuleBar } from './rule-bar'
export { fromGroup, toGroup } from './rule-tree'
export type { FieldInfo, RuleNode } from './types'
export { sentenceOf } from './words'
