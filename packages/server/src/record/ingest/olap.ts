import type { Tenant } from '../../trust/tenancy'
import { currentAliases } from '../accounts'
import { instantText } from './domain/event-row'

export interface ReadEvent {
  readonly message_id: string
  readonly person_id: string
  readonly event: string
  readonly ts: string
  readonly known_at: string
  readonly source: string
  readonly properties: string
}

export interface EventsPage {
  readonly limit: number
  /** Only what happened before this, in epoch milliseconds; of that very moment, ids below `id`. */
  readonly before: { readonly at: number; readonly id: string } | null
  /** Only what was known by then. */
  readonly knownAt: Date | null
}

/** Days looked back, until there is enough: what was last is nearly always near, and an account may have millions of events. */
const LOOK_BACK_DAYS = [7, 120, null]
const DAY_MS = 86_400_000

/** An account's events, the latest first, those of accounts merged into it among them. */
export async function readAccountEvents(tenant: Tenant, accountId: string, page: EventsPage): Promise<ReadEvent[]> {
  const aliases = await currentAliases(tenant, page.knownAt ?? undefined)
  const accounts = [accountId, ...aliases.from.filter((_, index) => aliases.to[index] === accountId)]
  const until = page.before?.at ?? tenant.stores.now()
  for (const days of LOOK_BACK_DAYS) {
    const events = await readSince(tenant, accounts, page, days === null ? null : until - days * DAY_MS)
    if (days === null || events.length >= page.limit) return events
  }
  return []
}

function readSince(
  tenant: Tenant,
  accounts: readonly string[],
  page: EventsPage,
  since: number | null,
): Promise<ReadEvent[]> {
  const { before, knownAt } = page
  const conditions = [
    'workspace_id = {workspace:UUID} AND account_id IN {accounts:Array(UUID)}',
    ...(since === null ? [] : ["ts >= {since:DateTime64(3, 'UTC')}"]),
    ...(before ? [BEFORE] : []),
    ...(knownAt ? ["known_at <= {known:DateTime64(3, 'UTC')}"] : []),
  ]
  return tenant.stores.olap.query<ReadEvent>(
    `SELECT message_id, person_id, event, ts, known_at, source, properties
FROM events FINAL
WHERE ${conditions.join(' AND ')}
ORDER BY ts DESC, message_id DESC
LIMIT {limit:UInt32}`,
    {
      workspace: tenant.workspace.id,
      accounts,
      limit: page.limit,
      ...(since === null ? {} : { since: instantText(since) }),
      ...(before ? { before: instantText(before.at), beforeId: before.id } : {}),
      ...(knownAt ? { known: instantText(knownAt.getTime()) } : {}),
    },
  )
}

const BEFORE = `(ts < {before:DateTime64(3, 'UTC')} OR (ts = {before:DateTime64(3, 'UTC')} AND message_id < {beforeId:UUID}))`

/** How many events are stored of accounts or of people. */
export async function countEventsOf(
  tenant: Tenant,
  column: 'account_id' | 'person_id',
  ids: readonly string[],
): Promise<number> {
  const [row] = await tenant.stores.olap.query<{ events: string | number }>(
    `SELECT count() AS events FROM events FINAL WHERE workspace_id = {workspace:UUID} AND ${column} IN {ids:Array(UUID)}`,
    { workspace: tenant.workspace.id, ids: [...ids] },
  )
  return Number(row?.events ?? 0)
}
