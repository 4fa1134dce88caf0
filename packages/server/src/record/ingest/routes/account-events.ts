import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { listAccountEvents } from '../account-events'
import { accountEventsQuery, accountEventsSchema } from '../contract'
import { countAccountEvents, countPersonEvents } from '../count-events'

export const accountEventRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/events',
    permission: 'accounts:read',
    summary: "An account's events, the latest first",
    tag: 'Accounts',
    params: z.object({ id: z.string() }),
    query: accountEventsQuery,
    answer: accountEventsSchema,
    twin: true,
    handle: (tenant, { params, query }) => listAccountEvents(tenant, params.id, query),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/accounts/{id}/events/count',
    permission: 'accounts:read',
    summary: 'How many events an account has',
    tag: 'Accounts',
    params: z.object({ id: z.string() }),
    answer: z.object({ events: z.int() }),
    handle: async (tenant, { params }) => ({ events: await countAccountEvents(tenant, params.id) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/people/{id}/events/count',
    permission: 'people:read',
    summary: 'How many events a person has',
    tag: 'Accounts',
    params: z.object({ id: z.string() }),
    answer: z.object({ events: z.int() }),
    handle: async (tenant, { params }) => ({ events: await countPersonEvents(tenant, params.id) }),
  }),
]
