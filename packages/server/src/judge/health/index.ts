export type { Band, ScorecardDefinition } from './contract'
export {
  bandSchema,
  type HealthExplanation,
  healthExplanationSchema,
  heldSchema,
} from './contract-answers'
export { explainHealth } from './explain/explain'
export { healthFieldSources } from './field-sources'
export { eraseHealth, jobs } from './jobs'
export { readScoreHistory } from './log/history'
export { healthLogHook } from './log/log'
export type { LoggedScore } from './log/score-log'
export { refreshTrends } from './log/trends'
export type { Pulse } from './pulse/contract'
export { pulseFieldSources } from './pulse/field-source'
export { pulseKind } from './pulse/metric-kind'
export { keepPastPulses } from './pulse/past-pulses'
export { readPulses } from './pulse/read-pulses'
export { routes } from './routes'
export { provideRuleFields } from './rules/fields'
export { installDefaultScorecard, scorecardsNaming } from './scorecards/definitions'
export { healthHook } from './verdicts/hook'
export type { AccountScore, ScoreQuery } from './verdicts/scores'
export { type AccountHealth, healthSection } from './verdicts/section'
