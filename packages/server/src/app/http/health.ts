import type { Hono } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { asError } from '../../kernel/errors'
import type { Stores } from '../../platform/stores'

/** `/healthz`: this process answers. `/readyz`: both stores do. `/metrics`: Prometheus. */
export function mountHealth(app: Hono, stores: Stores): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'waymark_http_request_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.15, 0.3, 1, 3, 10],
    registers: [registry],
  })
  app.use(async (context, next) => {
    const end = duration.startTimer({ method: context.req.method })
    await next()
    end({ route: routePath(context, -1), status: String(context.res.status) })
  })
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', async (context) => {
    const checks = { postgres: stores.postgres.ping(), clickhouse: stores.olap.ping() }
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const fault = await check.then(() => null).catch((thrown: unknown) => asError(thrown).message)
        return [name, fault ?? 'ok'] as const
      }),
    )
    const ready = states.every(([, state]) => state === 'ok')
    return context.json({ status: ready ? 'ok' : 'not ready', stores: Object.fromEntries(states) }, ready ? 200 : 503)
  })
  app.get(
    '/metrics',
    // A browser that asks for a page is shown the screen of the same address.
    async (context, next) =>
      context.req.header('accept')?.includes('text/html')
        ? next()
        : new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
  )
}
