export {
  type AccountMetric,
  type AccountMetrics,
  metricSection,
  presentMoment,
  readAccountMetrics,
} from './account-metrics'
export { catalogue, registerSourceKind } from './catalogue'
export type { Compute, LogCause, Metric, MetricDefinition } from './contract'
export { installBuiltInMetrics, saveMetric } from './definitions'
export type { DaySeries } from './domain/compile-history'
export { lastDay } from './domain/compile-history'
export { type Distribution, distribute } from './domain/distribution'
export { buildMetricSet, type MetricSet } from './domain/metric-set'
export { dayOf, endOf, formatInstant, type Moment } from './domain/moment'
export { inlineParams } from './domain/params'
export type { MetricExplanation } from './explain'
export { type ExplainedValue, explainValues, type GivenValue } from './explain-value'
export { metricFieldSources } from './field-sources'
export { type HistoryQuery, type LoggedPoint, readHistory } from './history'
export { onLog, onMetricUse, onRefresh, type Refreshed } from './hooks'
export { jobs } from './jobs'
export { backfillHistory, closeDays, logDays } from './log'
export { lastClosedDay, momentOfDay, momentOfNow, parseMoment } from './moment-of'
export { type PastValues, readPastValues } from './past-values'
export { type RefreshResult, refreshAll } from './refresh'
export { startRefresher } from './refresher'
export { routes } from './routes'
export type { SeriesAnswer, SeriesItem } from './series'
export { readSnapshot } from './snapshot'
export type { SourceEvidence, SourceKind } from './source-kind'
export { readMetrics, readMetricsIn } from './store'
export { type AccountValues, readValues } from './values'
