import { defineRoute, type Route } from '../../trust/access'
import { disagreementQuerySchema, disagreementSchema } from './contract'
import { readDisagreement } from './read-disagreement'

export const routes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/health/disagreement',
    permission: 'accounts:read',
    summary: 'Accounts where the numbers and other evidence point apart, with the evidence of both sides',
    tag: 'Health',
    twin: true,
    query: disagreementQuerySchema,
    answer: disagreementSchema,
    handle: (tenant, { query }) => readDisagreement(tenant, query),
  }),
]
