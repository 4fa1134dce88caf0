import type { Route } from '../../trust/access'
import { backtestRoutes } from './backtest/routes'
import { pulseRoutes } from './pulse/routes'
import { overviewRoutes } from './routes/overview'
import { scorecardRoutes } from './routes/scorecards'
import { scoreRoutes } from './routes/scores'

export const routes: readonly Route[] = [
  ...scorecardRoutes,
  ...scoreRoutes,
  ...backtestRoutes,
  ...pulseRoutes,
  ...overviewRoutes,
]
