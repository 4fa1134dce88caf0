import { sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { NIL_ID } from '../../kernel/ids'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type FactRow, formatInstant } from './facts'

export const timelineEntrySchema = z.object({
  id: z.string(),
  /** What kind of thing happened: a field, an assignment, a parent, a link, a merge ... */
  kind: z.string(),
  subject: z.string(),
  at: z.string(),
  knownAt: z.string(),
  cause: z.string(),
  importId: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export interface TimelineQuery {
  /** The account, and those merged into it. */
  readonly accountIds: readonly string[]
  readonly limit: number
  readonly cursor?: string | undefined
  readonly kinds?: readonly string[] | undefined
  /** Nothing from then on. */
  readonly before?: Date | undefined
  readonly knownAt?: Date | undefined
}

const cursorSchema = z.strictObject({ at: z.string(), id: z.uuid() })

/** What happened at accounts, newest first: the fact log, and what still waits in the outbox to be logged. */
export async function readTimeline(
  tenant: Tenant,
  query: TimelineQuery,
): Promise<{ items: TimelineEntry[]; next: string | null }> {
  const after = query.cursor ? readCursor(query.cursor) : null
  const waiting = await inTenant(tenant, (tx) =>
    sql<{ payload: FactRow }>`
      select payload from outbox where workspace_id = ${tenant.workspace.id}::uuid and topic = 'facts'
        and about = any(${query.accountIds}::uuid[])`.execute(tx),
  )
  const logged = await tenant.stores.olap.query<FactRow>(
    `SELECT toString(f.id) AS id, f.kind AS kind, f.subject AS subject, toString(f.valid_at) AS valid_at,
       toString(f.known_at) AS known_at, toString(f.import_id) AS import_id, f.cause AS cause, f.payload AS payload
     FROM facts AS f FINAL
     WHERE f.workspace_id = {workspace:UUID} AND f.account_id IN {ids:Array(UUID)}
       AND f.valid_at < {before:DateTime64(3, 'UTC')} AND f.known_at <= {known:DateTime64(3, 'UTC')}
       ${query.kinds ? 'AND f.kind IN {kinds:Array(String)}' : ''}
       ${after ? "AND (f.valid_at, toString(f.id)) < ({at:DateTime64(3, 'UTC')}, {id:String})" : ''}
     ORDER BY f.valid_at DESC, toString(f.id) DESC LIMIT {limit:UInt32}`,
    {
      workspace: tenant.workspace.id,
      ids: [...query.accountIds],
      before: formatInstant(query.before ?? FAR),
      known: formatInstant(query.knownAt ?? FAR),
      limit: query.limit + 1,
      ...(query.kinds ? { kinds: [...query.kinds] } : {}),
      ...(after ? { at: after.at, id: after.id } : {}),
    },
  )
  const merged = new Map<string, FactRow>()
  for (const row of [...waiting.rows.map((one) => one.payload).filter((row) => fits(row, query, after)), ...logged]) {
    merged.set(row.id, row)
  }
  const rows = [...merged.values()].sort(newestFirst)
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map(present),
    next: rows.length > query.limit && last ? writeCursor(last) : null,
  }
}

const FAR = new Date(Date.UTC(2100, 11, 31))

function fits(row: FactRow, query: TimelineQuery, after: { at: string; id: string } | null): boolean {
  if (query.kinds && !query.kinds.includes(row.kind)) return false
  if (query.before && row.valid_at >= formatInstant(query.before)) return false
  if (query.knownAt && row.known_at > formatInstant(query.knownAt)) return false
  return !after || row.valid_at < after.at || (row.valid_at === after.at && row.id < after.id)
}

const newestFirst = (a: FactRow, b: FactRow): number =>
  a.valid_at === b.valid_at ? (a.id < b.id ? 1 : -1) : a.valid_at < b.valid_at ? 1 : -1

const present = (row: FactRow): TimelineEntry => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  at: toIso(row.valid_at),
  knownAt: toIso(row.known_at),
  cause: row.cause,
  importId: row.import_id === NIL_ID ? null : row.import_id,
  payload: JSON.parse(row.payload) as Record<string, unknown>,
})

const toIso = (text: string): string => `${text.replace(' ', 'T')}Z`

const writeCursor = (row: FactRow): string =>
  Buffer.from(JSON.stringify({ at: row.valid_at, id: row.id })).toString('base64url')

function readCursor(cursor: string): { at: string; id: string } {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw problem('bad_cursor', 'cursor: this is not a cursor of a timeline.', { field: 'cursor', cause })
  }
}
