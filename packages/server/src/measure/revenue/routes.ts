import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, problem } from '../../kernel/errors'
import { findAccount, isNow, readMoment, visibleAccounts } from '../../record/accounts'
import { defineRoute, type Route } from '../../trust/access'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { closeRoutes } from './close/routes'
import { MAX_BULK, readPut, type Subscription, subscriptionPutSchema, subscriptionSchema } from './contract'
import { findSubscription, listSubscriptions } from './list'
import { createLossRoutes } from './losses/routes'
import { createMovementRoutes } from './movements/routes'
import type { RuleDeps } from './movements/selection'
import { opportunityRoutes } from './opportunities/routes'
import { pageQuery, readPage } from './page'
import { createRetentionRoutes } from './retention/routes'
import { saveSubscriptions } from './save'
import { settingsRoutes } from './settings/routes'

const idParams = z.object({ id: z.string() })
const momentQuery = z.object({ as_of: z.string().optional(), known_at: z.string().optional(), ...pageQuery })

/** Subscriptions and everything that is reckoned from them. */
export const createRevenueRoutes = (deps: RuleDeps): readonly Route[] => [
  ...subscriptionRoutes,
  ...createMovementRoutes(deps),
  ...createRetentionRoutes(deps),
  ...settingsRoutes,
  ...closeRoutes,
  ...createLossRoutes(deps),
  ...opportunityRoutes,
]

const subscriptionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/subscriptions/{id}',
    permission: 'revenue:read',
    tag: 'revenue',
    summary: 'A subscription by its externalId',
    params: idParams,
    answer: subscriptionSchema,
    handle: (tenant, { params }) => readVisible(tenant, params.id),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/subscriptions/{id}',
    permission: 'revenue:write',
    tag: 'revenue',
    summary:
      'Say what a subscription is, amounts as decimals or as money; what it was before stays in its history. What was answered may be sent back',
    params: idParams,
    body: subscriptionPutSchema,
    answer: subscriptionSchema,
    handle: async (tenant, { params, body }) => {
      await findAccount(tenant, body.account, 'account')
      const { errors } = await saveSubscriptions(tenant, [readPut(params.id, body)], { source: 'api' })
      const [error] = errors
      if (error) throw problem(error.code, error.message, { field: error.field })
      return readVisible(tenant, params.id)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/subscriptions/bulk',
    permission: 'revenue:write',
    tag: 'revenue',
    summary: `Up to ${MAX_BULK} subscriptions at once; bad ones are reported by position, the others go in`,
    body: z.object({ items: z.array(z.unknown()).max(MAX_BULK) }),
    answer: z.object({
      created: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      errors: z.array(z.object({ index: z.number(), field: z.string(), code: z.string(), message: z.string() })),
    }),
    handle: async (tenant, { body }) => {
      if (tenant.scope.kind !== 'all')
        throw problem('forbidden', 'A list reaches every account; you see only your book.', { status: 403 })
      const { created, updated, unchanged, errors } = await saveSubscriptions(tenant, body.items, { source: 'api' })
      return { created, updated, unchanged, errors: [...errors] }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/subscriptions',
    permission: 'revenue:read',
    tag: 'revenue',
    summary: "An account's subscriptions, latest first, as of a day and as known at a time",
    params: idParams,
    twin: true,
    query: momentQuery,
    answer: z.object({ items: z.array(subscriptionSchema), next: z.string().nullable(), total: z.number() }),
    handle: async (tenant, { params, query }) => {
      const account = await findAccount(tenant, params.id)
      const moment = readMoment(tenant, query)
      const found = await readPage(query, (page) =>
        listSubscriptions(tenant, account.id, isNow(moment) ? {} : moment, page),
      )
      return { ...found, items: found.items.map(present) }
    },
  }),
]

/** Throws `not_found` for what is not there and for what the actor may not see, alike. */
async function readVisible(tenant: Tenant, externalId: string): Promise<Subscription> {
  const found = await inTenant(tenant, async (tx) => {
    const subscription = await findSubscription(tx, tenant, externalId)
    if (!subscription) return undefined
    const { rows } = await sql<{ id: string }>`
      with recursive final as (
        select a.id, a.merged_into from account a where a.workspace_id = ${tenant.workspace.id}::uuid and a.id = ${subscription.accountId}::uuid
        union all
        select a.id, a.merged_into from final f join account a on a.workspace_id = ${tenant.workspace.id}::uuid and a.id = f.merged_into)
      select a.id from account a join final f on f.id = a.id
      where a.workspace_id = ${tenant.workspace.id}::uuid and ${visibleAccounts(tenant)}`.execute(tx)
    return rows.length > 0 ? subscription : undefined
  })
  if (!found) throw notFound('subscription', externalId)
  return present(found)
}

function present(subscription: Subscription & { accountId?: string }): Subscription {
  const { accountId: _, ...shown } = subscription
  return shown
}
