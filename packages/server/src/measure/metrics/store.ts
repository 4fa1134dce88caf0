import { sql } from 'kysely'
import { notFound, problem } from '../../kernel/errors'
import { suggest } from '../../kernel/rules'
import type { Tx } from '../../platform/postgres'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { Metric, MetricDefinition } from './contract'

interface MetricRow {
  readonly key: string
  readonly slot: number
  readonly version: number
  readonly definition: MetricDefinition
  readonly built_in: boolean
}

const present = (row: MetricRow): Metric => ({
  ...row.definition,
  key: row.key,
  version: row.version,
  builtIn: row.built_in,
  slot: row.slot,
})

/** The workspace's metrics, by slot. */
export async function readMetricsIn(tx: Tx, tenant: Tenant): Promise<Metric[]> {
  const { rows } = await sql<MetricRow>`
    select key, slot, version, definition, built_in from metric
    where workspace_id = ${tenant.workspace.id}::uuid and deleted_at is null order by slot`.execute(tx)
  return rows.map(present)
}

export const readMetrics = (tenant: Tenant): Promise<Metric[]> => inTenant(tenant, (tx) => readMetricsIn(tx, tenant))

/** The metric of the key among those given. Throws `not_found` with the nearest there is. */
export function pickMetric(metrics: readonly Metric[], key: string): Metric {
  const metric = metrics.find((one) => one.key === key)
  if (metric) return metric
  const hint = suggest(
    key,
    metrics.map((one) => one.key),
  )
  if (!hint) throw notFound('metric', key)
  throw problem('not_found', `There is no metric "${key}" here${hint}`, {
    status: 404,
    detail: { what: 'metric', id: key },
  })
}

export interface StoredVersion {
  readonly key: string
  readonly version: number
  readonly definition: MetricDefinition
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** Every version that a metric ever had, newest first. */
export async function readVersions(tenant: Tenant, key: string): Promise<StoredVersion[]> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<StoredVersion & { at: Date | string }>`
      select key, version, definition, reason, at, by from metric_version
      where workspace_id = ${tenant.workspace.id}::uuid and key = ${key} order by version desc`.execute(tx),
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export interface MetricWrite {
  readonly key: string
  readonly definition: MetricDefinition
  readonly builtIn: boolean
  /** Why this version is there. */
  readonly reason: string
  /** Whether the numbers may differ from those of the version before: then it is a new version. */
  readonly changesNumbers: boolean
}

/** Writes definitions with their versions; a key that was deleted comes back in its slot. Set-based. */
export async function storeMetrics(tx: Tx, tenant: Tenant, writes: readonly MetricWrite[]): Promise<void> {
  const now = new Date(tenant.stores.now())
  const json = JSON.stringify(
    writes.map((write, n) => ({
      n,
      key: write.key,
      definition: write.definition,
      built_in: write.builtIn,
      reason: write.reason,
      bump: write.changesNumbers,
    })),
  )
  await sql`select pg_advisory_xact_lock(hashtextextended('waymark.metric.slot' || ${tenant.workspace.id}, 0))`.execute(
    tx,
  )
  await sql`
    with given as (
      select * from jsonb_to_recordset(${json}::jsonb) as g(n int, key text, definition jsonb, built_in boolean, reason text, bump boolean)),
    fresh as (
      select g.key, row_number() over (order by g.n) as place from given g
      where not exists (select 1 from metric m where m.workspace_id = ${tenant.workspace.id}::uuid and m.key = g.key)),
    written as (
      insert into metric as m (workspace_id, key, slot, version, definition, built_in, created_at, updated_at)
      select ${tenant.workspace.id}::uuid, g.key,
        coalesce(f.place, 0) + coalesce((select max(slot) from metric where workspace_id = ${tenant.workspace.id}::uuid), 0),
        1, g.definition, g.built_in, ${now}::timestamptz, ${now}::timestamptz
      from given g left join fresh f on f.key = g.key
      on conflict (workspace_id, key) do update set
        definition = excluded.definition,
        version = m.version + case when m.deleted_at is not null or (select bump from given g where g.key = m.key) then 1 else 0 end,
        deleted_at = null, updated_at = excluded.updated_at
      returning key, version, definition)
    insert into metric_version as v (workspace_id, key, version, definition, reason, at, by)
    select ${tenant.workspace.id}::uuid, w.key, w.version, w.definition, g.reason, ${now}::timestamptz, ${tenant.actor.label}
    from written w join given g on g.key = w.key
    on conflict (workspace_id, key, version) do update set definition = excluded.definition`.execute(tx)
}

/** Takes a metric out of use; its slot, versions and log stay. */
export async function removeMetric(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  const now = new Date(tenant.stores.now())
  await sql`update metric set deleted_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${key}`.execute(tx)
}
