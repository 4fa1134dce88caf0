import { sql } from 'kysely'
import { notFound, problem } from '../../kernel/errors'
import { suggest } from '../../kernel/rules'
import type { Tx } from '../../platform/postgres'
import type { Tenant } from '../../trust/tenancy'
import type { ScorecardDefinition } from './contract'

export type VersionStatus = 'draft' | 'published' | 'retired'

export interface ScorecardVersion {
  readonly version: number
  readonly status: VersionStatus
  readonly definition: ScorecardDefinition
  /** When it was last written, and by whom. */
  readonly at: Date
  readonly by: string
  readonly publishedAt: Date | null
}

/** A scorecard with every version it ever had, oldest first. */
export interface Scorecard {
  readonly key: string
  readonly inForce: boolean
  readonly versions: readonly ScorecardVersion[]
}

interface Row {
  readonly key: string
  readonly in_force: boolean
  readonly version: number
  readonly status: VersionStatus
  readonly definition: ScorecardDefinition
  readonly at: Date
  readonly by: string
  readonly published_at: Date | null
}

/** The workspace's scorecards, the one in force first. */
export async function readScorecards(tx: Tx, tenant: Tenant): Promise<Scorecard[]> {
  const { rows } = await sql<Row>`
    select c.key, c.in_force, v.version, v.status, v.definition, v.at, v.by, v.published_at
    from scorecard c join scorecard_version v on v.workspace_id = c.workspace_id and v.key = c.key
    where c.workspace_id = ${tenant.workspace.id}::uuid order by c.in_force desc, c.key, v.version`.execute(tx)
  const cards = new Map<string, Scorecard & { versions: ScorecardVersion[] }>()
  for (const row of rows) {
    const card = cards.get(row.key) ?? { key: row.key, inForce: row.in_force, versions: [] }
    card.versions.push({
      version: row.version,
      status: row.status,
      definition: row.definition,
      at: row.at,
      by: row.by,
      publishedAt: row.published_at,
    })
    cards.set(row.key, card)
  }
  return [...cards.values()]
}

/** The scorecard of the key. Throws `not_found` with the nearest there is. */
export function pickScorecard(cards: readonly Scorecard[], key: string): Scorecard {
  const card = cards.find((one) => one.key === key)
  if (card) return card
  const hint = suggest(
    key,
    cards.map((one) => one.key),
  )
  if (!hint) throw notFound('scorecard', key)
  throw problem('not_found', `There is no scorecard "${key}" here${hint}`, { status: 404 })
}

export const publishedOf = (card: Scorecard): ScorecardVersion | null =>
  card.versions.find((one) => one.status === 'published') ?? null

export const draftOf = (card: Scorecard): ScorecardVersion | null =>
  card.versions.find((one) => one.status === 'draft') ?? null

/** What accounts are scored by; null where nothing was published yet. */
export interface InForce {
  readonly card: Scorecard
  readonly version: ScorecardVersion
}

export async function readInForce(tx: Tx, tenant: Tenant): Promise<InForce | null> {
  const card = (await readScorecards(tx, tenant)).find((one) => one.inForce)
  const version = card && publishedOf(card)
  return card && version ? { card, version } : null
}

/** Writes the draft; a scorecard has one at most. Answers its version. */
export async function storeDraft(
  tx: Tx,
  tenant: Tenant,
  key: string,
  definition: ScorecardDefinition,
): Promise<number> {
  const now = new Date(tenant.stores.now())
  await sql`insert into scorecard as c (workspace_id, key, created_at, updated_at)
    values (${tenant.workspace.id}::uuid, ${key}, ${now}, ${now})
    on conflict (workspace_id, key) do update set updated_at = excluded.updated_at`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    insert into scorecard_version as v (workspace_id, key, version, status, definition, at, by)
    select ${tenant.workspace.id}::uuid, ${key},
      coalesce(max(version) filter (where status = 'draft'), coalesce(max(version), 0) + 1),
      'draft', ${JSON.stringify(definition)}::jsonb, ${now}::timestamptz, ${tenant.actor.label}
    from scorecard_version where workspace_id = ${tenant.workspace.id}::uuid and key = ${key}
    on conflict (workspace_id, key, version) do update
      set definition = excluded.definition, at = excluded.at, by = excluded.by
    returning version`.execute(tx)
  return rows[0]?.version ?? 0
}

export async function dropDraft(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  await sql`delete from scorecard_version
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${key} and status = 'draft'`.execute(tx)
}

/** Makes the draft the published version, and the scorecard the one in force. */
export async function storePublished(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  const now = new Date(tenant.stores.now())
  const mine = sql`workspace_id = ${tenant.workspace.id}::uuid and key = ${key}`
  await sql`update scorecard_version set status = 'retired'
    where ${mine} and status = 'published' and exists (select 1 from scorecard_version where ${mine} and status = 'draft')`.execute(
    tx,
  )
  await sql`update scorecard_version set status = 'published', published_at = ${now}, at = ${now}, by = ${tenant.actor.label}
    where ${mine} and status = 'draft'`.execute(tx)
  await sql`update scorecard set in_force = false
    where workspace_id = ${tenant.workspace.id}::uuid and in_force and key <> ${key}`.execute(tx)
  await sql`update scorecard set in_force = true, updated_at = ${now} where ${mine}`.execute(tx)
}
