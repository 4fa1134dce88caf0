import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { movementRowSchema } from '../movements/contract'
import { pageOf, pageQuery } from '../page'
import { closePeriod, readClosed, reopenPeriod } from './close'

const tag = 'revenue'
const closedSchema = z.object({
  period: z.string(),
  closedAt: z.string(),
  closedBy: z.string(),
  currency: z.string(),
  figures: movementRowSchema,
})

export const closeRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/revenue/close',
    permission: 'revenue:read',
    tag,
    summary: 'The closed periods with what was reported of them, latest first',
    twin: true,
    query: z.object(pageQuery),
    answer: z.object({ items: z.array(closedSchema).readonly(), next: z.string().nullable(), total: z.int() }),
    handle: async (tenant, { query }) => {
      assertWhole(tenant)
      return pageOf([...(await inTenant(tenant, (tx) => readClosed(tx, tenant))).values()], query)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/revenue/close',
    permission: 'revenue:write',
    tag,
    summary: 'Freeze what is reported of a period that has ended; later corrections appear as restatements',
    body: z.strictObject({ period: z.string() }),
    answer: closedSchema,
    handle: (tenant, { body }) => {
      assertWhole(tenant)
      return closePeriod(tenant, body.period)
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/revenue/close/{period}',
    permission: 'settings:write',
    tag,
    summary: 'Open a closed period again',
    params: z.object({ period: z.string() }),
    status: 204,
    handle: async (tenant, { params }) => {
      await reopenPeriod(tenant, params.period)
      return new Response(null, { status: 204 })
    },
  }),
]

/** What is reported is of all accounts. */
export function assertWhole(tenant: Tenant): void {
  if (tenant.scope.kind === 'all') return
  throw problem('forbidden', 'What is reported is of every account; you see only your book.', { status: 403 })
}
