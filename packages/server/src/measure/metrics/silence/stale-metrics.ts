import type { Tx } from '../../../platform/postgres'
import { type Silence, silencesAt } from '../../../record/ingest'
import type { Tenant } from '../../../trust/tenancy'

/** Why a metric is stale: the source on which it rests, since when that is silent, and its last delivery. */
export interface Staleness {
  readonly kind: Silence['kind']
  readonly source: string
  readonly since: Date
  readonly lastAt: Date
}

/** The metrics that rested on a source that was silent at the time, by key; of several sources the one that was silent first. */
export async function staleMetrics(tx: Tx, tenant: Tenant, at: Date): Promise<Map<string, Staleness>> {
  const stale = new Map<string, Staleness>()
  for (const { kind, source, silentSince, lastAt, metrics } of await silencesAt(tx, tenant, at)) {
    for (const key of metrics) if (!stale.has(key)) stale.set(key, { kind, source, since: silentSince, lastAt })
  }
  return stale
}
