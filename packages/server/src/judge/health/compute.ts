import {
  type AccountValues,
  buildMetricSet,
  catalogue,
  type Metric,
  type Moment,
  readMetrics,
  readValues,
} from '../../measure/metrics'
import type { Tenant } from '../../trust/tenancy'
import type { ScorecardDefinition } from './contract'
import { type MetricValues, type Scored, scoreAccount } from './domain/score'
import { metricsOf } from './store'

export interface ScoredAccount {
  readonly account: AccountValues['account']
  readonly values: MetricValues
  readonly scored: Scored
}

/**
 * The scores of accounts as of a moment, from raw rows. A metric that was deleted since has no value; an account that did not exist
 * has no score.
 */
export async function computeScores(
  tenant: Tenant,
  definition: ScorecardDefinition,
  moment: Moment,
  accountIds: readonly string[] | null,
  also: readonly string[] = [],
): Promise<ScoredAccount[]> {
  const metrics = await readMetrics(tenant)
  const wanted = metricsNamed(metrics, [...new Set([...metricsOf(definition), ...also])])
  const rows = await readValues(tenant, buildMetricSet(wanted, metrics, catalogue), moment, { accountIds })
  return rows.map((row) => {
    const values = Object.fromEntries(wanted.map((metric, index) => [metric.key, row.values[index] ?? null]))
    return { account: row.account, values, scored: scoreAccount(definition, values) }
  })
}

const metricsNamed = (metrics: readonly Metric[], keys: readonly string[]): Metric[] =>
  metrics.filter((metric) => keys.includes(metric.key))
