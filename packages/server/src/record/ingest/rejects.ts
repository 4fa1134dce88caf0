import { sql } from 'kysely'
import { deriveId } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { Refusal } from './domain/item'

export interface StoredReject {
  readonly id: string
  readonly at: string
  readonly code: string
  readonly message: string
  readonly source: string
  /** As it was sent; a text when it is too odd to be shown as JSON. */
  readonly item: unknown
}

/**
 * Keeps refused items. The same item refused again for the same reason is the same reject, so that a sender's retries do not
 * pile up. The text is ASCII where it matters: NUL and lone surrogates stand as escapes.
 */
export async function storeRejects(tx: Tx, tenant: Tenant, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return
  const byId = new Map(
    refusals.map((refusal) => [deriveId(tenant.workspace.id, refusal.code, writeItem(refusal)), refusal]),
  )
  const rows = [...byId].sort(([a], [b]) => (a < b ? -1 : 1))
  await sql`
    insert into ingest_reject as r (workspace_id, id, at, code, message, source, item)
    select ${tenant.workspace.id}::uuid, i.id, ${new Date(tenant.stores.now())}::timestamptz, i.code, i.message, i.source, i.item
    from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, row]) => row.code)}::text[],
      ${rows.map(([, row]) => storable(row.message))}::text[], ${rows.map(([, row]) => row.source)}::text[],
      ${rows.map(([, row]) => keptText(row))}::text[]) as i(id, code, message, source, item)
    on conflict (workspace_id, id) do update set at = excluded.at, message = excluded.message, state = 'open'`.execute(
    tx,
  )
}

/** The item as JSON, without what is denied at any depth but its own. */
function writeItem({ value, told }: Refusal): string {
  try {
    if (!told || told.denied.size === 0) return JSON.stringify(value) ?? 'null'
    const inner = function (this: unknown, key: string, entry: unknown): unknown {
      return this !== value && told.denied.has(key) ? undefined : entry
    }
    return JSON.stringify(value, inner) ?? 'null'
  } catch (thrown) {
    if (thrown instanceof RangeError) return '"(nested too deeply to be kept)"'
    throw thrown
  }
}

/** The item with what was said of it beside it: read again later, it means the same. */
function keptText(refusal: Refusal): string {
  const { value, told } = refusal
  if (!told || typeof value !== 'object' || value === null || Array.isArray(value)) return writeItem(refusal)
  const kept = {
    ...(told.type ? { type: told.type } : {}),
    ...value,
    ...(told.sentAt !== null && !('sentAt' in value) ? { sentAt: new Date(told.sentAt).toISOString() } : {}),
    ...('receivedAt' in value ? {} : { receivedAt: new Date(told.receivedAt).toISOString() }),
  }
  return writeItem({ ...refusal, value: kept })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL keeps no NUL
const UNSTORABLE = /\u0000|\p{Surrogate}/gu

/** A message may quote the item. */
const storable = (text: string): string => text.slice(0, 1000).replaceAll(UNSTORABLE, '\ufffd')

/** Open rejects, newest first; `before` is the `next` of the page before. */
export async function listRejects(
  tx: Tx,
  tenant: Tenant,
  page: { readonly limit: number; readonly before: { readonly at: Date; readonly id: string } | null },
): Promise<{ items: (StoredReject & { readonly stamp: Date })[]; total: number }> {
  const ours = sql`workspace_id = ${tenant.workspace.id}::uuid and state = 'open'`
  const after = page.before ? sql`and (at, id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)` : sql``
  const { rows } = await sql<{ id: string; at: Date; code: string; message: string; source: string; item: string }>`
    select id, at, code, message, source, item from ingest_reject where ${ours} ${after}
    order by at desc, id desc limit ${page.limit}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from ingest_reject where ${ours}`.execute(tx)
  return {
    items: rows.map((row) => ({ ...row, stamp: row.at, at: row.at.toISOString(), item: readItem(row.item) })),
    total: count.rows[0]?.n ?? 0,
  }
}

/** The open rejects of these ids; locked until the transaction ends, so that one is replayed once. */
export async function takeRejects(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Map<string, StoredReject>> {
  const { rows } = await sql<{ id: string; at: Date; code: string; message: string; source: string; item: string }>`
    select id, at, code, message, source, item from ingest_reject
    where workspace_id = ${tenant.workspace.id}::uuid and state = 'open' and id = any(${[...ids].sort()}::uuid[])
    order by id for update`.execute(tx)
  return new Map(rows.map((row) => [row.id, { ...row, at: row.at.toISOString(), item: readItem(row.item) }]))
}

/** Rewrites rejects that were sent again and refused again: what was mended stays mended, the reason is the new one. */
export async function rewriteRejects(
  tx: Tx,
  tenant: Tenant,
  refused: readonly { readonly id: string; readonly refusal: Refusal }[],
): Promise<void> {
  if (refused.length === 0) return
  const rows = [...refused].sort((a, b) => (a.id < b.id ? -1 : 1))
  await sql`
    update ingest_reject r set code = i.code, message = i.message, item = i.item
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.refusal.code)}::text[],
      ${rows.map((row) => storable(row.refusal.message))}::text[], ${rows.map((row) => keptText(row.refusal))}::text[])
      as i(id, code, message, item)
    where r.workspace_id = ${tenant.workspace.id}::uuid and r.id = i.id`.execute(tx)
}

/** Closes rejects: mended and taken, or given up. Returns how many. */
export async function closeRejects(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
  state: 'replayed' | 'dismissed',
): Promise<number> {
  const closed = await sql`
    update ingest_reject set state = ${state}
    where workspace_id = ${tenant.workspace.id}::uuid and state = 'open' and id = any(${[...ids].sort()}::uuid[])`.execute(
    tx,
  )
  return Number(closed.numAffectedRows ?? 0)
}

export async function countRejects(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ingest_reject where workspace_id = ${tenant.workspace.id}::uuid and state = 'open'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

function readItem(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What was parked from the inbox may be no JSON at all; it is shown as it lies.
    return text
  }
}
