import { z } from 'zod'
import { momentOfNow } from '../../../measure/metrics'
import { findAccountIn } from '../../../record/accounts'
import { defineRoute, type Route } from '../../../trust/access'
import { inTenant } from '../../../trust/tenancy'
import { pulseInputSchema, pulseSchema } from './contract'
import { listPulses, readPulses } from './read-pulses'
import { pulseReportSchema, readPulseReport } from './report'
import { setPulse, withdrawPulse } from './set-pulse'

const tag = 'Health'
const path = '/api/v1/accounts/{id}/pulse'
const params = z.object({ id: z.string() })

export const pulseRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path,
    permission: 'accounts:read',
    summary: 'The pulse of an account: the rating in force, and every one that was',
    tag,
    params,
    answer: z.object({ current: pulseSchema.nullable(), history: z.array(pulseSchema) }),
    handle: (tenant, { params }) =>
      inTenant(tenant, async (tx) => {
        const { id } = await findAccountIn(tx, tenant, params.id)
        const now = momentOfNow(tenant)
        return {
          current: (await readPulses(tx, tenant, now, [id])).get(id) ?? null,
          history: await listPulses(tx, tenant, now, id),
        }
      }),
  }),
  defineRoute({
    method: 'put',
    path,
    permission: 'accounts:write',
    summary: 'Rates an account, with a reason and an end; the rating before stays in the history',
    tag,
    params,
    body: pulseInputSchema,
    answer: pulseSchema,
    handle: (tenant, { params, body }) => setPulse(tenant, params.id, body),
  }),
  defineRoute({
    method: 'delete',
    path,
    permission: 'accounts:write',
    summary: 'Withdraws the rating in force; it stays in the history',
    tag,
    params,
    status: 204,
    handle: async (tenant, { params }) => {
      await withdrawPulse(tenant, params.id)
      return new Response(null, { status: 204 })
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/health/pulses',
    permission: 'accounts:read',
    summary: 'How often the pulses of each member were right, judged once 90 days are over',
    tag,
    answer: pulseReportSchema,
    handle: (tenant) => readPulseReport(tenant),
  }),
]
