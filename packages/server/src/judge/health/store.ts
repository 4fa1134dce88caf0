import { sql } from 'kysely'
import { notFound, problem } from '../../kernel/errors'
import { suggest } from '../../kernel/rules'
import { readMetricsIn } from '../../measure/metrics'
import type { Tx } from '../../platform/postgres'
import { markDirty } from '../../record/accounts'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { type ScorecardDefinition, scorecardDefinitionSchema } from './contract'
import { DEFAULT_SCORECARD, DEFAULT_SCORECARD_KEY } from './default-scorecard'

export interface ScorecardVersion {
  readonly key: string
  readonly version: number
  readonly definition: ScorecardDefinition
  readonly publishedAt: Date
  readonly by: string
}

export interface Scorecard {
  readonly key: string
  readonly draft: ScorecardDefinition
  readonly published: ScorecardVersion | null
  /** Whether the draft says something else than what is published. */
  readonly edited: boolean
  /** All published versions, newest first. */
  readonly versions: readonly ScorecardVersion[]
}

interface Row {
  readonly key: string
  readonly draft: ScorecardDefinition
  readonly version: number | null
}
interface VersionRow {
  readonly key: string
  readonly version: number
  readonly definition: ScorecardDefinition
  readonly published_at: Date
  readonly by: string
}

/** The workspace's scorecards with all their versions, the first in force at the top. */
export async function readScorecardsIn(tx: Tx, tenant: Tenant): Promise<Scorecard[]> {
  const [cards, versions] = [
    await sql<Row>`select key, draft, version from scorecard where workspace_id = ${tenant.workspace.id}::uuid`.execute(
      tx,
    ),
    await sql<VersionRow>`select key, version, definition, published_at, by from scorecard_version
      where workspace_id = ${tenant.workspace.id}::uuid order by key, version desc`.execute(tx),
  ]
  const scorecards = cards.rows.map((row) => {
    const own = versions.rows
      .filter((one) => one.key === row.key)
      .map(({ published_at, ...one }): ScorecardVersion => ({ ...one, publishedAt: published_at }))
    const published = own.find((one) => one.version === row.version) ?? null
    const edited = published === null || JSON.stringify(row.draft) !== JSON.stringify(published.definition)
    return { key: row.key, draft: row.draft, published, edited, versions: own }
  })
  return scorecards.sort((a, b) => priorityOf(a) - priorityOf(b) || (a.key < b.key ? -1 : 1))
}

const priorityOf = (card: Scorecard): number => (card.published ?? { definition: card.draft }).definition.priority

export const readScorecards = (tenant: Tenant): Promise<Scorecard[]> =>
  inTenant(tenant, (tx) => readScorecardsIn(tx, tenant))

/** Throws `not_found`, with the nearest there is. */
export function pickScorecard(cards: readonly Scorecard[], key: string): Scorecard {
  const card = cards.find((one) => one.key === key)
  if (card) return card
  const hint = suggest(
    key,
    cards.map((one) => one.key),
  )
  if (!hint) throw notFound('scorecard', key)
  throw problem('not_found', `There is no scorecard "${key}" here${hint}`, {
    status: 404,
    detail: { what: 'scorecard', id: key },
  })
}

/** The published scorecard that accounts are judged by: the first by priority. Null before any is published. */
export const activeOf = (cards: readonly Scorecard[]): (Scorecard & { published: ScorecardVersion }) | null =>
  cards.find((card): card is Scorecard & { published: ScorecardVersion } => card.published !== null) ?? null

/**
 * The version in force at an instant, in epoch milliseconds: the last one published before. Of the time before the first, that one:
 * the past is then judged by what was published first.
 */
export function versionAt(card: Scorecard, instant: number): ScorecardVersion | null {
  return card.versions.find((one) => one.publishedAt.getTime() < instant) ?? card.versions.at(-1) ?? null
}

