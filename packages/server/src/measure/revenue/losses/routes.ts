import { z } from 'zod'
import type { Tx } from '../../../platform/postgres'
import { defineRoute, type Route } from '../../../trust/access'
import { inSnapshot, inTenant, type Tenant } from '../../../trust/tenancy'
import { readFilter, readPeriods } from '../movements/arguments'
import { type RuleDeps, selectAccounts } from '../movements/selection'
import { pageOf, pageQuery, readPage } from '../page'
import { readSettings } from '../settings/settings'
import { explainLoss, LOSS_GROUPS, listLosses, reportLosses, takeBackReason } from './losses'
import { churnReasonsSchema, readReasons, saveReasons } from './reasons'

const tag = 'revenue'
const range = {
  from: z.string().optional(),
  to: z.string().optional(),
  as_of: z.string().optional().describe('The last day to tell of, today unless told.'),
  filter: z.string().optional(),
}
const lossSchema = z.object({
  account: z.string(),
  name: z.string(),
  period: z.string(),
  kind: z.enum(['churn', 'contraction']),
  amount: z.string(),
  involuntary: z.boolean(),
  plan: z.string().nullable(),
  owner: z.string().nullable(),
  tenureDays: z.int().nullable(),
  noticeOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  lastPaidOn: z.string().nullable(),
  asks: z.boolean().describe('For a reason; not where nothing is paid but every line still runs.'),
  reason: z.string().nullable(),
  text: z.string().nullable(),
  evidence: z.array(z.string()).readonly(),
})

export const createLossRoutes = (deps: RuleDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/churn-reasons',
    permission: 'revenue:read',
    tag,
    summary: 'The reasons for which revenue is lost, on two levels',
    answer: churnReasonsSchema,
    handle: (tenant) => inTenant(tenant, (tx) => readReasons(tx, tenant)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/churn-reasons',
    permission: 'settings:write',
    tag,
    summary: 'Change the list of reasons; one that explains a loss stays',
    body: churnReasonsSchema,
    answer: churnReasonsSchema,
    handle: (tenant, { body }) => inTenant(tenant, (tx) => saveReasons(tx, tenant, body)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/losses',
    permission: 'revenue:read',
    tag,
    summary: 'Every churn and contraction of accounts, by month, with its reason; those that still ask for one',
    twin: true,
    query: z.object({
      ...range,
      unanswered: z.enum(['true', 'false']).default('false'),
      by: z.enum(LOSS_GROUPS).optional().describe('With `group`: the losses of one row of the report alone.'),
      group: z.string().optional().describe('A group of the report by `by`; empty: those of none.'),
      ...pageQuery,
    }),
    answer: z.object({
      currency: z.string(),
      items: z.array(lossSchema),
      next: z.string().nullable(),
      total: z.int(),
    }),
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const unanswered = query.unanswered === 'true'
        const of = query.by && query.group !== undefined ? { by: query.by, group: query.group || null } : undefined
        const asked = await readQuery(tx, tenant, deps, query)
        const found = await readPage(query, (page) => listLosses(tx, tenant, asked, { unanswered, of, ...page }))
        return { currency: tenant.workspace.currency, ...found }
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/losses/report',
    permission: 'revenue:read',
    tag,
    summary: 'What was lost, by reason, tenure, plan, owner, kind, or whether the payment never came',
    twin: true,
    query: z.object({ ...range, by: z.enum(LOSS_GROUPS).default('reason'), ...pageQuery }),
    answer: z.object({
      currency: z.string(),
      by: z.enum(LOSS_GROUPS),
      items: z.array(
        z.object({ group: z.string().nullable(), accounts: z.int(), churn: z.string(), contraction: z.string() }),
      ),
      next: z.string().nullable(),
      total: z.int(),
    }),
    handle: (tenant, { query }) =>
      inSnapshot(tenant, async (tx) => {
        const items = await reportLosses(tx, tenant, await readQuery(tx, tenant, deps, query), query.by)
        return { currency: tenant.workspace.currency, by: query.by, ...(await pageOf(items, query)) }
      }),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/revenue/losses/{account}/{period}',
    permission: 'revenue:write',
    tag,
    summary: 'Say why an account lost revenue in a month',
    params: z.object({ account: z.string(), period: z.string() }),
    body: z.strictObject({
      reason: z.string().min(1),
      text: z.string().max(10_000).nullable().optional(),
      evidence: z.array(z.string().max(2_000)).max(50).default([]),
    }),
    status: 204,
    handle: async (tenant, { params, body }) => {
      await inTenant(tenant, (tx) => explainLoss(tx, tenant, params.account, params.period, body))
      return new Response(null, { status: 204 })
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/revenue/losses/{account}/{period}',
    permission: 'revenue:write',
    tag,
    summary: 'Take back why an account lost revenue in a month',
    params: z.object({ account: z.string(), period: z.string() }),
    status: 204,
    handle: async (tenant, { params }) => {
      await inTenant(tenant, (tx) => takeBackReason(tx, tenant, params.account, params.period))
      return new Response(null, { status: 204 })
    },
  }),
]

/** The months asked for, as accounts moved in them. */
async function readQuery(
  tx: Tx,
  tenant: Tenant,
  deps: RuleDeps,
  query: {
    from?: string | undefined
    to?: string | undefined
    as_of?: string | undefined
    filter?: string | undefined
  },
) {
  return {
    periods: readPeriods(tenant, { ...query, interval: 'month' }),
    selection: await selectAccounts(tenant, deps, readFilter(query.filter)),
    settings: await readSettings(tx, tenant),
  }
}
