import { sql } from 'kysely'
import { type Metric, readMetricsIn } from '../../measure/metrics'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/** The metric by which usage is called high or low, and the bounds of its top and bottom thirds. */
export interface Usage {
  readonly metric: Metric
  readonly high: number
  readonly low: number
}

/** Of these kinds, over all events: the first that the workspace has, with the longest window. */
const KINDS = ['active_days', 'event_users', 'event_count']

/**
 * How the workspace's usage is spread: over all accounts that pay, or all there are where nobody does. By the days of use, else by people,
 * else by events. Null where there is no such metric, or the thirds are not apart.
 */
export async function readUsage(tx: Tx, tenant: Tenant): Promise<Usage | null> {
  const metric = pick(await readMetricsIn(tx, tenant))
  if (!metric) return null
  const { rows } = await sql<{ high: number | null; low: number | null }>`
    with used as (
      select (m."values")[${sql.lit(metric.slot)}] as value, coalesce(r.mrr > 0, cardinality(r.missing_rates) > 0, false) as pays
      from account a
      join account_metrics m on m.workspace_id = a.workspace_id and m.account_id = a.id
      left join account_revenue r on r.workspace_id = a.workspace_id and r.account_id = a.id
      where a.workspace_id = ${tenant.workspace.id}::uuid and a.merged_into is null)
    select percentile_disc(2.0 / 3) within group (order by value) as high, percentile_disc(1.0 / 3) within group (order by value) as low
    from used where value is not null and (pays or not exists (select 1 from used where pays))`.execute(tx)
  const { high, low } = rows[0] ?? { high: null, low: null }
  return high === null || low === null || high <= low ? null : { metric, high, low }
}

function pick(metrics: readonly Metric[]): Metric | null {
  const place = ({ compute }: Metric) => KINDS.indexOf(compute.kind)
  const [first] = metrics
    .filter((metric) => place(metric) >= 0 && metric.compute.events === '*' && metric.compute.where === undefined)
    .sort((a, b) => place(a) - place(b) || Number(b.compute.days) - Number(a.compute.days) || a.slot - b.slot)
  return first ?? null
}
