import { z } from 'zod'
import type { Route } from '../../trust/access'
import { hoistDefinitions } from './hoist-definitions'

/** The OpenAPI 3.1 document of the routes, from their own schemas; each operation with `x-permission` and its worked example. */
export function buildOpenApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const operations = paths[route.path] ?? {}
    paths[route.path] = operations
    operations[route.method] = describeOperation(route, false)
    if (route.twin) paths[`${route.path}/query`] = { post: describeOperation(route, true) }
  }
  return hoistDefinitions({
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version,
      description:
        'Dates are ISO 8601, ratios are fractions, money is {"amount","currency"} with four decimals; faults are RFC 9457 problem+json.',
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        writeKey: { type: 'http', scheme: 'basic', description: 'The write key as user name.' },
      },
      schemas: { Problem: PROBLEM },
    },
  })
}

function describeOperation(route: Route, twin: boolean): object {
  const status = String(route.status ?? 200)
  const body = twin ? route.query : route.body
  return {
    operationId: operationId(route, twin),
    summary: twin ? `${route.summary} (arguments as JSON)` : route.summary,
    tags: [route.tag],
    'x-permission': route.permission,
    ...(route.permission === 'public'
      ? { security: [] }
      : route.permission === 'track'
        ? { security: [{ writeKey: [] }] }
        : {}),
    parameters: [...parametersOf(route.params, 'path'), ...(twin ? [] : parametersOf(route.query, 'query'))],
    ...(body
      ? {
          requestBody: {
            required: true,
            content:
              body === 'raw'
                ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
                : {
                    'application/json': {
                      schema: schemaOf(body, 'input'),
                      ...(route.example?.body ? { example: route.example.body } : {}),
                    },
                  },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'Done.',
        ...(status === '204' || !route.answer
          ? {}
          : {
              content: {
                'application/json': {
                  schema: schemaOf(route.answer, 'output'),
                  ...(route.example ? { example: route.example.answer } : {}),
                },
              },
            }),
      },
      default: {
        description: 'What is wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): object[] {
  if (!schema) return []
  const described = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (described.required ?? []).includes(name),
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    cycles: 'ref',
  }) as Record<string, unknown>
  return rest
}

const operationId = (route: Route, twin: boolean): string =>
  `${route.method}${route.path
    .replace('/api/v1', '')
    .split(/[/{}._-]+/)
    .filter(Boolean)
    .map((part) => part[0]?.toUpperCase() + part.slice(1))
    .join('')}${twin ? 'Query' : ''}`

const PROBLEM = {
  type: 'object',
  required: ['title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    field: { type: 'string' },
    detail: { type: 'object' },
  },
}
