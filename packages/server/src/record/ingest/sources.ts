import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'

export interface SourceCount {
  readonly source: string
  readonly events: number
  /** When the last of them was received, in epoch milliseconds. */
  readonly at: number
}

/** Adds what arrived in ClickHouse to the sources' totals and rates. */
export async function countEvents(tx: Tx, tenant: Tenant, counts: readonly SourceCount[]): Promise<void> {
  if (counts.length === 0) return
  const rows = [...counts].sort((a, b) => (a.source < b.source ? -1 : 1))
  const given = sql`unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.events)}::bigint[],
    ${rows.map((row) => new Date(row.at))}::timestamptz[]) as i(source, events, at)`
  await sql`
    insert into ingest_source as s (workspace_id, source, first_seen_at, last_seen_at, events)
    select ${tenant.workspace.id}::uuid, i.source, i.at, i.at, i.events from ${given}
    on conflict (workspace_id, source) do update set
      last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at), events = s.events + excluded.events`.execute(tx)
  await sql`
    insert into ingest_rate as r (workspace_id, source, minute, events)
    select ${tenant.workspace.id}::uuid, i.source, date_trunc('minute', i.at), i.events from ${given}
    on conflict (workspace_id, source, minute) do update set events = r.events + excluded.events`.execute(tx)
}

/** Counts events of the workspace's own people, which are left out. */
export async function countIgnored(
  tx: Tx,
  tenant: Tenant,
  items: readonly { readonly source: string }[],
): Promise<void> {
  if (items.length === 0) return
  const bySource = new Map<string, number>()
  for (const { source } of items) bySource.set(source, (bySource.get(source) ?? 0) + 1)
  const rows = [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))
  const now = new Date(tenant.stores.now())
  await sql`
    insert into ingest_source as s (workspace_id, source, first_seen_at, last_seen_at, ignored)
    select ${tenant.workspace.id}::uuid, i.source, ${now}::timestamptz, ${now}::timestamptz, i.n
    from unnest(${rows.map(([source]) => source)}::text[], ${rows.map(([, n]) => n)}::bigint[]) as i(source, n)
    on conflict (workspace_id, source) do update set
      last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at), ignored = s.ignored + excluded.ignored`.execute(
    tx,
  )
}

export interface SourceSummary {
  readonly source: string
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly events: number
  /** Left out: the workspace's own people. */
  readonly ignored: number
  /** Mean of the last five whole minutes. */
  readonly perMinute: number
}

/** Every source that ever sent something, the latest first. */
export async function listSources(tx: Tx, tenant: Tenant): Promise<SourceSummary[]> {
  const now = new Date(tenant.stores.now())
  const { rows } = await sql<Omit<SourceSummary, 'firstSeenAt' | 'lastSeenAt'> & { first: Date; last: Date }>`
    select s.source, s.first_seen_at as first, s.last_seen_at as last, s.events, s.ignored,
      coalesce((select sum(r.events)::float8 / 5 from ingest_rate r
        where r.workspace_id = s.workspace_id and r.source = s.source
          and r.minute >= date_trunc('minute', ${now}::timestamptz) - interval '5 minutes'
          and r.minute < date_trunc('minute', ${now}::timestamptz)), 0) as "perMinute"
    from ingest_source s where s.workspace_id = ${tenant.workspace.id}::uuid
    order by s.last_seen_at desc, s.source`.execute(tx)
  return rows.map(({ first, last, ...row }) => ({
    ...row,
    firstSeenAt: first.toISOString(),
    lastSeenAt: last.toISOString(),
  }))
}
