import { z } from 'zod'
import { Problem, problem } from '../../../kernel/errors'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { pageOf, pageQuery } from '../page'
import { checkRate, distinctRates, findContradictions, type Rate, readRates, saveRates } from '../rates/rates'
import { saveSettings } from './save-settings'
import { readSettingsState, revenueSettingsSchema } from './settings'

const tag = 'revenue'
const rateSchema = z.object({ currency: z.string(), day: z.string(), rate: z.union([z.string(), z.number()]) })
const ratesAnswer = z.object({
  base: z.string(),
  items: z.array(z.object({ currency: z.string(), day: z.string(), rate: z.string() })).readonly(),
  next: z.string().nullable(),
  total: z.int(),
})

const settingsStateSchema = revenueSettingsSchema
  .extend({
    pending: z
      .object({
        pastDueDays: z.int(),
        discounts: z.enum(['in_effect', 'ignored']),
        trials: z.enum(['not_revenue', 'revenue']),
        cancellation: z.enum(['access_end', 'notice']),
        pauses: z.enum(['own', 'churn']),
        since: z.string(),
        by: z.string(),
      })
      .nullable()
      .describe('Policies by which the ledger is being derived; those above are in force until it is.'),
  })
  .meta({ id: 'RevenueSettingsState' })

export const settingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/settings',
    permission: 'revenue:read',
    tag,
    summary: 'How revenue is counted',
    answer: settingsStateSchema,
    handle: (tenant) => inTenant(tenant, (tx) => readSettingsState(tx, tenant)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/settings',
    permission: 'settings:write',
    tag,
    summary:
      'Say how revenue is counted; what was left out is as by default. What changes the ledger is `pending` until the whole ledger follows, then both change at once',
    body: revenueSettingsSchema,
    answer: settingsStateSchema,
    handle: (tenant, { body }) => saveSettings(tenant, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/rates',
    permission: 'revenue:read',
    tag,
    summary: "What one unit of a currency is worth in the workspace's, from a day on",
    twin: true,
    query: z.object(pageQuery),
    answer: ratesAnswer,
    handle: (tenant, { query }) => answerRates(tenant, query),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/rates',
    permission: 'settings:write',
    tag,
    summary: 'Add rates or correct them; all or, where one is wrong, none. Answers the first 500',
    body: z.object({
      items: z.array(rateSchema).max(10_000),
      history: z
        .boolean()
        .optional()
        .describe('Each was known on its day, where nothing was told of that day yet; else all are known from now on.'),
    }),
    answer: ratesAnswer,
    handle: async (tenant, { body }) => {
      const rates = body.items.map((item, index) => {
        try {
          return checkRate(item, tenant.workspace.currency)
        } catch (thrown) {
          if (!(thrown instanceof Problem)) throw thrown
          throw problem(thrown.code, `items.${index}.${thrown.message}`, { field: `items.${index}.${thrown.field}` })
        }
      })
      for (const [place, other] of findContradictions(rates)) {
        const [one, two] = [other, place].sort((a, b) => a - b) as [number, number]
        const { currency, day } = rates[two] as Rate
        throw problem(
          'rate_twice',
          `items.${two}.rate: ${currency} on ${day} is ${rates[two]?.rate} here and ${rates[one]?.rate} in items.${one}.`,
          { field: `items.${two}.rate`, detail: { fields: [`items.${one}.rate`, `items.${two}.rate`] } },
        )
      }
      await inTenant(tenant, (tx) => saveRates(tx, tenant, distinctRates(rates), { history: body.history }))
      return answerRates(tenant, { limit: 500 })
    },
  }),
]

async function answerRates(
  tenant: Tenant,
  query: z.output<z.ZodObject<typeof pageQuery>>,
): Promise<z.input<typeof ratesAnswer>> {
  const items = await inTenant(tenant, (tx) => readRates(tx, tenant))
  return { base: tenant.workspace.currency, ...(await pageOf(items, query)) }
}
