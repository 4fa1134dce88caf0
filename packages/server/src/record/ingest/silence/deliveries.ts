import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { Delivery } from './delivered'

/** Every key and series that ever delivered, and when it did last. */
export async function readDeliveries(tx: Tx, tenant: Tenant): Promise<Delivery[]> {
  const { rows } = await sql<{ source: string; lastAt: Date }>`
    select source, last_seen_at as "lastAt" from ingest_source where workspace_id = ${tenant.workspace.id}::uuid`.execute(
    tx,
  )
  const series = await tenant.stores.olap.query<{ source: string; last: number }>(
    `SELECT subject AS source, toUnixTimestamp64Milli(max(known_at)) AS last FROM facts
     WHERE workspace_id = {workspace:UUID} AND kind = 'series' GROUP BY subject`,
    { workspace: tenant.workspace.id },
    { lane: 'job' },
  )
  return [
    ...rows.map((row): Delivery => ({ ...row, kind: 'key' })),
    ...series.map(({ source, last }): Delivery => ({ kind: 'series', source, lastAt: new Date(Number(last)) })),
  ]
}
