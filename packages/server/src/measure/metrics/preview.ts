import type { Tenant } from '../../trust/tenancy'
import { catalogue } from './catalogue'
import type { MetricDefinition } from './contract'
import { checkDefinition } from './definitions'
import { type Distribution, distribute } from './domain/distribution'
import { buildMetricSet } from './domain/metric-set'
import type { Moment } from './domain/moment'
import { readMetrics } from './store'
import { readValues } from './values'

export interface MetricPreview {
  readonly items: readonly { readonly account: string; readonly name: string; readonly value: number | null }[]
  readonly distribution: Distribution
}

/** So many accounts are shown: the highest, and the lowest. */
const SHOWN = 20

/** What a definition that is not saved would give. Throws as saving it would. */
export async function previewMetric(
  tenant: Tenant,
  key: string,
  definition: MetricDefinition,
  moment: Moment,
): Promise<MetricPreview> {
  const metrics = await readMetrics(tenant)
  const checked = await checkDefinition(tenant, key, definition, metrics)
  const draft = { ...checked, key, slot: 0, version: 0, builtIn: false }
  const others = metrics.filter((metric) => metric.key !== key)
  const rows = await readValues(tenant, buildMetricSet([draft], others, catalogue), moment)
  const items = rows
    .map(({ account, values }) => ({ account: account.externalId, name: account.name, value: values[0] ?? null }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
  const known = items.filter((item) => item.value !== null)
  const shown = known.length <= 2 * SHOWN ? known : [...known.slice(0, SHOWN), ...known.slice(-SHOWN)]
  return { items: shown, distribution: distribute(items.map((item) => item.value)) }
}
