import { sql } from 'kysely'
import { z } from 'zod'
import { Problem, problem } from '../../../kernel/errors'
import { markDirty } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import { writeAudit } from '../../../trust/audit'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { rebuildRevenue } from '../ledger/rebuild'
import { checkRate, readRates, saveRates } from '../rates/rates'
import { type RevenueSettings, readSettings, revenueSettingsSchema } from './settings'

const tag = 'revenue'
const rateSchema = z.object({ currency: z.string(), day: z.string(), rate: z.union([z.string(), z.number()]) })
const ratesAnswer = z.object({
  base: z.string(),
  items: z.array(z.object({ currency: z.string(), day: z.string(), rate: z.string() })),
  next: z.null(),
  total: z.int(),
})

export const settingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/settings',
    permission: 'revenue:read',
    tag,
    summary: 'How revenue is counted',
    answer: revenueSettingsSchema,
    handle: (tenant) => inTenant(tenant, (tx) => readSettings(tx, tenant)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/settings',
    permission: 'settings:write',
    tag,
    summary: 'Say how revenue is counted; what was left out is as by default, and the whole ledger follows',
    body: revenueSettingsSchema,
    answer: revenueSettingsSchema,
    handle: (tenant, { body }) => saveSettings(tenant, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/rates',
    permission: 'revenue:read',
    tag,
    summary: "What one unit of a currency is worth in the workspace's, from a day on",
    answer: ratesAnswer,
    handle: (tenant) => answerRates(tenant),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/rates',
    permission: 'settings:write',
    tag,
    summary: 'Add rates or correct them; all or, where one is wrong, none',
    body: z.object({ items: z.array(rateSchema).max(10_000) }),
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
      await inTenant(tenant, (tx) => saveRates(tx, tenant, rates))
      return answerRates(tenant)
    },
  }),
]

async function answerRates(tenant: Tenant): Promise<z.input<typeof ratesAnswer>> {
  const items = await inTenant(tenant, (tx) => readRates(tx, tenant))
  return { base: tenant.workspace.currency, items, next: null, total: items.length }
}

const saveSettings = (tenant: Tenant, settings: RevenueSettings): Promise<RevenueSettings> =>
  inTenant(tenant, async (tx) => {
    const before = await readSettings(tx, tenant)
    await sql`
      insert into revenue_settings (workspace_id, settings) values (${tenant.workspace.id}::uuid, ${JSON.stringify(settings)}::jsonb)
      on conflict (workspace_id) do update set settings = excluded.settings`.execute(tx)
    await writeAudit(tx, tenant, {
      action: 'update',
      subjectKind: 'revenue_settings',
      subjectId: 'settings',
      before,
      after: settings,
    })
    if (before.pastDueDays !== settings.pastDueDays || before.discounts !== settings.discounts) {
      await markDirty(tx, tenant, await rebuildRevenue(tx, tenant, 'all'), 'revenue')
    }
    return settings
  })
