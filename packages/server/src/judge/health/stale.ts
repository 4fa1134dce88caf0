import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

/** A metric that rested on a silent source: which one, and since when. */
export interface Stale {
  readonly source: string
  readonly since: Date
}

/** The metrics that rested on a silent source at a time, by key. */
export const readStaleMetrics = async (_tx: Tx, _tenant: Tenant, _at: Date): Promise<ReadonlyMap<string, Stale>> =>
  new Map()
