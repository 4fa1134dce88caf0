import { z } from 'zod'
import { defineRoute, type Route } from '../../trust/access'
import { inTenant } from '../../trust/tenancy'
import { entitySchema, fieldBodySchema, fieldSchema } from './contract'
import { putField, readField } from './define'
import { readFields } from './field-store'
import { deleteField, fieldUsageSchema, readFieldUsage } from './remove'

const params = z.object({ entity: entitySchema, key: z.string().min(1).max(200) })
const present = (field: { options: readonly string[]; sources: readonly string[] }) => ({
  ...field,
  options: [...field.options],
  sources: [...field.sources],
})

/** The definitions of custom fields. */
export const routes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/fields/{entity}',
    permission: 'fields:read',
    summary: 'The custom fields of accounts or of people',
    tag: 'Record',
    params: z.object({ entity: entitySchema }),
    answer: z.object({ items: z.array(fieldSchema), next: z.null(), total: z.number() }),
    handle: async (tenant, { params }) => {
      const items = await inTenant(tenant, (tx) => readFields(tx, tenant, params.entity))
      return { items: items.map((field) => ({ ...field, ...present(field) })), next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/fields/{entity}/{key}',
    permission: 'fields:read',
    summary: 'A custom field: its type, options and order of sources',
    tag: 'Record',
    params,
    answer: fieldSchema,
    handle: async (tenant, { params }) => {
      const field = await readField(tenant, params.entity, params.key)
      return { ...field, ...present(field) }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/api/v1/fields/{entity}/{key}',
    permission: 'fields:write',
    summary: 'Makes or changes a custom field; values that do not fit a new type refuse it',
    tag: 'Record',
    params,
    body: fieldBodySchema,
    answer: fieldSchema,
    handle: async (tenant, { params, body }) => {
      const field = await putField(tenant, params.entity, params.key, body)
      return { ...field, ...present(field) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/fields/{entity}/{key}/usage',
    permission: 'fields:read',
    summary: 'What a custom field holds, who says it, and what rests on it',
    tag: 'Record',
    params,
    answer: fieldUsageSchema,
    handle: (tenant, { params }) => readFieldUsage(tenant, params.entity, params.key),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/fields/{entity}/{key}',
    permission: 'fields:write',
    summary: 'Removes a custom field with its values; refused while something rests on it',
    tag: 'Record',
    params,
    status: 204,
    handle: (tenant, { params }) => deleteField(tenant, params.entity, params.key),
  }),
]
