import { sql } from 'kysely'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { markDirty } from '../../activity'
import type { UndoResult } from '../contract'

/** Removes the import's events; accounts that had some get their first sign of life and their numbers anew. */
export async function undoEvents(tenant: Tenant, importId: string): Promise<UndoResult> {
  const { olap } = tenant.stores
  const params = { workspace: tenant.workspace.id, import: importId }
  const touched = await olap.query<{ id: string; n: number }>(
    `SELECT toString(account_id) AS id, count() AS n FROM events FINAL
     WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID} GROUP BY account_id ORDER BY id`,
    params,
    { lane: 'import' },
  )
  if (touched.length === 0) return { removed: { events: 0 }, kept: [] }
  // Marked before as well: a kill between the two leaves no account with numbers of events that are gone.
  const ids = touched.map((row) => row.id)
  await inTenant(tenant, (tx) => markDirty(tx, tenant, ids, 'import'))
  await olap.command('DELETE FROM events WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID}', params, {
    lane: 'import',
  })
  await renewFirstSeen(tenant, ids)
  return { removed: { events: touched.reduce((sum, row) => sum + row.n, 0) }, kept: [] }
}

const CHUNK = 10_000

async function renewFirstSeen(tenant: Tenant, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const rows = await tenant.stores.olap.query<{ id: string; first: number }>(
      `SELECT toString(account_id) AS id, toUnixTimestamp64Milli(min(ts)) AS first FROM events
       WHERE workspace_id = {workspace:UUID} AND account_id IN {ids:Array(UUID)} GROUP BY account_id`,
      { workspace: tenant.workspace.id, ids: chunk },
      { lane: 'import' },
    )
    const first = new Map(rows.map((row) => [row.id, new Date(row.first)]))
    await inTenant(tenant, async (tx) => {
      await sql`
        update account a set first_seen_at = i.at
        from unnest(${chunk}::uuid[], ${chunk.map((id) => first.get(id) ?? null)}::timestamptz[]) as i(id, at)
        where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = i.id`.execute(tx)
      await markDirty(tx, tenant, chunk, 'import')
    })
  }
}
