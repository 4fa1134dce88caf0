import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { listAccountEvents } from '../account-events'
import { accountEventsQuery, accountEventsSchema } from '../contract'

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
]
