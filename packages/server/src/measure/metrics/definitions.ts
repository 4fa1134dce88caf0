import { problem } from '../../kernel/errors'
import type { Tx } from '../../platform/postgres'
import { markDirty } from '../../record/accounts'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { BUILT_IN_METRICS } from './built-in'
import { catalogue, sourceOf } from './catalogue'
import type { Metric, MetricDefinition } from './contract'
import { dependantsOf, lowerMetric } from './domain/graph'
import { parseCompute } from './domain/kinds'
import { findMetricUsers } from './hooks'
import { type MetricWrite, pickMetric, readMetricsIn, removeMetric, storeMetrics } from './store'

const computesOf = (metrics: readonly Metric[]) => new Map(metrics.map((metric) => [metric.key, metric.compute]))

/**
 * The definition as it will be kept, its kind's defaults filled in. Throws `invalid_metric`, `unknown_metric`, `metric_cycle`, each
 * naming the field.
 */
export async function checkDefinition(
  tenant: Tenant,
  key: string,
  definition: MetricDefinition,
  metrics: readonly Metric[],
): Promise<MetricDefinition> {
  const compute = parseCompute(definition.compute, catalogue)
  await sourceOf(compute)?.check?.(tenant, compute)
  const definitions = computesOf(metrics).set(key, compute)
  lowerMetric(key, definitions, catalogue)
  // What rests on this metric must still be possible: a change needs a window.
  for (const dependant of dependantsOf(key, definitions, catalogue)) lowerMetric(dependant, definitions, catalogue)
  return { ...definition, compute }
}

/**
 * Saves a definition. When its numbers may change it gets a new version, and so does every metric that rests on it; what was logged
 * under the old ones stays as it was. All accounts are computed again.
 */
export const saveMetric = (tenant: Tenant, key: string, definition: MetricDefinition): Promise<Metric> =>
  inTenant(tenant, async (tx) => {
    const metrics = await readMetricsIn(tx, tenant)
    const before = metrics.find((metric) => metric.key === key)
    const checked = await checkDefinition(tenant, key, definition, metrics)
    const changes = before === undefined || meaning(before) !== meaning(checked)
    const dependants = changes && before ? dependantsOf(key, computesOf(metrics), catalogue) : []
    const writes: MetricWrite[] = [
      {
        key,
        definition: checked,
        builtIn: before?.builtIn ?? false,
        reason: before ? 'edited' : 'created',
        changesNumbers: changes,
      },
      ...dependants.map((other) => {
        const { key: name, version, builtIn, slot, ...same } = pickMetric(metrics, other)
        return {
          key: name,
          definition: same,
          builtIn,
          reason: `rests on ${key}, which was edited`,
          changesNumbers: true,
        }
      }),
    ]
    await storeMetrics(tx, tenant, writes)
    await writeAudit(tx, tenant, {
      action: before ? 'update' : 'create',
      subjectKind: 'metric',
      subjectId: key,
      before: before ?? null,
      after: checked,
    })
    if (changes) await markDirty(tx, tenant, 'all', 'definition')
    return pickMetric(await readMetricsIn(tx, tenant), key)
  })

/** Takes a metric out of use. Throws `metric_in_use` naming the metrics and scorecards that rest on it, `not_found`. */
export const deleteMetric = (tenant: Tenant, key: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const metrics = await readMetricsIn(tx, tenant)
    const metric = pickMetric(metrics, key)
    const users = dependantsOf(key, computesOf(metrics), catalogue)
    if (users.length > 0) {
      throw problem('metric_in_use', `"${key}" cannot go: ${users.join(', ')} rest on it.`, {
        status: 409,
        detail: { metrics: users },
      })
    }
    const others = await findMetricUsers(tx, tenant, key)
    if (others.length > 0) {
      const rest = others.length === 1 ? 'rests' : 'rest'
      throw problem('metric_in_use', `"${key}" cannot go: ${others.join(', ')} ${rest} on it.`, {
        status: 409,
        detail: { users: others },
      })
    }
    await removeMetric(tx, tenant, key)
    await writeAudit(tx, tenant, { action: 'delete', subjectKind: 'metric', subjectId: key, before: metric })
  })

/** Gives a new workspace the metrics to begin with; those it has already stay as they are. */
export async function installBuiltInMetrics(tx: Tx, tenant: Tenant): Promise<void> {
  const there = new Set((await readMetricsIn(tx, tenant)).map((metric) => metric.key))
  const writes = Object.entries(BUILT_IN_METRICS)
    .filter(([key]) => !there.has(key))
    .map(([key, definition]) => ({
      key,
      definition: { ...definition, compute: parseCompute(definition.compute, catalogue) },
      builtIn: true,
      reason: 'built in',
      changesNumbers: true,
    }))
  if (writes.length === 0) return
  await storeMetrics(tx, tenant, writes)
  await writeAudit(
    tx,
    tenant,
    ...writes.map((write) => ({
      action: 'create',
      subjectKind: 'metric',
      subjectId: write.key,
      after: write.definition,
    })),
  )
}

/** What the numbers depend on; a new name or description is no new version. */
const meaning = (definition: MetricDefinition): string =>
  JSON.stringify(sorted([definition.compute, definition.rollup]))

/** PostgreSQL gives the keys of JSON back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
