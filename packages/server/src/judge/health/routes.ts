import { z } from 'zod'
import { Problem, problem } from '../../kernel/errors'
import { type Moment, parseMoment } from '../../measure/metrics'
import { presentAsOf } from '../../record/accounts'
import { defineRoute, type Route } from '../../trust/access'
import type { Tenant } from '../../trust/tenancy'
import { scorecardKeySchema, scorecardSchema } from './contract'
import { bandSchema, healthExplanationSchema, overviewSchema, scoreExplanationSchema } from './contract-answers'
import { listScorecards, publishScorecard, readScorecard, saveDraft } from './definitions'
import { explainHealth } from './explain'
import { explainScore } from './explain-score'
import { readOverview } from './overview'
import { pulseRoutes } from './pulse/routes'
import { scoreAccounts } from './scores'
import { draftOf, publishedOf, type Scorecard, type ScorecardVersion } from './store'

const tag = 'Health'
const keyParams = z.object({ key: scorecardKeySchema })
const momentQuery = z.object({
  as_of: z.string().optional().describe('A day, meaning its end; an instant; or now, when left out.'),
  known_at: z.string().optional().describe('What was known then: a day, meaning its end, or an instant.'),
})

const healthQuery = momentQuery.extend({
  compare_to: z.string().optional().describe('A day, meaning its end, or an instant.'),
})

const versionSchema = scorecardSchema.extend({ version: z.int(), publishedAt: z.string().nullable() })
const scorecardAnswerSchema = scorecardSchema
  .extend({
    key: z.string(),
    inForce: z.boolean().describe('Whether accounts carry its scores.'),
    version: z.int(),
    status: z.enum(['draft', 'published', 'retired']),
    published: versionSchema.nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        status: z.enum(['draft', 'published', 'retired']),
        at: z.string(),
        by: z.string(),
        publishedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ScorecardAnswer' })

/** The draft, where there is one, else what is published; and what is published beside it. */
function presentScorecard(card: Scorecard): z.output<typeof scorecardAnswerSchema> {
  const published = publishedOf(card)
  const shown = draftOf(card) ?? published
  if (!shown) throw problem('no_version', `Scorecard "${card.key}" has no version.`, { status: 500 })
  return {
    ...shown.definition,
    key: card.key,
    inForce: card.inForce,
    version: shown.version,
    status: shown.status,
    published: published && presentVersion(published),
    versions: card.versions.map((one) => ({
      version: one.version,
      status: one.status,
      at: one.at.toISOString(),
      by: one.by,
      publishedAt: one.publishedAt?.toISOString() ?? null,
    })),
  }
}

const presentVersion = (version: ScorecardVersion): z.output<typeof versionSchema> => ({
  ...version.definition,
  version: version.version,
  publishedAt: version.publishedAt?.toISOString() ?? null,
})

export const routes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards',
    permission: 'scorecards:read',
    summary: 'All scorecards, the one in force first',
    tag,
    answer: z.object({ items: z.array(scorecardAnswerSchema), next: z.null(), total: z.int() }),
    handle: async (tenant) => {
      const items = (await listScorecards(tenant)).map(presentScorecard)
      return { items, next: null, total: items.length }
    },
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
    method: 'post',
    path: '/api/v1/scorecards/{key}/publish',
    permission: 'scorecards:write',
    summary: 'Publishes the draft as a new version, in force for all accounts; scores of the past keep theirs',
    tag,
    params: keyParams,
    answer: scorecardAnswerSchema,
    handle: async (tenant, { params }) => presentScorecard(await publishScorecard(tenant, params.key)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards/{key}/scores',
    permission: 'scorecards:read',
    summary: 'The score of every account as of a day, or now, by any version',
    tag,
    twin: true,
    params: keyParams,
    query: momentQuery.extend({
      version: z.union([z.literal('draft'), z.coerce.number().int().min(1)]).optional(),
    }),
    answer: z.object({
      asOf: z.string(),
      scorecard: z.string(),
      version: z.int(),
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          score: z.number().nullable(),
          band: bandSchema,
          coverage: z.number(),
        }),
      ),
    }),
    handle: async (tenant, { params, query }) => {
      const { asOf, knownAt } = parseMoment(tenant, query.as_of, query.known_at)
      const scores = await scoreAccounts(tenant, { asOf, knownAt, scorecard: params.key, version: query.version })
      if (!scores) throw problem('not_found', `There is no scorecard "${params.key}" here.`, { status: 404 })
      return {
        asOf: presentAsOf({ asOf }),
        scorecard: scores.scorecard.key,
        version: scores.version.version,
        items: scores.items
          .map(({ account, scored: { score, band, coverage } }) => ({
            account: account.externalId,
            name: account.name,
            score,
            band,
            coverage,
          }))
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/health',
    permission: 'accounts:read',
    summary: 'Why an account has its score: points that add up, and what changed since another day',
    tag,
    params: z.object({ id: z.string() }),
    query: healthQuery,
    answer: healthExplanationSchema,
    handle: async (tenant, { params, query }) => {
      const health = await explainHealth(tenant, params.id, ...momentsOf(tenant, query))
      if (!health) throw noScorecard()
      return health
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/health/explain',
    permission: 'accounts:read',
    summary: 'The SQL from raw rows to the score and all its points, and what it answers',
    tag,
    params: z.object({ id: z.string() }),
    query: healthQuery,
    answer: scoreExplanationSchema,
    handle: async (tenant, { params, query }) => {
      const explained = await explainScore(tenant, params.id, ...momentsOf(tenant, query))
      if (!explained) throw noScorecard()
      return explained
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/health/overview',
    permission: 'accounts:read',
    summary: 'The health of all accounts: bands, distribution, biggest movers, by owner',
    tag,
    answer: overviewSchema,
    handle: (tenant) => readOverview(tenant),
  }),
  ...pulseRoutes,
]

const momentsOf = (tenant: Tenant, query: z.output<typeof healthQuery>): [Moment, Moment | null] => [
  parseMoment(tenant, query.as_of, query.known_at),
  query.compare_to === undefined ? null : parseCompareTo(tenant, query.compare_to, query.known_at),
]

const noScorecard = (): Problem => problem('no_scorecard', 'No scorecard is published yet.', { status: 404 })

function parseCompareTo(tenant: Tenant, compareTo: string, knownAt: string | undefined): Moment {
  try {
    return parseMoment(tenant, compareTo, knownAt)
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.field !== 'as_of') throw cause
    throw problem(cause.code, cause.message.replace('as_of', 'compare_to'), { field: 'compare_to', cause })
  }
}
