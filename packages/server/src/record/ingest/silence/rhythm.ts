import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type Delivery, deliveredSql, sourceKey } from './delivered'

/** A gap shorter than this is nobody's rhythm: it may be a night. */
const LEAST_GAP_HOURS = 6
/** How many of its longest gaps a source may be quiet. */
const PATIENCE = 2
/** Under so many hours with deliveries, or fewer days from the first to the last, there is no rhythm: an import of once has none. */
const LEAST_HOURS = 4
const LEAST_DAYS = 7

/** No source is silent before it was quiet for so long. */
export const LEAST_SILENCE_HOURS = LEAST_GAP_HOURS * PATIENCE

/** A quiet source, and how long it is usually quiet at most; null where it has too little history. */
export interface Quiet extends Delivery {
  readonly usualGapHours: number | null
}

/**
 * How long each source is usually quiet: twice the longest gap between hours with deliveries, of the 28 days up to its last, and a gap
 * counts 6 hours at least. Read once for each last delivery: history before it does not change.
 */
export async function readRhythms(tx: Tx, tenant: Tenant, quiet: readonly Delivery[]): Promise<Quiet[]> {
  if (quiet.length === 0) return []
  const given = sql`unnest(${quiet.map((one) => one.kind)}::text[], ${quiet.map((one) => one.source)}::text[],
    ${quiet.map((one) => one.lastAt)}::timestamptz[])`
  const { rows } = await sql<Quiet>`
    select r.kind, r.source, r.last_at as "lastAt", r.usual_gap_hours as "usualGapHours" from source_rhythm r
    join ${given} as i(kind, source, last_at) on i.kind = r.kind and i.source = r.source and i.last_at = r.last_at
    where r.workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  const known = new Set(rows.map(sourceKey))
  const fresh = await measure(
    tenant,
    quiet.filter((one) => !known.has(sourceKey(one))),
  )
  await keep(tx, tenant, fresh)
  return [...rows, ...fresh]
}

async function measure(tenant: Tenant, quiet: readonly Delivery[]): Promise<Quiet[]> {
  if (quiet.length === 0) return []
  const delivered = deliveredSql(tenant.workspace.id, quiet)
  const rows = await tenant.stores.olap.query<{ key: string; hours: number; span: number; gap: number }>(
    `SELECT key, length(hours) AS hours, toUInt32(hours_at[-1] - hours_at[1]) AS span, toUInt32(arrayMax(arrayDifference(hours_at))) AS gap
     FROM (SELECT key, arraySort(groupUniqArray(intDiv(toUnixTimestamp(delivered_at), 3600))) AS hours_at, hours_at AS hours
       FROM (${delivered.sql}) GROUP BY key)`,
    delivered.params,
    { lane: 'job' },
  )
  const found = new Map(rows.map((row) => [row.key, row]))
  return quiet.map((one) => {
    const history = found.get(sourceKey(one))
    const enough = history && history.hours >= LEAST_HOURS && history.span >= LEAST_DAYS * 24
    return { ...one, usualGapHours: enough ? PATIENCE * Math.max(history.gap, LEAST_GAP_HOURS) : null }
  })
}

const keep = (tx: Tx, tenant: Tenant, fresh: readonly Quiet[]): Promise<unknown> =>
  sql`insert into source_rhythm (workspace_id, kind, source, last_at, usual_gap_hours)
    select ${tenant.workspace.id}::uuid, * from unnest(${fresh.map((one) => one.kind)}::text[], ${fresh.map((one) => one.source)}::text[],
      ${fresh.map((one) => one.lastAt)}::timestamptz[], ${fresh.map((one) => one.usualGapHours)}::int[])
    on conflict (workspace_id, kind, source) do update set last_at = excluded.last_at, usual_gap_hours = excluded.usual_gap_hours`.execute(
    tx,
  )
