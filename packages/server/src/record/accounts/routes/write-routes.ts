import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { defineRoute, type Route } from '../../../trust/access'
import type { Tenant } from '../../../trust/tenancy'
import { actionSchema, actOnAccounts } from '../change/actions'
import { listMerges, mergeAccounts, undoAccountMerge } from '../change/merge'
import { deleteAccount } from '../change/remove'
import { type AccountAnswer, accountInputSchema, accountSchema, type SaveResult, saveResultSchema } from '../contract'
import { findAccount } from '../find'
import { readAccount } from '../read/one'
import { saveAccounts } from '../save/save'
import { type AccountDeps, hooksOf, sourceOf } from './deps'

const id = z.object({ id: z.string().min(1) })
const bySource = z.object({ source: z.string().min(1).max(100).optional() })
const mergeSchema = z.object({ id: z.string(), keep: z.string(), merge: z.string() })

/** Writing accounts: one, many, a selection; merging; removing. */
export const writeRoutes = (deps: AccountDeps): readonly Route[] => [
  ...(['put', 'patch'] as const).map((method) =>
    defineRoute({
      method,
      path: '/api/v1/accounts/{id}',
      permission: 'accounts:write',
      summary:
        method === 'put'
          ? 'Makes or replaces what this source says of an account'
          : 'Changes an account; what is left out stays',
      tag: 'Record',
      params: id,
      query: bySource,
      body: accountInputSchema.omit({ externalId: true }).extend({ externalId: z.string().optional() }),
      answer: accountSchema,
      handle: (tenant, { params, query, body }) => saveOne(deps, tenant, params.id, body, method, query.source),
    }),
  ),
  defineRoute({
    method: 'delete',
    path: '/api/v1/accounts/{id}',
    permission: 'accounts:write',
    summary: 'Removes an account everywhere, its events too',
    tag: 'Record',
    params: id,
    status: 204,
    handle: (tenant, { params }) => deleteAccount(tenant, params.id, deps.erasers),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/accounts/bulk',
    permission: 'accounts:write',
    summary: 'Makes and changes up to 5,000 accounts; bad ones are reported and left out',
    tag: 'Record',
    body: z.strictObject({
      items: z.array(z.unknown()),
      source: z.string().min(1).max(100).optional(),
      mode: z.enum(['upsert', 'put', 'patch']).default('upsert'),
      dryRun: z.boolean().default(false),
    }),
    answer: saveResultSchema,
    handle: (tenant, { body }) =>
      saveAccounts(tenant, body.items, {
        source: sourceOf(tenant, body.source),
        mode: body.mode,
        dryRun: body.dryRun,
      }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/accounts/actions',
    permission: 'accounts:write',
    summary: 'Does one thing to a selection; a dry run answers what would change',
    tag: 'Record',
    body: actionSchema,
    answer: z.object({
      matched: z.number(),
      changed: z.number(),
      dryRun: z.boolean(),
      sample: z.array(z.object({ account: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
    handle: async (tenant, { body }) => {
      const result = await actOnAccounts(
        tenant,
        await deps.registry(tenant),
        body,
        await hooksOf(deps, tenant),
        sourceOf(tenant, undefined),
      )
      return { ...result, sample: [...result.sample] }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/accounts/merge',
    permission: 'accounts:write',
    summary: 'Makes two accounts one; can be undone',
    tag: 'Record',
    body: z.strictObject({ keep: z.string().min(1), merge: z.string().min(1) }),
    answer: mergeSchema,
    handle: (tenant, { body }) => mergeAccounts(tenant, body.keep, body.merge),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/accounts/merge/{id}/undo',
    permission: 'accounts:write',
    summary: 'Takes a merge back',
    tag: 'Record',
    params: z.object({ id: z.uuid() }),
    answer: mergeSchema,
    handle: (tenant, { params }) => undoAccountMerge(tenant, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/account-merges',
    permission: 'accounts:read',
    summary: 'The merges in force, newest first; all, or those into one account',
    tag: 'Record',
    query: z.object({ account: z.string().min(1).optional() }),
    answer: z.object({
      items: z.array(mergeSchema.extend({ mergeName: z.string(), at: z.string() })),
      next: z.null(),
      total: z.number(),
    }),
    handle: async (tenant, { query }) => {
      const items = await listMerges(tenant, query.account)
      return { items, next: null, total: items.length }
    },
  }),
]

async function saveOne(
  deps: AccountDeps,
  tenant: Tenant,
  named: string,
  body: z.output<typeof accountInputSchema>,
  method: 'put' | 'patch',
  source: string | undefined,
): Promise<AccountAnswer> {
  const identity = await identityOf(tenant, named, method)
  if (body.externalId !== undefined && body.externalId !== identity.externalId) {
    throw problem('id_mismatch', `The address names "${named}", the body "${body.externalId}".`, {
      field: 'externalId',
    })
  }
  const item = { ...body, ...identity, ids: { ...identity.ids, ...body.ids } }
  throwFault(await saveAccounts(tenant, [item], { source: sourceOf(tenant, source), mode: method }))
  return readAccount(tenant, identity.externalId, deps.sections)
}

/** The ids under which to save: those of the account that is there, else what the address says. */
async function identityOf(tenant: Tenant, named: string, method: 'put' | 'patch') {
  try {
    const { externalId } = await findAccount(tenant, named)
    return { externalId, ids: {} }
  } catch (thrown) {
    if (method === 'patch' || (thrown as { code?: string }).code !== 'not_found') throw thrown
    const colon = named.indexOf(':')
    return { externalId: named, ids: colon > 0 ? { [named.slice(0, colon)]: named.slice(colon + 1) } : {} }
  }
}

const STATUS: Readonly<Record<string, number>> = {
  not_found: 404,
  ambiguous_ids: 409,
  id_taken: 409,
  parent_cycle: 409,
}

/** One item's fault is the request's. */
export function throwFault(result: SaveResult): void {
  const fault = result.errors[0]
  if (fault) throw problem(fault.code, fault.message, { field: fault.field, status: STATUS[fault.code] ?? 400 })
}
