import { z } from 'zod'
import { bandSchema, healthExplanationSchema, heldSchema } from '../../judge/health'
import { parseMoment } from '../../measure/metrics'
import { explainMrr } from '../../measure/revenue'
import { type AccountSection, accountSchema } from '../../record/accounts'
import { defineRoute, type Route } from '../../trust/access'
import { readAccountPage } from './page'

const moneySchema = z.object({ amount: z.string(), currency: z.string() })

const mrrExplanationSchema = z
  .object({
    account: z.string(),
    day: z.string(),
    knownAt: z.string().nullable(),
    value: moneySchema.nullable().describe("In the workspace's currency, at the day's rates."),
    missingRates: z.array(z.string()).readonly().describe('The currencies for want of whose rate there is no value.'),
    sql: z.string().describe('PostgreSQL; answers `amount` and `currency`, or no row where there is no MRR.'),
    rowsSql: z.string(),
    rows: z
      .array(
        z.object({
          subscription: z.string(),
          plan: z.string().nullable(),
          currency: z.string(),
          mrr: z.string(),
          paysFrom: z.string(),
          paysTo: z.string().nullable(),
          counts: z.boolean(),
          knownAt: z.string(),
          terms: z.record(z.string(), z.unknown()),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'MrrExplanation' })

/** The account page in one request. */
export const createAccountPageRoutes = (sections: readonly AccountSection[]): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/page',
    permission: 'accounts:read',
    summary: 'Everything that the page of an account shows, now or as of a past day',
    tag: 'Accounts',
    params: z.object({ id: z.string() }),
    query: z.object({
      as_of: z.string().optional(),
      known_at: z.string().optional(),
      compare_to: z.string().optional(),
    }),
    answer: z.object({
      asOf: z.string().describe('The exact moment of every number here: asked of `explain`, it gives the same.'),
      comparedWith: z.string().describe("The moment that the metrics' `previous` is of."),
      account: accountSchema.extend({ parentName: z.string().nullable() }),
      health: healthExplanationSchema.nullable(),
      healthHistory: z.array(
        z.object({
          date: z.string(),
          score: z.number().nullable(),
          band: bandSchema.describe('As shown.'),
          raw: bandSchema.describe("The score's own."),
          held: heldSchema,
        }),
      ),
      metrics: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          unit: z.string().nullable(),
          better: z.enum(['higher', 'lower', 'neutral']),
          version: z.int(),
          value: z.number().nullable(),
          previous: z.number().nullable(),
          change: z.number().nullable(),
          history: z.array(z.object({ date: z.string(), value: z.number().nullable() })).readonly(),
        }),
      ),
      people: z.object({
        total: z.int(),
        items: z.array(
          z.object({
            externalId: z.string(),
            name: z.string().nullable(),
            email: z.string().nullable(),
            role: z.string(),
            lastSeenAt: z.string().nullable(),
          }),
        ),
      }),
      events: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          event: z.string(),
          person: z.object({ externalId: z.string().nullable(), label: z.string().nullable() }),
          source: z.string(),
          knownAt: z.string(),
          properties: z.unknown(),
        }),
      ),
      knownAs: z
        .enum(['recorded', 'recomputed', 'unrecorded'])
        .nullable()
        .describe('Of a past day: whether its figures equal what was recorded; null of now.'),
      flags: z.array(z.object({ date: z.string(), label: z.string() })),
    }),
    handle: (tenant, { params, query }) => readAccountPage(tenant, params.id, query, sections),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/mrr/explain',
    permission: 'revenue:read',
    summary: 'The SQL from what was said of subscriptions to the MRR, and the subscriptions behind it',
    tag: 'Accounts',
    params: z.object({ id: z.string() }),
    query: z.object({ as_of: z.string().optional(), known_at: z.string().optional() }),
    answer: mrrExplanationSchema,
    handle: (tenant, { params, query }) => {
      const { asOf, knownAt } = parseMoment(tenant, query.as_of, query.known_at)
      return explainMrr(tenant, params.id, { asOf, knownAt: knownAt === null ? undefined : new Date(knownAt) })
    },
  }),
]
