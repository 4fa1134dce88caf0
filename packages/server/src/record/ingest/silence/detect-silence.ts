import { sql } from 'kysely'
import { newId } from '../../../kernel/ids'
import { appendOutbox, type OutboxSink } from '../../../platform/outbox'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import { type Delivery, type SourceRef, sourceKey } from './delivered'
import { readDeliveries } from './deliveries'
import { LEAST_SILENCE_HOURS, type Quiet, readRhythms } from './rhythm'

export const SILENCE_TOPIC = 'source_silence'

const HOUR_MS = 3_600_000

/** What detection is told by others. */
export interface SilenceDeps {
  /** Sources that are not tracked here, such as imports. */
  readonly others: readonly Delivery[]
  /** The keys of the metrics that rest on each source, by `sourceKey`. */
  readonly metricsOf: (sources: readonly Delivery[]) => Promise<ReadonlyMap<string, readonly string[]>>
}

interface Silent extends Quiet {
  readonly usualGapHours: number
}

/**
 * Opens a silence for every source that has been quiet longer than its usual gap, and ends those of sources that delivered again.
 * A silence is told once: a line in the log goes out when this commits. One detection of a workspace at a time.
 */
export async function detectSilence(tx: Tx, tenant: Tenant, { others, metricsOf }: SilenceDeps): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('waymark.silence' || ${tenant.workspace.id}, 0))`.execute(tx)
  const deliveries = [...(await readDeliveries(tx, tenant)), ...others]
  await endSilences(tx, tenant, deliveries)
  const now = tenant.stores.now()
  const told = await readTold(tx, tenant)
  const quiet = deliveries.filter(
    (one) => one.lastAt.getTime() + LEAST_SILENCE_HOURS * HOUR_MS <= now && !told.has(toldKey(one)),
  )
  const silent = (await readRhythms(tx, tenant, quiet)).filter(
    (one): one is Silent => one.usualGapHours !== null && silentSince(one as Silent) <= now,
  )
  if (silent.length > 0) await openSilences(tx, tenant, silent, await metricsOf(silent))
}

const silentSince = (one: Silent): number => one.lastAt.getTime() + one.usualGapHours * HOUR_MS

const toldKey = (one: Delivery): string => `${sourceKey(one)} ${one.lastAt.getTime()}`

/** Silences that were opened after a last delivery; a source that has one is silent already, or was said to be gone. */
async function readTold(tx: Tx, tenant: Tenant): Promise<Set<string>> {
  const { rows } = await sql<Delivery>`
    select kind, source, last_at as "lastAt" from source_silence where workspace_id = ${tenant.workspace.id}::uuid`.execute(
    tx,
  )
  return new Set(rows.map(toldKey))
}

async function endSilences(tx: Tx, tenant: Tenant, deliveries: readonly Delivery[]): Promise<void> {
  const { rows } = await sql<SourceRef & { lastAt: Date; endedAt: Date }>`
    update source_silence s set ended_at = greatest(i.last_at, s.silent_since)
    from unnest(${deliveries.map((one) => one.kind)}::text[], ${deliveries.map((one) => one.source)}::text[],
      ${deliveries.map((one) => one.lastAt)}::timestamptz[]) as i(kind, source, last_at)
    where s.workspace_id = ${tenant.workspace.id}::uuid and s.ended_at is null and s.kind = i.kind and s.source = i.source
      and i.last_at > s.last_at
    returning s.kind, s.source, s.last_at as "lastAt", s.ended_at as "endedAt"`.execute(tx)
  await tell(
    tx,
    tenant,
    rows.map((row) => ({ ended: true, ...row })),
  )
}

async function openSilences(
  tx: Tx,
  tenant: Tenant,
  silent: readonly Silent[],
  metrics: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const now = new Date(tenant.stores.now())
  const rows = silent.map((one) => ({
    id: newId(now.getTime()),
    kind: one.kind,
    source: one.source,
    last_at: one.lastAt,
    usual_gap_hours: one.usualGapHours,
    silent_since: new Date(silentSince(one)),
    metrics: metrics.get(sourceKey(one)) ?? [],
  }))
  await sql`
    insert into source_silence (workspace_id, id, kind, source, last_at, usual_gap_hours, silent_since, metrics, told_at)
    select ${tenant.workspace.id}::uuid, r.*, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, kind text, source text, last_at timestamptz, usual_gap_hours int, silent_since timestamptz, metrics text[])`.execute(
    tx,
  )
  await tell(
    tx,
    tenant,
    rows.map((row) => ({
      ended: false,
      kind: row.kind,
      source: row.source,
      lastAt: row.last_at,
      usualGapHours: row.usual_gap_hours,
      metrics: row.metrics,
    })),
  )
}

const tell = (tx: Tx, tenant: Tenant, payloads: readonly object[]): Promise<void> =>
  appendOutbox(
    tx,
    tenant.workspace.id,
    SILENCE_TOPIC,
    payloads.map((payload) => ({ about: null, payload })),
  )

/** Says in the log which sources fell silent and which deliver again. */
export const sinkSilence: OutboxSink = async (stores, workspaceId, payloads) => {
  for (const payload of payloads as readonly { readonly ended: boolean }[]) {
    const { ended, ...about } = payload
    if (ended) stores.log.info({ workspaceId, ...about }, 'a silent source delivers again')
    else stores.log.warn({ workspaceId, ...about }, 'a source has been silent beyond its usual gap')
  }
}
