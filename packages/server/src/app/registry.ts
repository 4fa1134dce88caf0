import { healthFieldSources, pulseFieldSources } from '../judge/health'
import { createRegistry, type FieldRegistry, type FieldSource } from '../kernel/rules'
import { metricFieldSources } from '../measure/metrics'
import { revenueFieldSources } from '../measure/revenue'
import { accountFieldSources } from '../record/accounts'
import type { Tenant } from '../trust/tenancy'

/** What each layer's fields are, as a tenant sees them. */
const SOURCES: readonly ((tenant: Tenant) => Promise<readonly FieldSource[]>)[] = [
  accountFieldSources,
  metricFieldSources,
  async (tenant) => revenueFieldSources(tenant),
  healthFieldSources,
  pulseFieldSources,
]

/** Everything that a rule, a list or a filter can name. */
export async function readRegistry(tenant: Tenant): Promise<FieldRegistry> {
  const found = await Promise.all(SOURCES.map((source) => source(tenant)))
  return createRegistry(found.flat())
}
