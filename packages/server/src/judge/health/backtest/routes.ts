import { z } from 'zod'
import { defineRoute, type Route } from '../../../trust/access'
import { scorecardKeySchema } from '../contract'
import { askSchema, backtestSchema } from './contract'
import { suggestionSchema } from './contract-weights'
import { runBacktest } from './run'
import { suggestWeights } from './suggest-weights'

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
  defineRoute({
    method: 'post',
    path: '/api/v1/scorecards/{key}/suggest-weights',
    permission: 'scorecards:read',
    summary:
      'Weights under which the measures would have told best who was going to leave, judged on later dates; nothing is saved',
    tag,
    params,
    body: askSchema,
    answer: suggestionSchema,
    handle: (tenant, { params: { key }, body }) => suggestWeights(tenant, key, body),
  }),
]
