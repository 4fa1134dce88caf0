import { z } from 'zod'
import { type Problem, problem } from '../../../kernel/errors'
import { type Moment, parseMoment } from '../../../measure/metrics'
import { presentAsOf } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import type { Tenant } from '../../../trust/tenancy'
import { bandSchema, healthExplanationSchema, heldSchema, scoreExplanationSchema } from '../contract-answers'
import { explainHealth } from '../explain/explain'
import { explainScore } from '../explain/explain-score'
import { scoreAccounts } from '../verdicts/scores'
import { parseMomentOf } from './moments'
import { keyParams } from './scorecards'

const tag = 'Health'
const momentQuery = z.object({
  as_of: z.string().optional().describe('A day, meaning its end; an instant; or now, when left out.'),
  known_at: z.string().optional().describe('What was known then: a day, meaning its end, or an instant.'),
})
const healthQuery = momentQuery.extend({
  compare_to: z.string().optional().describe('A day, meaning its end, or an instant.'),
})

export const scoreRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/scorecards/{key}/scores',
    permission: 'scorecards:read',
    summary: 'The score of every account that the scorecard scores, as of a day, or now, by any version',
    tag,
    twin: true,
    params: keyParams,
    query: momentQuery.extend({
      version: z
        .union([z.literal('draft'), z.coerce.number().int().min(1)])
        .optional()
        .describe('Left out: of each account the version that scored it then.'),
    }),
    answer: z.object({
      asOf: z.string(),
      scorecard: z.string(),
      version: z.int().nullable().describe('The version that scored the most of them; null where it scored none.'),
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          version: z.int(),
          score: z.number().nullable(),
          band: bandSchema,
          held: heldSchema,
          coverage: z.number(),
        }),
      ),
    }),
    handle: async (tenant, { params, query }) => {
      const { asOf, knownAt } = parseMoment(tenant, query.as_of, query.known_at)
      const scores = await scoreAccounts(tenant, { asOf, knownAt, scorecard: params.key, version: query.version })
      const items = scores
        .flatMap(({ account, verdict, band, held }) => {
          if (!verdict) return []
          const { score, coverage } = verdict.scored
          const { version } = verdict.by.version
          return [{ account: account.externalId, name: account.name, version, score, band, held, coverage }]
        })
        .sort((a, b) => (a.account < b.account ? -1 : 1))
      return {
        asOf: presentAsOf({ asOf }),
        scorecard: params.key,
        version: mostOften(items.map((item) => item.version)),
        items,
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
]

function mostOften(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

const momentsOf = (tenant: Tenant, query: z.output<typeof healthQuery>): [Moment, Moment | null] => [
  parseMoment(tenant, query.as_of, query.known_at),
  query.compare_to === undefined ? null : parseMomentOf(tenant, 'compare_to', query.compare_to, query.known_at),
]

const noScorecard = (): Problem => problem('no_scorecard', 'No scorecard applies to this account.', { status: 404 })
