import { z } from 'zod'
import { operatorsOf } from '../../../kernel/rules'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant } from '../../../trust/tenancy'
import { readTimeline, timelineEntrySchema } from '../../activity'
import { fieldTabSchema, readFieldTab } from '../../fields'
import { currentAliases } from '../aliases'
import { accountSchema } from '../contract'
import { findAccount, findAccountIn } from '../find'
import { exportAccounts } from '../list/export'
import { listAccounts } from '../list/list'
import { limitsOf, readMoment } from '../read/moment'
import { readAccount } from '../read/one'
import { type AccountDeps, hooksOf } from './deps'
import { listQuerySchema, momentSchema, readListQuery } from './query'

const id = z.object({ id: z.string().min(1) })
const total = z.object({
  sum: z.union([z.number(), z.string()]).nullable().optional(),
  average: z.number().nullable().optional(),
  count: z.number().optional(),
  bands: z.record(z.string(), z.number()).optional(),
  currency: z.string().optional(),
})

const fieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  group: z.string(),
  type: z.string(),
  operators: z.array(z.string()),
  options: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  unit: z.string().nullable(),
  description: z.string().nullable(),
  sortable: z.boolean(),
})

/** Reading accounts: the list, one, its timeline and fields, the CSV, and what lists and rules can name. */
export const readRoutes = (deps: AccountDeps): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/fields',
    permission: 'fields:read',
    summary: 'Everything that a rule, a list or a filter can name, with its operators',
    tag: 'Record',
    answer: z.object({ items: z.array(fieldSchema), next: z.null(), total: z.number() }),
    handle: async (tenant) => {
      const registry = await deps.registry(tenant)
      const items = registry.list().map((field) => ({
        key: field.key,
        label: field.label,
        group: field.group,
        type: field.type,
        operators: [...operatorsOf(field.type)],
        options: field.options ? field.options.map((option) => ({ ...option })) : null,
        unit: field.unit ?? null,
        description: field.description ?? null,
        sortable: field.sortable !== false && field.type !== 'list',
      }))
      return { items, next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts',
    permission: 'accounts:read',
    summary: 'Accounts: filtered by a rule, sorted by any field, with the total and, when asked, the totals of columns',
    tag: 'Record',
    twin: true,
    query: listQuerySchema,
    answer: z.object({
      items: z.array(accountSchema),
      next: z.string().nullable(),
      total: z.number().nullable(),
      totals: z.record(z.string(), total),
      tookMs: z.number(),
    }),
    handle: async (tenant, { query }) =>
      listAccounts(
        tenant,
        await deps.registry(tenant),
        readListQuery(query),
        deps.sections,
        await hooksOf(deps, tenant),
      ),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts.csv',
    permission: 'accounts:read',
    summary: 'The whole list as CSV: the same filter, order and columns',
    tag: 'Record',
    twin: true,
    query: listQuerySchema.omit({ limit: true, cursor: true, totals: true }),
    handle: async (tenant, { query }) => {
      const read = readListQuery({ ...query, limit: 500, totals: 'none' })
      const lines = await exportAccounts(tenant, await deps.registry(tenant), read, await hooksOf(deps, tenant))
      return new Response(streamText(lines), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="accounts.csv"',
        },
      })
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}',
    permission: 'accounts:read',
    summary: 'One account, now or as of a past day, as known then',
    tag: 'Record',
    params: id,
    query: momentSchema,
    answer: accountSchema,
    handle: (tenant, { params, query }) => readAccount(tenant, params.id, deps.sections, readMoment(tenant, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/fields',
    permission: 'accounts:read',
    summary: 'The fields of an account: value, source, what lost, history',
    tag: 'Record',
    params: id,
    query: momentSchema,
    answer: z.array(fieldTabSchema),
    handle: (tenant, { params, query }) =>
      inTenant(tenant, async (tx) => {
        const account = await findAccountIn(tx, tenant, params.id)
        return readFieldTab(tx, tenant, 'account', account.id, limitsOf(tenant, readMoment(tenant, query)))
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/timeline',
    permission: 'accounts:read',
    summary: 'What happened at an account, newest first',
    tag: 'Record',
    twin: true,
    params: id,
    query: momentSchema.extend({
      limit: z.coerce.number().int().min(1).max(500).default(50),
      cursor: z.string().optional(),
      kinds: z.string().optional(),
    }),
    answer: z.object({ items: z.array(timelineEntrySchema), next: z.string().nullable() }),
    handle: async (tenant, { params, query }) => {
      const account = await findAccount(tenant, params.id)
      const { from, to } = await currentAliases(tenant)
      const { before, knownAt } = limitsOf(tenant, readMoment(tenant, query))
      return readTimeline(tenant, {
        accountIds: [account.id, ...from.filter((_, n) => to[n] === account.id)],
        limit: query.limit,
        cursor: query.cursor,
        kinds: query.kinds?.split(','),
        before,
        knownAt: knownAt ?? undefined,
      })
    },
  }),
]

function streamText(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
