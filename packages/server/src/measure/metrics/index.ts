export {
  type AccountMetric,
  type AccountMetrics,
  COMPARED_DAYS,
  metricSection,
  readAccountMetrics,
} from './account-metrics'
export { BUILT_IN_METRICS } from './built-in'
export { catalogue, registerSourceKind } from './catalogue'
export type { LogCause, Metric, MetricDefinition } from './contract'
export { metricDefinitionSchema, metricKeySchema } from './contract'
export { deleteMetric, installBuiltInMetrics, saveMetric } from './definitions'
export type { DaySeries } from './domain/compile-history'
export { lastDay } from './domain/compile-history'
export { type Distribution, distribute } from './domain/distribution'
export { buildMetricSet, type MetricSet } from './domain/metric-set'
export { dayOf, earlier, endOf, formatInstant, type Moment } from './domain/moment'
export { explainMetric, type MetricExplanation } from './explain'
export { metricFieldSources } from './field-sources'
export { type HistoryQuery, type LoggedPoint, readHistory } from './history'
export { onLog, onRefresh, type Refreshed } from './hooks'
export { jobs } from './jobs'
export { backfillHistory, closeDays, logDays } from './log'
export { migrations } from './migrations'
export { lastClosedDay, momentOfDay, momentOfNow, parseMoment } from './moment-of'
export { type RefreshResult, readFreshness, refreshAll, refreshDirty } from './refresh'
export { startRefresher } from './refresher'
export { readRolledUp } from './rollup'
export { routes } from './routes'
export { type SeriesAnswer, type SeriesItem, saveSeries } from './series'
export { readSnapshot } from './snapshot'
export type { SourceEvidence, SourceKind } from './source-kind'
export { pickMetric, readMetrics, readMetricsIn } from './store'
export { type AccountValues, readValues } from './values'
