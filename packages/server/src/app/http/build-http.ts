import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { notFound } from '../../kernel/errors'
import { presentProblem } from '../../platform/http'
import type { Stores } from '../../platform/stores'
import type { Route } from '../../trust/access'
import { authenticate, type SignIn } from '../../trust/auth'
import { handleRoute } from './handle-route'
import { mountHealth } from './health'
import { buildOpenApi } from './openapi'
import { mountWeb } from './web'

export interface HttpOptions {
  readonly routes: readonly Route[]
  readonly signIn: SignIn
  readonly version: string
  /** Where the built web app lies; absent: the API alone. */
  readonly webDir?: string | undefined
}

/** The whole HTTP face: API, tracking, sign-in, health, the web app. */
export function buildHttp(stores: Stores, options: HttpOptions): Hono {
  const app = new Hono()
  app.onError((error) => presentProblem(error, stores.log))
  mountHealth(app, stores)
  app.use('/v1/*', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'], maxAge: 86_400 }))
  app.use('/api/*', secureHeaders())
  app.all('/api/auth/*', (context) => options.signIn.handle(context.req.raw))
  // Made when it is first asked for, and once.
  let document: string | null = null
  app.get('/api/v1/openapi.json', (context) => {
    document ??= JSON.stringify(buildOpenApi(options.routes, options.version))
    return context.body(document, 200, { 'content-type': 'application/json' })
  })
  for (const route of options.routes) mountRoute(app, stores, options.signIn, route)
  app.all('/api/*', (context) => presentProblem(notFound('route', context.req.path), stores.log))
  app.all('/v1/*', (context) => presentProblem(notFound('route', context.req.path), stores.log))
  if (options.webDir) mountWeb(app, options.webDir)
  return app
}

function mountRoute(app: Hono, stores: Stores, signIn: SignIn, route: Route): void {
  const path = route.path.replaceAll(/\{([^}]+)\}/g, ':$1')
  const serve = (asTwin: boolean) => async (context: Parameters<typeof handleRoute>[1]) => {
    const tenant = route.permission === 'public' ? null : await authenticate(stores, signIn, context.req.raw)
    return handleRoute(route, context, tenant, asTwin)
  }
  app.on(route.method.toUpperCase(), path, serve(false))
  if (route.twin) app.on('POST', `${path}/query`, serve(true))
}
