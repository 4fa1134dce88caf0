import { problem } from '../../../kernel/errors'
import { readMetricsIn } from '../../../measure/metrics'
import { enqueueJob } from '../../../platform/jobs'
import type { Tx } from '../../../platform/postgres'
import { markDirty } from '../../../record/accounts'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { checkScorecard } from '../domain/check'
import { DEFAULT_SCORECARD } from '../domain/default-scorecard'
import { metricsOfRules } from '../rules/card-rules'
import { checkCardRules } from '../rules/check-rules'
import { readRuleFields } from '../rules/fields'
import {
  draftOf,
  dropDraft,
  dropScorecard,
  pickScorecard,
  publishedOf,
  readScorecards,
  type Scorecard,
  storeDraft,
  storePublished,
  storeRetired,
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
  await checkDefinition(tx, tenant, key, definition)
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
 * Publishes the draft as a new version, which is in force from now on, with the backtest that it was published on: all accounts are scored
 * anew, and days that were never scored get a score. Days that were keep theirs. A scorecard that went out of force comes back as it
 * was. `check` may refuse the draft as it is by then. Throws `not_found`, `nothing_to_publish`.
 */
export const publishScorecard = (
  tenant: Tenant,
  key: string,
  backtest: unknown = null,
  check: (draft: ScorecardDefinition | null) => void = () => undefined,
): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    const card = pickScorecard(await readScorecards(tx, tenant), key)
    if (!draftOf(card) && publishedOf(card)) {
      throw problem('nothing_to_publish', `Scorecard "${key}" has no draft: what is published is in force.`, {
        status: 409,
      })
    }
    check(draftOf(card)?.definition ?? null)
    await publishIn(tx, tenant, key, backtest)
    return pickScorecard(await readScorecards(tx, tenant), key)
  })

async function publishIn(tx: Tx, tenant: Tenant, key: string, backtest: unknown): Promise<void> {
  const card = pickScorecard(await readScorecards(tx, tenant), key)
  const next = draftOf(card) ?? card.versions.at(-1)
  // A metric may have gone since the draft was saved.
  if (next) await checkDefinition(tx, tenant, key, next.definition)
  // One that went out of force comes back as it was.
  if (!draftOf(card) && next) await storeDraft(tx, tenant, key, next.definition)
  await storePublished(tx, tenant, key, backtest)
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

/** The scorecards that measure a metric or name it in a rule, by draft or as published, in words. */
export async function scorecardsNaming(tx: Tx, tenant: Tenant, metric: string): Promise<string[]> {
  const measures = ({ groups, appliesTo, caps }: ScorecardDefinition) =>
    groups.some((group) => group.measures.some((measure) => measure.metric === metric)) ||
    metricsOfRules([...(appliesTo ? [appliesTo] : []), ...caps.map(({ when }) => when)]).includes(metric)
  return (await readScorecards(tx, tenant)).flatMap((card) => {
    const version = [draftOf(card), publishedOf(card)].find((one) => one !== null && measures(one.definition))
    return version ? [`scorecard "${version.definition.name}"`] : []
  })
}

/** Gives a new workspace a scorecard to begin with, published; one that has any is left alone. The built-in metrics must be there. */
export async function installDefaultScorecard(tx: Tx, tenant: Tenant): Promise<void> {
  if ((await readScorecards(tx, tenant)).length > 0) return
  await saveDraftIn(tx, tenant, DEFAULT_KEY, DEFAULT_SCORECARD)
  await publishIn(tx, tenant, DEFAULT_KEY, null)
}

/** The definition, if it can score. Throws what `checkScorecard` and `checkCardRules` throw, naming the field. */
export async function checkDefinition(
  tx: Tx,
  tenant: Tenant,
  key: string,
  definition: ScorecardDefinition,
): Promise<void> {
  const metrics = await readMetricsIn(tx, tenant)
  checkScorecard(
    definition,
    metrics.map((metric) => metric.key),
  )
  if (definition.appliesTo === null && definition.caps.length === 0) return
  checkCardRules(key, definition, await readRuleFields(tenant))
}

/** Takes a scorecard out of force: the accounts that it scored fall to the next that applies. Throws `not_found`, `not_published`. */
export const retireScorecard = (tenant: Tenant, key: string): Promise<Scorecard> =>
  inTenant(tenant, async (tx) => {
    const card = pickScorecard(await readScorecards(tx, tenant), key)
    const published = publishedOf(card)
    if (!published) {
      throw problem('not_published', `Scorecard "${key}" is not published: it scores nobody.`, { status: 409 })
    }
    await storeRetired(tx, tenant, key)
    await writeAudit(tx, tenant, {
      action: 'retire',
      subjectKind: 'scorecard',
      subjectId: key,
      before: published.version,
      after: null,
    })
    await markDirty(tx, tenant, 'all', 'definition')
    return pickScorecard(await readScorecards(tx, tenant), key)
  })

/**
 * Deletes what of a scorecard was never in force: its draft, or all of it where no version ever was. What scored a past day stays.
 * Throws `not_found`, `nothing_to_delete`.
 */
export const deleteDraft = (tenant: Tenant, key: string): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const card = pickScorecard(await readScorecards(tx, tenant), key)
    const draft = draftOf(card)
    if (!draft) {
      const message = `Scorecard "${key}" has no draft, and what scored a past day must stay. Retire it to take it out of force.`
      throw problem('nothing_to_delete', message, { status: 409 })
    }
    if (card.versions.length === 1) await dropScorecard(tx, tenant, key)
    else await dropDraft(tx, tenant, key)
    await writeAudit(tx, tenant, {
      action: 'delete',
      subjectKind: 'scorecard',
      subjectId: key,
      before: draft.definition,
      after: null,
    })
  })

/** PostgreSQL gives the keys of JSON back in an order of its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
