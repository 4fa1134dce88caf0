import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { scorecardKeySchema } from '../contract'
import { askSchema, backtestSchema } from './contract'
import { runBacktest } from './run'

const tag = 'Health'
const params = z.object({ key: scorecardKeySchema })

export const backtestRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/api/v1/scorecards/{key}/backtests',
    permission: 'scorecards:read',
    summary: 'How well a scorecard would have told who was going to leave, on past dates, by what was known then',
    tag,
    params,
    body: askSchema,
    answer: backtestSchema,
    handle: (tenant, { params: { key }, body }) => runBacktest(tenant, key, body),
  }),
]
