import { z } from 'zod'
import type { Route } from '../../trust/access'
import type { Example } from './examples'
import { faultsOf, IDEMPOTENCY_KEY, takesIdempotencyKey } from './openapi-faults'

/** An operation's place in the story of examples, and what happened there. */
export interface ToldExample {
  readonly example: Example
  readonly step: number
}

export function describeOperation(route: Route, twin: boolean, told: ToldExample | undefined): object {
  const body = describeBody(route, twin, told?.example)
  return {
    operationId: operationId(route, twin),
    summary: twin ? `${route.summary} (arguments as JSON)` : route.summary,
    tags: [route.tag],
    'x-permission': route.permission,
    ...(told ? { 'x-example-step': told.step } : {}),
    ...securityOf(route),
    parameters: [
      ...parametersOf(route.params, 'path', told?.example.params),
      ...(twin ? [] : parametersOf(route.query, 'query', told?.example.query)),
      ...(takesIdempotencyKey(route, twin) ? [idempotencyKeyOf(told?.example)] : []),
    ],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: { ...describeAnswer(route, told?.example), ...faultsOf(route, twin) },
  }
}

function securityOf(route: Route): object {
  if (route.permission === 'public') return { security: [] }
  return route.permission === 'track' ? { security: [{ writeKey: [] }] } : {}
}

function parametersOf(
  schema: z.ZodObject | undefined,
  where: 'path' | 'query',
  examples: Example['query'] = {},
): object[] {
  if (!schema) return []
  const described = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (described.required ?? []).includes(name),
    schema: property,
    ...(name in examples ? { example: examples[name] } : {}),
  }))
}

function idempotencyKeyOf(example: Example | undefined): object {
  const sent = example?.headers?.[IDEMPOTENCY_KEY.name]
  return sent ? { ...IDEMPOTENCY_KEY, example: sent } : { $ref: '#/components/parameters/IdempotencyKey' }
}

const ANY_FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

function describeBody(route: Route, twin: boolean, example: Example | undefined): object | null {
  const body = twin ? route.query : route.body
  if (!body) return null
  const shown = example && example.body !== undefined ? { example: example.body } : {}
  if (body !== 'raw') return { 'application/json': { schema: schemaOf(body, 'input'), ...shown } }
  if (!example) return ANY_FILE
  const type = example.contentType ?? 'application/json'
  return { [type]: { schema: { type: type === 'application/json' ? 'object' : 'string' }, ...shown }, ...ANY_FILE }
}

/** The answer under its status; a stream or a file has the type that its example came with. */
function describeAnswer(route: Route, example: Example | undefined): object {
  const status = String(example?.status ?? route.status ?? 200)
  const type = example?.answerType ?? (route.answer ? 'application/json' : undefined)
  if (!type || status === '204') return { [status]: { description: 'Done.' } }
  const schema = route.answer ? schemaOf(route.answer, 'output') : { type: 'string' }
  const shown = example ? { example: example.answer } : {}
  return { [status]: { description: 'Done.', content: { [type]: { schema, ...shown } } } }
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
