import { z } from 'zod'
import { findAccount } from '../../record/accounts'
import { defineRoute, type Route } from '../../trust/access'
import { inTenant } from '../../trust/tenancy'
import { presentMoment, readAccountMetrics } from './account-metrics'
import { catalogue } from './catalogue'
import { metricDefinitionSchema, metricKeySchema, metricSchema, valueRowSchema } from './contract'
import { deleteMetric, saveMetric } from './definitions'
import { dependantsOf, dependenciesOf } from './domain/graph'
import { buildMetricSet } from './domain/metric-set'
import { explainMetric } from './explain'
import { findMetricUsers } from './hooks'
import { parseMoment } from './moment-of'
import { previewMetric } from './preview'
import { saveSeries, seriesAnswerSchema, seriesBodySchema } from './series'
import { silenceRoutes } from './silence/routes'
import { pickMetric, readMetrics, readVersions } from './store'
import { readValues } from './values'

const tag = 'Metrics'
const keyParams = z.object({ key: metricKeySchema })
const momentQuery = z.object({
  as_of: z.string().optional().describe('A day, meaning its end; an instant; or now, when left out.'),
  known_at: z.string().optional().describe('What was known then: a day, meaning its end, or an instant.'),
})
const nullableNumber = z.number().nullable()
const distributionSchema = z.object({
  bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
  nulls: z.int(),
  total: z.int(),
  min: nullableNumber,
  median: nullableNumber,
  max: nullableNumber,
})

export const routes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/metrics',
    permission: 'metrics:read',
    summary: 'All metrics of the workspace',
    tag,
    twin: true,
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(500) }),
    answer: z.object({ items: z.array(metricSchema), next: z.null(), total: z.int() }),
    handle: async (tenant, { query }) => {
      const items = await readMetrics(tenant)
      return { items: items.slice(0, query.limit), next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/metrics/{key}',
    permission: 'metrics:read',
    summary: 'One metric: its definition, its versions, and what rests on it',
    tag,
    params: keyParams,
    handle: async (tenant, { params }) => {
      const metrics = await readMetrics(tenant)
      const metric = pickMetric(metrics, params.key)
      const definitions = new Map(metrics.map((one) => [one.key, one.compute]))
      return {
        ...metric,
        versions: await readVersions(tenant, params.key),
        restsOn: dependenciesOf(params.key, definitions, catalogue).filter((key) => key !== params.key),
        usedBy: dependantsOf(params.key, definitions, catalogue),
        usedIn: await inTenant(tenant, (tx) => findMetricUsers(tx, tenant, params.key)),
      }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/metrics/{key}',
    permission: 'metrics:write',
    summary: 'Defines a metric; a definition that changes its numbers is a new version',
    tag,
    params: keyParams,
    body: metricDefinitionSchema,
    answer: metricSchema,
    handle: (tenant, { params, body }) => saveMetric(tenant, params.key, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/metrics/{key}',
    permission: 'metrics:write',
    summary: 'Takes a metric out of use; what was logged stays',
    tag,
    params: keyParams,
    status: 204,
    handle: (tenant, { params }) => deleteMetric(tenant, params.key),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/metrics/{key}/values',
    permission: 'metrics:read',
    summary: 'The metric of every account as of a day, or now',
    tag,
    twin: true,
    params: keyParams,
    query: momentQuery.extend({ account: z.string().min(1).optional() }),
    answer: z.object({ asOf: z.string(), version: z.int(), items: z.array(valueRowSchema) }),
    handle: async (tenant, { params, query }) => {
      const moment = parseMoment(tenant, query.as_of, query.known_at)
      const metrics = await readMetrics(tenant)
      const metric = pickMetric(metrics, params.key)
      const accountIds = query.account === undefined ? null : [(await findAccount(tenant, query.account)).id]
      const rows = await readValues(tenant, buildMetricSet([metric], metrics, catalogue), moment, { accountIds })
      return {
        asOf: presentMoment(moment),
        version: metric.version,
        items: rows
          .map(({ account, values }) => ({ account: account.externalId, value: values[0] ?? null }))
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/metrics/{key}/explain',
    permission: 'metrics:read',
    summary: 'One number: its definition, the SQL over raw rows that gives it, and those rows',
    tag,
    params: keyParams,
    query: momentQuery.extend({ account: z.string().min(1) }),
    handle: (tenant, { params, query }) =>
      explainMetric(tenant, params.key, query.account, parseMoment(tenant, query.as_of, query.known_at)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/metrics/preview',
    permission: 'metrics:read',
    summary: 'What a definition would give, without saving it',
    tag,
    body: metricDefinitionSchema.extend({ key: metricKeySchema.default('preview'), as_of: z.string().optional() }),
    answer: z.object({
      asOf: z.string(),
      items: z.array(z.object({ account: z.string(), name: z.string(), value: nullableNumber })),
      distribution: distributionSchema,
    }),
    handle: async (tenant, { body }) => {
      const { key, as_of, ...definition } = body
      const moment = parseMoment(tenant, as_of, undefined)
      const { items, distribution } = await previewMetric(tenant, key, definition, moment)
      return {
        asOf: presentMoment(moment),
        items: [...items],
        distribution: { ...distribution, bins: [...distribution.bins] },
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/metrics',
    permission: 'metrics:read',
    summary: 'All metrics of one account, with what they were 28 days before and twelve months of weekly closes',
    tag,
    params: z.object({ id: z.string() }),
    query: momentQuery,
    handle: (tenant, { params, query }) =>
      readAccountMetrics(tenant, params.id, parseMoment(tenant, query.as_of, query.known_at)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/series',
    permission: 'metrics:write',
    summary: 'Numbers measured elsewhere, for metrics of the kind `series`',
    tag,
    body: seriesBodySchema,
    answer: seriesAnswerSchema,
    handle: (tenant, { body }) => saveSeries(tenant, body.items),
  }),
  ...silenceRoutes,
]
