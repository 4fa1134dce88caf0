export type { Band, ScorecardDefinition } from './contract'
export {
  bandSchema,
  type HealthExplanation,
  healthExplanationSchema,
  heldSchema,
} from './contract-answers'
export { installDefaultScorecard, scorecardsNaming } from './definitions'
export { explainHealth } from './explain'
export { healthFieldSources } from './field-sources'
export { readScoreHistory } from './history'
export { healthHook } from './hook'
export { eraseHealth, jobs } from './jobs'
export { healthLogHook } from './log'
export type { Pulse } from './pulse/contract'
export { pulseFieldSources } from './pulse/field-source'
export { pulseKind } from './pulse/metric-kind'
export { keepPastPulses } from './pulse/past-pulses'
export { readPulses } from './pulse/read-pulses'
export { routes } from './routes'
export { provideRuleFields } from './rules/fields'
export type { LoggedScore } from './score-log'
export type { AccountScore, ScoreQuery } from './scores'
export { type AccountHealth, healthSection } from './section'
export { refreshTrends } from './trends'
