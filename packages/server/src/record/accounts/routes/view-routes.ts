import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { deleteView, listViews, putView, viewBodySchema, viewSchema } from '../views/views'

const key = z.object({ key: z.string().min(1).max(100) })

/** Saved views of the account list: one's own, and those shared with all. */
export const viewRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/views',
    permission: 'accounts:read',
    summary: 'My saved views and the shared ones',
    tag: 'Record',
    answer: z.object({ items: z.array(viewSchema), next: z.null(), total: z.number() }),
    handle: async (tenant) => {
      const items = await listViews(tenant)
      return { items, next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/views/{key}',
    permission: 'views:write',
    summary: 'Saves a view: filter, sort and columns under a name',
    tag: 'Record',
    params: key,
    body: viewBodySchema,
    answer: viewSchema,
    handle: (tenant, { params, body }) => putView(tenant, params.key, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/views/{key}',
    permission: 'views:write',
    summary: 'Removes a saved view',
    tag: 'Record',
    params: key,
    status: 204,
    handle: (tenant, { params }) => deleteView(tenant, params.key),
  }),
]
