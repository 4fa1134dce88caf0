import { defineRoute, type Route } from '../../trust/access'
import { backtestRoutes } from './backtest/routes'
import { overviewSchema } from './contract-answers'
import { readOverview } from './overview'
import { pulseRoutes } from './pulse/routes'
import { scorecardRoutes } from './routes/scorecards'
import { scoreRoutes } from './routes/scores'

export const routes: readonly Route[] = [
  ...scorecardRoutes,
  ...scoreRoutes,
  ...backtestRoutes,
  ...pulseRoutes,
  defineRoute({
    method: 'get',
    path: '/api/v1/health/overview',
    permission: 'accounts:read',
    summary: 'The health of all accounts: bands, distribution, biggest movers, by owner',
    tag: 'Health',
    answer: overviewSchema,
    handle: (tenant) => readOverview(tenant),
  }),
]
