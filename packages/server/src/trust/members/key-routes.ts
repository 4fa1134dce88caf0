import { z } from 'zod'
import { defineRoute, PERMISSIONS, type Route } from '../access'
import { type CredentialKind, createCredential, listCredentials, revokeCredential } from '../auth'

const keySchema = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  key: z.string().nullable(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

const created = z.object({ id: z.string(), key: z.string() })
const name = z.string().trim().min(1).max(100)

/** API keys, whose text is shown once, and write keys, which are no secret in a browser. */
export const createKeyRoutes = (): readonly Route[] => [
  ...listAndRevoke('api_key', '/api/v1/api-keys', 'API keys'),
  ...listAndRevoke('write_key', '/api/v1/write-keys', 'write keys'),
  defineRoute({
    method: 'post',
    path: '/api/v1/api-keys',
    permission: 'keys:write',
    summary: 'Makes an API key; its text is answered this once',
    tag: 'Trust',
    body: z.strictObject({ name, scopes: z.array(z.enum(PERMISSIONS)).min(1).optional() }),
    status: 201,
    answer: created,
    handle: (tenant, { body }) => {
      const scopes = body.scopes ?? PERMISSIONS.filter((permission) => tenant.permissions.has(permission))
      return createCredential(tenant, { kind: 'api_key', name: body.name, scopes })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/write-keys',
    permission: 'keys:write',
    summary: 'Makes a write key, with which a source sends events',
    tag: 'Trust',
    body: z.strictObject({ name }),
    status: 201,
    answer: created,
    handle: (tenant, { body }) => createCredential(tenant, { kind: 'write_key', name: body.name, scopes: ['track'] }),
  }),
]

const listAndRevoke = (kind: CredentialKind, path: string, words: string): readonly Route[] => [
  defineRoute({
    method: 'get',
    path,
    // Write keys stand in snippets that everyone who connects a source copies.
    permission: kind === 'write_key' ? 'sources:read' : 'keys:read',
    summary: `The workspace's ${words}, newest first`,
    tag: 'Trust',
    answer: z.object({ items: z.array(keySchema), next: z.null(), total: z.number() }),
    handle: async (tenant) => {
      const items = (await listCredentials(tenant, kind)).map(({ kind: _, ...key }) => ({
        ...key,
        scopes: [...key.scopes],
      }))
      return { items, next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'delete',
    path: `${path}/{id}`,
    permission: 'keys:write',
    summary: 'Revokes a key for good',
    tag: 'Trust',
    params: z.object({ id: z.uuid() }),
    status: 204,
    handle: (tenant, { params }) => revokeCredential(tenant, kind, params.id),
  }),
]
