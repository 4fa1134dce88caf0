import type { Route } from '../../../trust/access'
import type { AccountDeps } from './deps'
import { readRoutes } from './read-routes'
import { viewRoutes } from './view-routes'
import { writeRoutes } from './write-routes'

/** The routes of accounts. Reading comes last, so that `accounts/bulk` and the like are not taken for ids. */
export const createAccountRoutes = (deps: AccountDeps): readonly Route[] => [
  ...writeRoutes(deps),
  ...readRoutes(deps),
  ...viewRoutes,
]