/** Saves a draft; nothing is scored by it. Throws `unknown_metric` naming the field. */
export const saveDraft = (tenant: Tenant, key: string, definition: ScorecardDefinition): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    await assertMetrics(tx, tenant, definition)
    const before = (await readScorecardsIn(tx, tenant)).find((card) => card.key === key)
    await writeDraft(tx, tenant, key, definition)
    await writeAudit(tx, tenant, {
      action: before ? 'update' : 'create',
      subjectKind: 'scorecard',
      subjectId: key,
      before: before?.draft ?? null,
      after: definition,
    })
    return pickScorecard(await readScorecardsIn(tx, tenant), key)
  })

/** Makes the draft the version in force; all accounts are judged anew. Throws `nothing_to_publish`, `unknown_metric`. */
export const publishScorecard = (tenant: Tenant, key: string): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    const card = pickScorecard(await readScorecardsIn(tx, tenant), key)
    if (!card.edited) {
      throw problem('nothing_to_publish', `Version ${card.published?.version} of "${key}" is what the draft says.`, {
        status: 409,
      })
    }
    await assertMetrics(tx, tenant, card.draft)
    await writePublished(tx, tenant, card)
    await writeAudit(tx, tenant, {
      action: 'publish',
      subjectKind: 'scorecard',
      subjectId: key,
      before: card.published?.definition ?? null,
      after: card.draft,
    })
    await markDirty(tx, tenant, 'all', 'definition')
    return pickScorecard(await readScorecardsIn(tx, tenant), key)
  })

/** Gives a new workspace its first scorecard, published; its metrics are there already. */
export async function installDefaultScorecard(tx: Tx, tenant: Tenant): Promise<void> {
  const cards = await readScorecardsIn(tx, tenant)
  if (cards.length > 0) return
  const draft = scorecardDefinitionSchema.parse(DEFAULT_SCORECARD)
  await assertMetrics(tx, tenant, draft)
  await writeDraft(tx, tenant, DEFAULT_SCORECARD_KEY, draft)
  await writePublished(tx, tenant, { key: DEFAULT_SCORECARD_KEY, versions: [] })
  await writeAudit(tx, tenant, {
    action: 'create',
    subjectKind: 'scorecard',
    subjectId: DEFAULT_SCORECARD_KEY,
    after: draft,
  })
}

async function writeDraft(tx: Tx, tenant: Tenant, key: string, draft: ScorecardDefinition): Promise<void> {
  const now = new Date(tenant.stores.now())
  await sql`insert into scorecard (workspace_id, key, draft, created_at, updated_at)
    values (${tenant.workspace.id}::uuid, ${key}, ${JSON.stringify(draft)}::jsonb, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (workspace_id, key) do update set draft = excluded.draft, updated_at = excluded.updated_at`.execute(tx)
}

async function writePublished(tx: Tx, tenant: Tenant, card: Pick<Scorecard, 'key' | 'versions'>): Promise<void> {
  const version = (card.versions[0]?.version ?? 0) + 1
  const now = new Date(tenant.stores.now())
  await sql`insert into scorecard_version (workspace_id, key, version, definition, published_at, by)
    select workspace_id, key, ${version}::int, draft, ${now}::timestamptz, ${tenant.actor.label} from scorecard
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${card.key}`.execute(tx)
  await sql`update scorecard set version = ${version}::int, updated_at = ${now}::timestamptz
    where workspace_id = ${tenant.workspace.id}::uuid and key = ${card.key}`.execute(tx)
}

/** Every metric that the scorecard names must be there. */
async function assertMetrics(tx: Tx, tenant: Tenant, definition: ScorecardDefinition): Promise<void> {
  const keys = (await readMetricsIn(tx, tenant)).map((metric) => metric.key)
  definition.groups.forEach((group, g) => {
    group.measures.forEach((measure, m) => {
      if (keys.includes(measure.metric)) return
      const field = `groups.${g}.measures.${m}.metric`
      const hint = suggest(measure.metric, keys)
      throw problem('unknown_metric', `${field}: there is no metric "${measure.metric}"${hint || '.'}`, { field })
    })
  })
}

/** The keys of the metrics that a scorecard reads, each once. */
export const metricsOf = (definition: ScorecardDefinition): string[] => [
  ...new Set(definition.groups.flatMap((group) => group.measures.map((measure) => measure.metric))),
]
