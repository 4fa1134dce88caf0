import { sql } from 'kysely'
import { notFound, problem } from '../../../kernel/errors'
import { suggest } from '../../../kernel/rules'
import type { Tx } from '../../../platform/postgres'
import type { Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'

export type VersionStatus = 'draft' | 'published' | 'retired'

export interface ScorecardVersion {
  readonly version: number
  readonly status: VersionStatus
  readonly definition: ScorecardDefinition
  /** When it was last written, and by whom. */
  readonly at: Date
  readonly by: string
  readonly publishedAt: Date | null
  /** When another version took its place, or the scorecard went out of force. */
  readonly retiredAt: Date | null
  /** What it would have called of the past when it was published; null where it was not tried. */
  readonly backtest: unknown
}

/** A scorecard with every version it ever had, oldest first. */
export interface Scorecard {
  readonly key: string
  readonly versions: readonly ScorecardVersion[]
}

interface Row {
  readonly key: string
  readonly version: number
  readonly status: VersionStatus
  readonly definition: ScorecardDefinition
  readonly at: Date
  readonly by: string
  readonly published_at: Date | null
  readonly retired_at: Date | null
  readonly backtest: unknown
}

/** The workspace's scorecards, by key. */
export async function readScorecards(tx: Tx, tenant: Tenant): Promise<Scorecard[]> {
  const { rows } = await sql<Row>`
    select c.key, v.version, v.status, v.definition, v.at, v.by, v.published_at, v.retired_at, v.backtest
    from scorecard c join scorecard_version v on v.workspace_id = c.workspace_id and v.key = c.key
    where c.workspace_id = ${tenant.workspace.id}::uuid order by c.key, v.version`.execute(tx)
  const cards = new Map<string, Scorecard & { versions: ScorecardVersion[] }>()
  for (const row of rows) {
    const card = cards.get(row.key) ?? { key: row.key, versions: [] }
    card.versions.push({
      version: row.version,
      status: row.status,
      // What a version does not say, for it is older than the word, is as it was then.
      definition: { ...OLDEST, ...row.definition },
      at: row.at,
      by: row.by,
      publishedAt: row.published_at,
      retiredAt: row.retired_at,
      backtest: row.backtest,
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

/** A scorecard that scores accounts, by its published version. */
export interface InForce {
  readonly card: Scorecard
  readonly version: ScorecardVersion
}

/** The scorecards in force, in the order in which they are asked whether they apply. */
export const readInForce = async (tx: Tx, tenant: Tenant): Promise<InForce[]> =>
  inForceOf(await readScorecards(tx, tenant))

export const inForceOf = (cards: readonly Scorecard[]): InForce[] =>
  inOrder(
    cards.flatMap((card) => {
      const version = publishedOf(card)
      return version ? [{ card, version }] : []
    }),
  )

/** By priority, those of one by key. */
export const inOrder = (cards: readonly InForce[]): InForce[] =>
  [...cards].sort(
    (a, b) => a.version.definition.priority - b.version.definition.priority || (a.card.key < b.card.key ? -1 : 1),
  )

const OLDEST = { parents: 'own' } as const

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

/** Makes the draft the published version, with the backtest that it was published on. */
export async function storePublished(tx: Tx, tenant: Tenant, key: string, backtest: unknown): Promise<void> {
  await storeRetired(tx, tenant, key)
  await sql`update scorecard_version set status = 'published', published_at = ${new Date(tenant.stores.now())}::timestamptz,
      at = ${new Date(tenant.stores.now())}::timestamptz, by = ${tenant.actor.label},
      backtest = ${backtest === null ? null : JSON.stringify(backtest)}::jsonb
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${key} and status = 'draft'`.execute(tx)
}

/** Its published version scores nobody any more. */
export async function storeRetired(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  await sql`update scorecard_version set status = 'retired', retired_at = ${new Date(tenant.stores.now())}::timestamptz
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${key} and status = 'published'`.execute(tx)
}

export async function dropScorecard(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  await sql`delete from scorecard where workspace_id = ${tenant.workspace.id}::uuid and key = ${key}`.execute(tx)
}
