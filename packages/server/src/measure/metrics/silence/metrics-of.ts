import { type Delivery, deliveredSql, sourceKey } from '../../../record/ingest'
import type { Tenant } from '../../../trust/tenancy'
import { catalogue } from '../catalogue'
import { eventsSql } from '../domain/event-dialect'
import { leavesOf } from '../domain/expr'
import { lowerMetric } from '../domain/graph'
import type { EventLeaf, Leaf } from '../domain/leaf'
import { allOf } from '../domain/leaf-sql'
import { createParams } from '../domain/params'
import { whereSql } from '../domain/where-sql'
import { readMetrics } from '../store'

/**
 * Which metrics rest on each source: those of which it delivered an event that counts, in the 28 days up to its last delivery, be it
 * directly or through another metric; of a series those that read it. Keys, by `sourceKey`.
 */
export async function metricsOf(tenant: Tenant, sources: readonly Delivery[]): Promise<Map<string, string[]>> {
  const leaves = await readLeaves(tenant)
  const asked = [...new Map(leaves.flatMap((one) => one.leaves.filter(isEvents)).map((leaf) => [keyOf(leaf), leaf]))]
  const counted = await readCounted(
    tenant,
    sources,
    asked.map(([, leaf]) => leaf),
  )
  const rests = (leaf: Leaf, source: Delivery): boolean =>
    isEvents(leaf)
      ? (counted.get(sourceKey(source))?.[asked.findIndex(([key]) => key === keyOf(leaf))] ?? 0) === 1
      : source.kind === 'series' && leaf.compute.kind === 'series' && leaf.compute.key === source.source
  return new Map(
    sources.map((source) => [
      sourceKey(source),
      leaves.filter((metric) => metric.leaves.some((leaf) => rests(leaf, source))).map((metric) => metric.key),
    ]),
  )
}

async function readLeaves(tenant: Tenant): Promise<{ key: string; leaves: Leaf[] }[]> {
  const metrics = await readMetrics(tenant)
  const definitions = new Map(metrics.map((metric) => [metric.key, metric.compute]))
  return metrics.map(({ key }) => ({ key, leaves: leavesOf(lowerMetric(key, definitions, catalogue)) }))
}

const isEvents = (leaf: Leaf): leaf is EventLeaf => leaf.type === 'events'

const keyOf = (leaf: EventLeaf): string => JSON.stringify([leaf.events, leaf.where])

/** Of each source, for each leaf, 1 where an event of it counts there; one statement for all. */
async function readCounted(
  tenant: Tenant,
  sources: readonly Delivery[],
  leaves: readonly EventLeaf[],
): Promise<Map<string, number[]>> {
  if (leaves.length === 0) return new Map()
  const delivered = deliveredSql(tenant.workspace.id, sources)
  const params = createParams()
  const counts = leaves.map((leaf) => {
    const condition = allOf("event != ''", eventsSql(leaf, params), leaf.where && whereSql(leaf.where, params))
    return `toUInt8(countIf(${condition}) > 0)`
  })
  const rows = await tenant.stores.olap.query<{ key: string; counted: number[] }>(
    `SELECT key, [${counts.join(', ')}] AS counted FROM (${delivered.sql}) GROUP BY key`,
    { ...delivered.params, ...params.values },
    { lane: 'job' },
  )
  return new Map(rows.map((row) => [row.key, row.counted]))
}
