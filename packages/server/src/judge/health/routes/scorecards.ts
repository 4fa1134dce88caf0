import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { defineRoute, type Route } from '../../../trust/access'
import { scorecardKeySchema, scorecardSchema } from '../contract'
import { assignmentSchema, readAssignment } from '../scorecards/assignment'
import { deleteDraft, listScorecards, readScorecard, retireScorecard, saveDraft } from '../scorecards/definitions'
import { publishSchema, publishTested, type RecordedBacktest, recordedBacktestSchema } from '../scorecards/publish'
import { shadowSchema, shadowScorecard } from '../scorecards/shadow'
import { draftOf, publishedOf, type Scorecard, type ScorecardVersion } from '../scorecards/store'

const tag = 'Health'
export const keyParams = z.object({ key: scorecardKeySchema })

const status = z.enum(['draft', 'published', 'retired'])
const versionSchema = scorecardSchema.extend({
  version: z.int(),
  publishedAt: z.string().nullable(),
  backtest: recordedBacktestSchema,
})
const scorecardAnswerSchema = scorecardSchema
  .extend({
    key: z.string(),
    inForce: z.boolean().describe('Whether a version of it is published.'),
    version: z.int(),
    status,
    published: versionSchema.nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        status,
        at: z.string(),
        by: z.string(),
        publishedAt: z.string().nullable(),
        retiredAt: z.string().nullable(),
        backtest: recordedBacktestSchema,
      }),
    ),
  })
  .meta({ id: 'ScorecardAnswer' })

/** The draft, where there is one, else the latest version; and what is published beside it. */
function presentScorecard(card: Scorecard): z.output<typeof scorecardAnswerSchema> {
  const published = publishedOf(card)
  const shown = draftOf(card) ?? published ?? card.versions.at(-1)
  if (!shown) throw problem('no_version', `Scorecard "${card.key}" has no version.`, { status: 500 })
  return {
    ...shown.definition,
    key: card.key,
    inForce: published !== null,
    version: shown.version,
    status: shown.status,
    published: published && { ...published.definition, ...presentVersion(published) },
    versions: card.versions.map((one) => ({
      ...presentVersion(one),
      status: one.status,
      at: one.at.toISOString(),
      by: one.by,
      retiredAt: one.retiredAt?.toISOString() ?? null,
    })),
  }
}

const presentVersion = ({ version, publishedAt, backtest }: ScorecardVersion) => ({
  version,
  publishedAt: publishedAt?.toISOString() ?? null,
  backtest: backtest as RecordedBacktest,
})

export const scorecardRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards',
    permission: 'scorecards:read',
    summary: 'All scorecards, by key',
    tag,
    answer: z.object({ items: z.array(scorecardAnswerSchema), next: z.null(), total: z.int() }),
    handle: async (tenant) => {
      const items = (await listScorecards(tenant)).map(presentScorecard)
      return { items, next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards/assignment',
    permission: 'scorecards:read',
    summary: 'How many accounts each scorecard scores, which several would, and which none does',
    tag,
    answer: assignmentSchema,
    handle: (tenant) => readAssignment(tenant),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards/{key}',
    permission: 'scorecards:read',
    summary: 'A scorecard: its draft where it has one, and what is published',
    tag,
    params: keyParams,
    answer: scorecardAnswerSchema,
    handle: async (tenant, { params }) => presentScorecard(await readScorecard(tenant, params.key)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/scorecards/{key}',
    permission: 'scorecards:write',
    summary: 'Saves a draft; it counts once it is published',
    tag,
    params: keyParams,
    body: scorecardSchema,
    answer: scorecardAnswerSchema,
    handle: async (tenant, { params, body }) => presentScorecard(await saveDraft(tenant, params.key, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/scorecards/{key}',
    permission: 'scorecards:write',
    summary: 'Deletes the draft; all of a scorecard that was never published',
    tag,
    params: keyParams,
    answer: z.object({ deleted: z.literal(true) }),
    handle: async (tenant, { params }) => {
      await deleteDraft(tenant, params.key)
      return { deleted: true as const }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/scorecards/{key}/publish',
    permission: 'scorecards:write',
    summary:
      'Tries the draft on the past and publishes it as a new version, in force from now on; scores of the past keep theirs',
    tag,
    params: keyParams,
    body: publishSchema.optional(),
    answer: scorecardAnswerSchema,
    handle: async (tenant, { params, body }) =>
      presentScorecard(await publishTested(tenant, params.key, body?.backtest)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/scorecards/{key}/shadow',
    permission: 'scorecards:read',
    summary: 'The draft, or a definition not saved, beside what is published, as of now: who would move band, and why',
    tag,
    params: keyParams,
    body: z.strictObject({ scorecard: scorecardSchema.optional() }),
    answer: shadowSchema,
    handle: (tenant, { params, body }) => shadowScorecard(tenant, params.key, body.scorecard),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/scorecards/{key}/retire',
    permission: 'scorecards:write',
    summary: 'Takes a scorecard out of force; its accounts fall to the next that applies',
    tag,
    params: keyParams,
    answer: scorecardAnswerSchema,
    handle: async (tenant, { params }) => presentScorecard(await retireScorecard(tenant, params.key)),
  }),
]
