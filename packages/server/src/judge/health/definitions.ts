import { problem } from '../../kernel/errors'
import { readMetricsIn } from '../../measure/metrics'
import { enqueueJob } from '../../platform/jobs'
import type { Tx } from '../../platform/postgres'
import { markDirty } from '../../record/accounts'
import { writeAudit } from '../../trust/audit'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { ScorecardDefinition } from './contract'
import { checkScorecard } from './domain/check'
import { DEFAULT_SCORECARD } from './domain/default-scorecard'
import {
  draftOf,
  dropDraft,
  pickScorecard,
  publishedOf,
  readScorecards,
  type Scorecard,
  storeDraft,
  storePublished,
} from './store'

export const FILL_JOB = 'fill-score-log'
export const DEFAULT_KEY = 'default'

/** All scorecards of the workspace. */
export const listScorecards = (tenant: Tenant): Promise<Scorecard[]> =>
  inTenant(tenant, (tx) => readScorecards(tx, tenant))

export const readScorecard = async (tenant: Tenant, key: string): Promise<Scorecard> =>
  pickScorecard(await listScorecards(tenant), key)

/**
 * Saves the definition as the scorecard's draft, which counts nowhere until it is published; what is published already needs no draft.
 * Throws `invalid_scorecard`, `invalid_curve`, `unknown_metric`, each naming the field.
 */
export const saveDraft = (tenant: Tenant, key: string, definition: ScorecardDefinition): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    await saveDraftIn(tx, tenant, key, definition)
    return pickScorecard(await readScorecards(tx, tenant), key)
  })

async function saveDraftIn(tx: Tx, tenant: Tenant, key: string, definition: ScorecardDefinition): Promise<void> {
  await checkAgainstMetrics(tx, tenant, definition)
  const card = (await readScorecards(tx, tenant)).find((one) => one.key === key)
  const [draft, published] = card ? [draftOf(card), publishedOf(card)] : [null, null]
  const before = draft ?? published
  if (before && same(before.definition, definition)) return
  if (published && same(published.definition, definition)) await dropDraft(tx, tenant, key)
  else await storeDraft(tx, tenant, key, definition)
  await writeAudit(tx, tenant, {
    action: before ? 'update' : 'create',
    subjectKind: 'scorecard',
    subjectId: key,
    before: before?.definition ?? null,
    after: definition,
  })
}

/**
 * Publishes the draft as a new version and puts the scorecard in force: all accounts are scored anew, and days that were never scored
 * get a score. Days that were keep theirs. Throws `not_found`, `nothing_to_publish`.
 */
export const publishScorecard = (tenant: Tenant, key: string): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    const card = pickScorecard(await readScorecards(tx, tenant), key)
    const draft = draftOf(card)
    if (!draft && card.inForce) {
      throw problem('nothing_to_publish', `Scorecard "${key}" has no draft: what is published is in force.`, {
        status: 409,
      })
    }
    await publishIn(tx, tenant, key)
    return pickScorecard(await readScorecards(tx, tenant), key)
  })

async function publishIn(tx: Tx, tenant: Tenant, key: string): Promise<void> {
  const card = pickScorecard(await readScorecards(tx, tenant), key)
  const next = draftOf(card) ?? publishedOf(card)
  // A metric may have gone since the draft was saved.
  if (next) await checkAgainstMetrics(tx, tenant, next.definition)
  await storePublished(tx, tenant, key)
  await writeAudit(tx, tenant, {
    action: 'publish',
    subjectKind: 'scorecard',
    subjectId: key,
    before: publishedOf(card)?.version ?? null,
    after: next?.version ?? null,
  })
  await markDirty(tx, tenant, 'all', 'definition')
  await enqueueJob(tx, FILL_JOB, { workspaceId: tenant.workspace.id }, { key: `${FILL_JOB}-${tenant.workspace.id}` })
}

/** The scorecards that measure a metric, by draft or as published, in words. */
export async function scorecardsNaming(tx: Tx, tenant: Tenant, metric: string): Promise<string[]> {
  const measures = ({ groups }: ScorecardDefinition) =>
    groups.some((group) => group.measures.some((measure) => measure.metric === metric))
  return (await readScorecards(tx, tenant)).flatMap((card) => {
    const version = [draftOf(card), publishedOf(card)].find((one) => one !== null && measures(one.definition))
    return version ? [`scorecard "${version.definition.name}"`] : []
  })
}

/** Gives a new workspace a scorecard to begin with, published; one that has any is left alone. The built-in metrics must be there. */
export async function installDefaultScorecard(tx: Tx, tenant: Tenant): Promise<void> {
  if ((await readScorecards(tx, tenant)).length > 0) return
  await saveDraftIn(tx, tenant, DEFAULT_KEY, DEFAULT_SCORECARD)
  await publishIn(tx, tenant, DEFAULT_KEY)
}

async function checkAgainstMetrics(tx: Tx, tenant: Tenant, definition: ScorecardDefinition): Promise<void> {
  const metrics = await readMetricsIn(tx, tenant)
  checkScorecard(
    definition,
    metrics.map((metric) => metric.key),
  )
}

/** PostgreSQL gives the keys of JSON back in an order of its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
