import { z } from 'zod'
import { findAccountIn } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant } from '../../../trust/tenancy'
import { pageQuery, readPage } from '../page'
import {
  findOpportunities,
  opportunityInputSchema,
  opportunitySchema,
  readOpportunity,
  saveOpportunity,
} from './opportunities'

const tag = 'revenue'
const params = z.object({ id: z.string().min(1).max(500) })

export const opportunityRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/opportunities',
    permission: 'revenue:read',
    tag,
    summary: 'Possible expansion, the soonest first',
    twin: true,
    query: z.object({
      account: z.string().min(1).optional(),
      open: z.enum(['true', 'false']).optional(),
      ...pageQuery,
    }),
    answer: z.object({ items: z.array(opportunitySchema), next: z.string().nullable(), total: z.int() }),
    handle: (tenant, { query }) =>
      inTenant(tenant, async (tx) => {
        const accountId =
          query.account !== undefined ? (await findAccountIn(tx, tenant, query.account, 'account')).id : undefined
        const open = query.open === undefined ? undefined : query.open === 'true'
        return readPage(query, (page) => findOpportunities(tx, tenant, { accountId, open, page }))
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/opportunities/{id}',
    permission: 'revenue:read',
    tag,
    summary: 'An opportunity by its id',
    params,
    answer: opportunitySchema,
    handle: (tenant, { params: { id } }) => inTenant(tenant, (tx) => readOpportunity(tx, tenant, id)),
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/opportunities/{id}',
    permission: 'revenue:write',
    tag,
    summary: 'Make or change an opportunity',
    params,
    body: opportunityInputSchema,
    answer: opportunitySchema,
    handle: (tenant, { params: { id }, body }) => inTenant(tenant, (tx) => saveOpportunity(tx, tenant, id, body)),
  }),
]
