import { sql } from 'kysely'
import { notFound } from '../../../kernel/errors'
import { isId } from '../../../kernel/ids'
import type { Tx } from '../../../platform/postgres'
import { writeAudit } from '../../../trust/audit'
import type { Tenant } from '../../../trust/tenancy'
import type { SourceRef } from './delivered'

export interface Silence extends SourceRef {
  readonly id: string
  /** The last delivery before it. */
  readonly lastAt: Date
  readonly usualGapHours: number
  /** When it had been quiet longer than usual. */
  readonly silentSince: Date
  /** The keys of the metrics that rest on the source. */
  readonly metrics: readonly string[]
  readonly toldAt: Date
  readonly seenAt: Date | null
  readonly seenBy: string | null
  /** When it delivered again, or was said not to come back. */
  readonly endedAt: Date | null
}

const COLUMNS = sql`id, kind, source, last_at as "lastAt", usual_gap_hours as "usualGapHours", silent_since as "silentSince", metrics,
  told_at as "toldAt", seen_at as "seenAt", seen_by as "seenBy", ended_at as "endedAt"`

/** The silences that last, and those that nobody has seen, the latest first. */
export async function listSilences(tx: Tx, tenant: Tenant): Promise<Silence[]> {
  const { rows } = await sql<Silence>`
    select ${COLUMNS} from source_silence
    where workspace_id = ${tenant.workspace.id}::uuid and (ended_at is null or seen_at is null)
    order by silent_since desc, kind, source`.execute(tx)
  return rows
}

/** The silences that lasted at a time, the longest first. */
export async function silencesAt(tx: Tx, tenant: Tenant, at: Date): Promise<Silence[]> {
  const { rows } = await sql<Silence>`
    select ${COLUMNS} from source_silence
    where workspace_id = ${tenant.workspace.id}::uuid and silent_since <= ${at}::timestamptz
      and (ended_at is null or ended_at > ${at}::timestamptz)
    order by silent_since, kind, source`.execute(tx)
  return rows
}

/** Takes a silence as seen: it is told no longer, and lasts on. Throws `not_found`. */
export const seeSilence = (tx: Tx, tenant: Tenant, id: string): Promise<Silence> =>
  change(
    tx,
    tenant,
    id,
    'see',
    (now) => sql`seen_at = coalesce(seen_at, ${now}), seen_by = coalesce(seen_by, ${tenant.actor.label})`,
  )

/** Says that the source will not come back: its metrics are stale no longer. Throws `not_found`. */
export const endSilence = (tx: Tx, tenant: Tenant, id: string): Promise<Silence> =>
  change(
    tx,
    tenant,
    id,
    'end',
    (now) => sql`seen_at = coalesce(seen_at, ${now}), seen_by = coalesce(seen_by, ${tenant.actor.label}),
      ended_by = case when ended_at is null then ${tenant.actor.label} else ended_by end, ended_at = coalesce(ended_at, ${now})`,
  )

async function change(
  tx: Tx,
  tenant: Tenant,
  id: string,
  action: string,
  changes: (now: ReturnType<typeof sql>) => ReturnType<typeof sql>,
): Promise<Silence> {
  const mine = sql`workspace_id = ${tenant.workspace.id}::uuid and id = ${isId(id) ? id : null}::uuid`
  const { rows: before } = await sql<Silence>`select ${COLUMNS} from source_silence where ${mine} for update`.execute(
    tx,
  )
  if (!before[0]) throw notFound('silence', id)
  const { rows } = await sql<Silence>`
    update source_silence set ${changes(sql`${new Date(tenant.stores.now())}::timestamptz`)} where ${mine} returning ${COLUMNS}`.execute(
    tx,
  )
  const after = rows[0] as Silence
  await writeAudit(tx, tenant, { action, subjectKind: 'source_silence', subjectId: id, before: before[0], after })
  return after
}
