import { sql } from 'kysely'
import type { FieldJoin, FieldSource } from '../../kernel/rules'
import type { Tenant } from '../../trust/tenancy'
import { readMetrics } from './store'

const SNAPSHOT_JOIN: FieldJoin = {
  alias: 'am',
  sql: sql`left join account_metrics am on am.workspace_id = a.workspace_id and am.account_id = a.id`,
}

/** Every metric as `metric.KEY`: its current value, for rules, lists, filters and sorting. */
export async function metricFieldSources(tenant: Tenant): Promise<FieldSource[]> {
  const metrics = await readMetrics(tenant)
  return metrics.map((metric) => ({
    key: `metric.${metric.key}`,
    label: metric.name,
    group: 'Metrics',
    type: 'number',
    sql: sql`(am."values")[${sql.lit(metric.slot)}]`,
    joins: [SNAPSHOT_JOIN],
    sortable: true,
    ...(metric.unit ? { unit: metric.unit } : {}),
    ...(metric.description ? { description: metric.description } : {}),
  }))
}
