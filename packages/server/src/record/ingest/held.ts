import { sql } from 'kysely'
import { NIL_ID } from '../../kernel/ids'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import { accountOfPeople } from '../people'
import type { EventLine } from './domain/event-row'
import { appendInbox } from './inbox'

/** An event whose user has no account yet. */
export type HeldEvent = Omit<EventLine, 'accountId' | 'knownAt'>

const HELD_DAYS = 30
/** So many leave at once; the rest follows in the next transaction. */
const ATTACH_BATCH = 20_000

/** Keeps events until their person has an account. */
export async function holdEvents(tx: Tx, tenant: Tenant, events: readonly HeldEvent[]): Promise<void> {
  if (events.length === 0) return
  const now = tenant.stores.now()
  const rows = [...events].sort((a, b) => (a.messageId < b.messageId ? -1 : 1))
  await sql`
    insert into ingest_held (workspace_id, id, person_id, at, event, import_id, held_at, expires_at)
    select ${tenant.workspace.id}::uuid, i.id, i.person_id, i.at, i.event, i.import_id, ${new Date(now)}::timestamptz,
      ${new Date(now + HELD_DAYS * 86_400_000)}::timestamptz
    from unnest(${rows.map((row) => row.messageId)}::uuid[], ${rows.map((row) => row.personId)}::uuid[],
      ${rows.map((row) => new Date(row.ts))}::timestamptz[], ${rows.map((row) => JSON.stringify(row))}::text[],
      ${rows.map((row) => (row.importId === NIL_ID ? null : row.importId))}::uuid[]) as i(id, person_id, at, event, import_id)
    on conflict do nothing`.execute(tx)
}

/**
 * Sends the held events of people who have an account by now on their way, each at its own time and to the account its person
 * belonged to then, else to the first one after. Known from now on. Returns how many left; call it after linking people.
 */
export async function attachHeld(tx: Tx, tenant: Tenant, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0
  const { rows } = await sql<{ id: string; person_id: string; at: Date; event: string }>`
    select id, person_id, at, event from ingest_held
    where workspace_id = ${tenant.workspace.id}::uuid and person_id = any(${[...personIds].sort()}::uuid[]) and not expired
    order by id limit ${ATTACH_BATCH} for update`.execute(tx)
  if (rows.length === 0) return 0
  const accounts = await accountOfPeople(
    tx,
    tenant,
    rows.map((row) => ({ personId: row.person_id, at: row.at })),
  )
  const knownAt = tenant.stores.now()
  const ready = rows.flatMap((row, index) => {
    const accountId = accounts[index]
    return accountId ? [{ row, accountId }] : []
  })
  await appendInbox(
    tx,
    tenant,
    ready.map(({ row, accountId }) => ({
      ...(JSON.parse(row.event) as HeldEvent),
      personId: row.person_id,
      accountId,
      knownAt,
    })),
  )
  await sql`delete from ingest_held where workspace_id = ${tenant.workspace.id}::uuid
    and id = any(${ready.map(({ row }) => row.id)}::uuid[])`.execute(tx)
  return ready.length
}

/** Gives the held events of people who were merged away to whom they became. */
export async function moveHeld(
  tx: Tx,
  tenant: Tenant,
  merges: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  if (merges.length === 0) return
  await sql`
    update ingest_held h set person_id = i.to_id
    from unnest(${merges.map((merge) => merge.from)}::uuid[], ${merges.map((merge) => merge.to)}::uuid[]) as i(from_id, to_id)
    where h.workspace_id = ${tenant.workspace.id}::uuid and h.person_id = i.from_id`.execute(tx)
}

/**
 * Attaches what can be attached: people who were linked or merged by anybody who did not say so. Returns how many events left.
 */
export async function sweepHeld(tx: Tx, tenant: Tenant): Promise<number> {
  await sql`
    update ingest_held h set person_id = p.merged_into from person p
    where h.workspace_id = ${tenant.workspace.id}::uuid and not h.expired
      and p.workspace_id = h.workspace_id and p.id = h.person_id and p.merged_into is not null`.execute(tx)
  const { rows } = await sql<{ person_id: string }>`
    select distinct h.person_id from ingest_held h
    where h.workspace_id = ${tenant.workspace.id}::uuid and not h.expired
      and exists (select 1 from person_account l where l.workspace_id = h.workspace_id and l.person_id = h.person_id
                  and (l.valid_to is null or l.valid_to > h.at))
    limit 5000`.execute(tx)
  return attachHeld(
    tx,
    tenant,
    rows.map((row) => row.person_id),
  )
}

/** Marks what waited too long; it stays visible. Returns how many. */
export async function expireHeld(tx: Tx, tenant: Tenant): Promise<number> {
  const expired = await sql`
    update ingest_held set expired = true
    where workspace_id = ${tenant.workspace.id}::uuid and not expired and expires_at <= ${new Date(tenant.stores.now())}::timestamptz`.execute(
    tx,
  )
  return Number(expired.numAffectedRows ?? 0)
}

/** Removes what an import left waiting; part of its undo. */
export async function dropHeldOfImport(tx: Tx, tenant: Tenant, importId: string): Promise<number> {
  const dropped = await sql`
    delete from ingest_held where workspace_id = ${tenant.workspace.id}::uuid and import_id = ${importId}::uuid`.execute(
    tx,
  )
  return Number(dropped.numAffectedRows ?? 0)
}

export async function countHeld(tx: Tx, tenant: Tenant): Promise<{ waiting: number; expired: number; people: number }> {
  const { rows } = await sql<{ waiting: number; expired: number; people: number }>`
    select count(*) filter (where not expired)::int as waiting, count(*) filter (where expired)::int as expired,
      count(distinct person_id) filter (where not expired)::int as people
    from ingest_held where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx)
  return rows[0] ?? { waiting: 0, expired: 0, people: 0 }
}

export interface HeldRow {
  readonly id: string
  readonly personId: string
  readonly event: string
  readonly at: Date
  readonly heldAt: Date
  readonly expiresAt: Date
  readonly state: 'waiting' | 'expired'
  readonly source: string
  readonly properties: unknown
}

/** Held and expired events, the latest held first; `before` is the place where the page before ended. */
export async function listHeld(
  tx: Tx,
  tenant: Tenant,
  page: { readonly limit: number; readonly before: { readonly at: Date; readonly id: string } | null },
): Promise<{ items: HeldRow[]; total: number }> {
  const workspace = sql`workspace_id = ${tenant.workspace.id}::uuid`
  const after = page.before ? sql`and (held_at, id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)` : sql``
  const { rows } = await sql<Omit<HeldRow, 'event' | 'source' | 'properties'> & { text: string }>`
    select id, person_id as "personId", at, held_at as "heldAt", expires_at as "expiresAt", event as text,
      case when expired then 'expired' else 'waiting' end as state
    from ingest_held where ${workspace} ${after} order by held_at desc, id desc limit ${page.limit}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from ingest_held where ${workspace}`.execute(tx)
  return {
    items: rows.map(({ text, ...row }) => {
      const { event, source, properties } = JSON.parse(text) as HeldEvent
      return { ...row, event, source, properties: JSON.parse(properties) as unknown }
    }),
    total: count.rows[0]?.n ?? 0,
  }
}
