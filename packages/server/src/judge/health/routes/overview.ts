import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { endOf, type Moment, parseMoment } from '../../../measure/metrics'
import { defineRoute, type Route } from '../../../trust/access'
import type { Tenant } from '../../../trust/tenancy'
import { changesQuerySchema, changesSchema } from '../changes/contract'
import { readChanges } from '../changes/read-changes'
import { overviewSchema } from '../overview/contract'
import { readOverview } from '../overview/read-overview'
import { parseMomentOf } from './moments'

const tag = 'Health'

export const overviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/health/overview',
    permission: 'accounts:read',
    summary: 'The health of all accounts: bands now and over time, biggest movers with their causes, by owner',
    tag,
    query: z.object({ scorecard: z.string().optional().describe('Only accounts that this scorecard scores.') }),
    answer: overviewSchema,
    handle: (tenant, { query }) => readOverview(tenant, query),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/health/changes',
    permission: 'accounts:read',
    summary: 'What moved the mean score of a group of accounts between two days, in parts that add up',
    tag,
    twin: true,
    query: changesQuerySchema,
    answer: changesSchema,
    handle: (tenant, { query }) => {
      const { filter, scorecard } = query
      return readChanges(tenant, { ...readDays(tenant, query), filter, scorecard })
    },
  }),
]

/** Throws `bad_time` and `bad_period`, naming the day. */
function readDays(
  tenant: Tenant,
  { from, to }: { from: string; to?: string | undefined },
): { from: Moment; to: Moment } {
  const days = { from: parseMomentOf(tenant, 'from', from), to: parseMoment(tenant, undefined, undefined) }
  if (to !== undefined) days.to = parseMomentOf(tenant, 'to', to)
  if (endOf(days.from) < endOf(days.to)) return days
  throw problem('bad_period', `from: ${from} is not before ${to ?? 'now'}.`, { field: 'from' })
}
