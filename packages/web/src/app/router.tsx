import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { ApiProblem, meQuery, setupQuery } from '../api'
import { readAsOf } from '../ui/as-of'
import { NotFound } from './not-found'
import { queryClient } from './query-client'
import { RouteError } from './route-error'
import { readAccountSearch, readAccountsSearch, readHealthSearch, readListSearch, readRevenueSearch } from './search'
import { readRenewalsSearch } from './search-renewals'
import { readScorecardSearch } from './search-scorecards'
import { Shell } from './shell/shell'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && search.to.startsWith('/') ? { to: search.to } : {},
  beforeLoad: async ({ context }) => {
    const setup = await context.queryClient.fetchQuery(setupQuery)
    if (setup.needed) throw redirect({ to: '/welcome' })
  },
}).lazy(() => import('../features/sign-in').then((module) => module.signInRoute))

const welcomeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/welcome' }).lazy(() =>
  import('../features/sign-in').then((module) => module.welcomeRoute),
)

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
}).lazy(() => import('../features/sign-in').then((module) => module.joinRoute))

/** Everything behind the sign-in; the day it is looked at stays in every address. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: RouteError,
  validateSearch: readAsOf,
  search: { middlewares: [retainSearchParams(['as_of', 'known'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) }
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 401)
        throw redirect({ to: '/sign-in', search: { to: location.href } })
      throw cause
    }
  },
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/accounts' })
  },
})

const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
}).lazy(() => import('../features/accounts').then((module) => module.accountsRoute))

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts/$id',
  validateSearch: readAccountSearch,
}).lazy(() => import('../features/account').then((module) => module.accountRoute))

const accountTabRoute = createRoute({ getParentRoute: () => accountRoute, path: '/$tab' })

const inShell = <Path extends string>(path: Path) => ({ getParentRoute: () => shellRoute, path })

const peopleRoute = createRoute({ ...inShell('/people'), validateSearch: readListSearch }).lazy(() =>
  import('../features/people').then((module) => module.peopleRoute),
)
const healthRoute = createRoute({ ...inShell('/health'), validateSearch: readHealthSearch }).lazy(() =>
  import('../features/health').then((module) => module.healthRoute),
)
const scorecardsRoute = createRoute(inShell('/health/scorecards')).lazy(() =>
  import('../features/scorecards').then((module) => module.scorecardsRoute),
)
const scorecardRoute = createRoute({
  ...inShell('/health/scorecards/$key'),
  validateSearch: readScorecardSearch,
}).lazy(() => import('../features/scorecards').then((module) => module.scorecardRoute))
const disagreementRoute = createRoute({
  ...inShell('/health/disagreement'),
  validateSearch: readHealthSearch,
}).lazy(() => import('../features/health').then((module) => module.disagreementRoute))
const pulsesRoute = createRoute(inShell('/health/pulses')).lazy(() =>
  import('../features/health').then((module) => module.pulsesRoute),
)
const revenueRoute = createRoute({ ...inShell('/revenue'), validateSearch: readRevenueSearch }).lazy(() =>
  import('../features/revenue').then((module) => module.revenueRoute),
)
const renewalsRoute = createRoute({ ...inShell('/renewals'), validateSearch: readRenewalsSearch }).lazy(() =>
  import('../features/renewals').then((module) => module.renewalsRoute),
)
const revenuePartRoute = createRoute({ getParentRoute: () => revenueRoute, path: '/$part' })
const metricsRoute = createRoute(inShell('/metrics')).lazy(() =>
  import('../features/metrics').then((module) => module.metricsRoute),
)
const metricRoute = createRoute(inShell('/metrics/$key')).lazy(() =>
  import('../features/metrics').then((module) => module.metricRoute),
)
const sourcesHomeRoute = createRoute({
  ...inShell('/sources'),
  beforeLoad: () => {
    throw redirect({ to: '/sources/$part', params: { part: 'overview' } })
  },
})
const sourcesRoute = createRoute(inShell('/sources/$part')).lazy(() =>
  import('../features/sources').then((module) => module.sourcesRoute),
)
const importsRoute = createRoute(inShell('/imports')).lazy(() =>
  import('../features/imports').then((module) => module.importsRoute),
)
const importRoute = createRoute(inShell('/imports/$id')).lazy(() =>
  import('../features/imports').then((module) => module.importRoute),
)
const settingsHomeRoute = createRoute({
  ...inShell('/settings'),
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'members' } })
  },
})
const settingsRoute = createRoute(inShell('/settings/$section')).lazy(() =>
  import('../features/settings').then((module) => module.settingsRoute),
)
const checklistRoute = createRoute(inShell('/setup')).lazy(() =>
  import('../features/setup').then((module) => module.setupRoute),
)

const routeTree = rootRoute.addChildren([
  signInRoute,
  welcomeRoute,
  joinRoute,
  shellRoute.addChildren([
    homeRoute,
    accountsRoute,
    accountRoute.addChildren([accountTabRoute]),
    peopleRoute,
    healthRoute,
    scorecardsRoute,
    scorecardRoute,
    disagreementRoute,
    pulsesRoute,
    revenueRoute.addChildren([revenuePartRoute]),
    renewalsRoute,
    metricsRoute,
    metricRoute,
    sourcesHomeRoute,
    sourcesRoute,
    importsRoute,
    importRoute,
    settingsHomeRoute,
    settingsRoute,
    checklistRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
