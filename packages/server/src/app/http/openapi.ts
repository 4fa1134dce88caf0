import type { Route } from '../../trust/access'
import { EXAMPLES, type Examples } from './examples'
import { hoistDefinitions } from './hoist-definitions'
import { describeFaults, IDEMPOTENCY_KEY, PROBLEM } from './openapi-faults'
import { describeOperation } from './openapi-operation'

const DESCRIPTION = `Dates are ISO 8601, ratios are fractions, money is {"amount","currency"} with four decimals; faults are RFC 9457 problem+json.

The examples are one story of a company, in the order of \`x-example-step\`: it begins on an installation that nobody has used, goes on with the \
keys that setting it up answers, and the workers do their part in between. A stream tells what the next step does. A parameter without an example \
was not sent. Ids, keys, invitations and cursors are placeholders.`

/** The OpenAPI 3.1 document of the routes, from their own schemas; each operation with \`x-permission\` and its worked example. */
export function buildOpenApi(routes: readonly Route[], version: string, examples: Examples = EXAMPLES): object {
  const steps = new Map(examples.story.map((example, step) => [example.operation, { example, step }]))
  const paths: Record<string, Record<string, object>> = {}
  const add = (method: string, path: string, route: Route, twin: boolean): void => {
    const operations = paths[path] ?? {}
    paths[path] = operations
    operations[method] = describeOperation(route, twin, steps.get(`${method.toUpperCase()} ${path}`))
  }
  for (const route of routes) {
    add(route.method, route.path, route, false)
    if (route.twin) add('post', `${route.path}/query`, route, true)
  }
  return hoistDefinitions({
    openapi: '3.1.0',
    info: { title: 'Waymark', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        writeKey: { type: 'http', scheme: 'basic', description: 'The write key as user name.' },
      },
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      responses: describeFaults(examples),
      schemas: { Problem: PROBLEM },
    },
  })
}
