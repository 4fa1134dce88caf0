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

/** An account's events, the latest first, those of accounts merged into it among them. */
export async function readAccountEvents(tenant: Tenant, accountId: string, page: EventsPage): Promise<ReadEvent[]> {
  const aliases = await currentAliases(tenant, page.knownAt ?? undefined)
  const accounts = [accountId, ...aliases.from.filter((_, index) => aliases.to[index] === accountId)]
  const before = page.before
    ? `AND (ts < {before:DateTime64(3, 'UTC')} OR (ts = {before:DateTime64(3, 'UTC')} AND message_id < {beforeId:UUID}))`
    : ''
  const known = page.knownAt ? `AND known_at <= {known:DateTime64(3, 'UTC')}` : ''
  return tenant.stores.olap.query<ReadEvent>(
    `SELECT message_id, person_id, event, ts, known_at, source, properties
FROM events FINAL
WHERE workspace_id = {workspace:UUID} AND account_id IN {accounts:Array(UUID)} ${before} ${known}
ORDER BY ts DESC, message_id DESC
LIMIT {limit:UInt32}`,
    {
      workspace: tenant.workspace.id,
      accounts,
      limit: page.limit,
      ...(page.before ? { before: instantText(page.before.at), beforeId: page.before.id } : {}),
      ...(page.knownAt ? { known: instantText(page.knownAt.getTime()) } : {}),
    },
  )
}
