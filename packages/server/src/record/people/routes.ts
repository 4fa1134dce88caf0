import { z } from 'zod'
import { problem } from '../../kernel/errors'
import { defineRoute, type Route } from '../../trust/access'
import { inTenant, type Tenant } from '../../trust/tenancy'
import { findAccount, limitsOf, momentSchema, readMoment, saveResultSchema, sourceOf, throwFault } from '../accounts'
import { fieldTabSchema, readFieldTab } from '../fields'
import { listPersonMerges, mergePeople, undoPersonMerge } from './change/merge'
import { deletePerson, type PersonEraser } from './change/remove'
import { type PersonAnswer, personInputSchema, personSchema } from './contract'
import { findPersonIn } from './find'
import { listPeople, readPerson } from './read/list'
import { savePeople } from './save/save'

export interface PeopleDeps {
  readonly erasers: readonly PersonEraser[]
}

const id = z.object({ id: z.string().min(1) })
const mergeSchema = z.object({ id: z.string(), keep: z.string(), merge: z.string() })
const listAnswer = z.object({ items: z.array(personSchema), next: z.string().nullable(), total: z.number() })
const listQuery = momentSchema.extend({
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
})

/** The routes of people. */
export const createPeopleRoutes = (deps: PeopleDeps): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/v1/people/bulk',
    permission: 'people:write',
    summary: 'Makes and changes up to 5,000 people; bad ones are reported and left out',
    tag: 'Record',
    body: z.strictObject({
      items: z.array(z.unknown()),
      source: z.string().min(1).max(100).optional(),
      mode: z.enum(['upsert', 'put', 'patch']).default('upsert'),
      dryRun: z.boolean().default(false),
    }),
    answer: saveResultSchema,
    handle: (tenant, { body }) =>
      savePeople(tenant, body.items, { source: sourceOf(tenant, body.source), mode: body.mode, dryRun: body.dryRun }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/people/merge',
    permission: 'people:write',
    summary: 'Makes two people one; can be undone',
    tag: 'Record',
    body: z.strictObject({ keep: z.string().min(1), merge: z.string().min(1) }),
    answer: mergeSchema,
    handle: (tenant, { body }) => mergePeople(tenant, body.keep, body.merge),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/people/merge/{id}/undo',
    permission: 'people:write',
    summary: 'Takes a merge back',
    tag: 'Record',
    params: z.object({ id: z.uuid() }),
    answer: mergeSchema,
    handle: (tenant, { params }) => undoPersonMerge(tenant, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/person-merges',
    permission: 'people:read',
    summary: 'The merges of people in force, newest first; all, or those into people of one account',
    tag: 'Record',
    query: z.object({ account: z.string().min(1).optional() }),
    answer: z.object({
      items: z.array(mergeSchema.extend({ keepName: z.string(), mergeName: z.string(), at: z.string() })),
      next: z.null(),
      total: z.number(),
    }),
    handle: async (tenant, { query }) => {
      const items = await listPersonMerges(tenant, query.account)
      return { items, next: null, total: items.length }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/people',
    permission: 'people:read',
    summary: 'People, by name; of one account, or found by a part of name, e-mail or id',
    tag: 'Record',
    twin: true,
    query: listQuery.extend({ account: z.string().min(1).optional() }),
    answer: listAnswer,
    handle: (tenant, { query }) => listPeople(tenant, query, readMoment(tenant, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/people',
    permission: 'people:read',
    summary: 'The people of an account, now or as of a past day',
    tag: 'Record',
    twin: true,
    params: id,
    query: listQuery,
    answer: listAnswer,
    handle: async (tenant, { params, query }) => {
      const { externalId } = await findAccount(tenant, params.id)
      return listPeople(tenant, { ...query, account: externalId }, readMoment(tenant, query))
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/people/{id}',
    permission: 'people:read',
    summary: 'One person, now or as of a past day',
    tag: 'Record',
    params: id,
    query: momentSchema,
    answer: personSchema,
    handle: (tenant, { params, query }) => readPerson(tenant, params.id, readMoment(tenant, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/people/{id}/fields',
    permission: 'people:read',
    summary: 'The fields of a person: value, source, what lost, history',
    tag: 'Record',
    params: id,
    query: momentSchema,
    answer: z.array(fieldTabSchema),
    handle: (tenant, { params, query }) =>
      inTenant(tenant, async (tx) => {
        const person = await findPersonIn(tx, tenant, params.id)
        return readFieldTab(tx, tenant, 'person', person, limitsOf(tenant, readMoment(tenant, query)))
      }),
  }),
  ...(['put', 'patch'] as const).map((method) =>
    defineRoute({
      method,
      path: '/api/v1/people/{id}',
      permission: 'people:write',
      summary:
        method === 'put'
          ? 'Makes or replaces what this source says of a person'
          : 'Changes a person; what is left out stays',
      tag: 'Record',
      params: id,
      query: z.object({ source: z.string().min(1).max(100).optional() }),
      body: personInputSchema,
      answer: personSchema,
      handle: (tenant, { params, query, body }) => saveOne(tenant, params.id, body, method, query.source),
    }),
  ),
  defineRoute({
    method: 'delete',
    path: '/api/v1/people/{id}',
    permission: 'people:write',
    summary: 'Removes a person everywhere, their events too',
    tag: 'Record',
    params: id,
    status: 204,
    handle: (tenant, { params }) => deletePerson(tenant, params.id, deps.erasers),
  }),
]

async function saveOne(
  tenant: Tenant,
  named: string,
  body: z.output<typeof personInputSchema>,
  method: 'put' | 'patch',
  source: string | undefined,
): Promise<PersonAnswer> {
  const identity = await identityOf(tenant, named, method)
  if (body.externalId !== undefined && body.externalId !== identity.externalId) {
    throw problem('id_mismatch', `The address names "${named}", the body "${body.externalId}".`, {
      field: 'externalId',
    })
  }
  const item = { ...body, ...identity, ids: { ...identity.ids, ...body.ids } }
  throwFault(await savePeople(tenant, [item], { source: sourceOf(tenant, source), mode: method }))
  return readPerson(tenant, named)
}

/** The ids under which to save: those of the person who is there, else what the address says. */
async function identityOf(
  tenant: Tenant,
  named: string,
  method: 'put' | 'patch',
): Promise<{ externalId?: string; ids: Record<string, string> }> {
  try {
    const { externalId, ids } = await readPerson(tenant, named)
    return externalId === null ? { ids } : { externalId, ids: {} }
  } catch (thrown) {
    if (method === 'patch' || (thrown as { code?: string }).code !== 'not_found') throw thrown
    const colon = named.indexOf(':')
    return colon > 0 ? { ids: { [named.slice(0, colon)]: named.slice(colon + 1) } } : { externalId: named, ids: {} }
  }
}
