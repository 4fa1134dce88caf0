import type { Answered, KeyKind } from '../../src/app/http/examples'
import type { Asked } from './step'

type FaultRequest = Asked & { readonly operation: string; readonly key: KeyKind }

/** The OpenAPI document, as whoever wants to run its examples reads it. */
export interface Document {
  /** Every `METHOD path`. */
  readonly operations: readonly string[]
  /** The request of each example, by operation or fault. */
  readonly requests: ReadonlyMap<string, Asked>
  /** What each example answers. */
  readonly answers: ReadonlyMap<string, Answered>
  readonly keyKind: (operation: string) => KeyKind
}

interface Parameter {
  readonly name?: string
  readonly in?: 'path' | 'query' | 'header'
  readonly example?: unknown
}

interface Content {
  readonly [type: string]: { readonly example?: unknown }
}

interface Operation {
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>
  readonly security?: readonly object[]
  readonly 'x-example-step'?: number
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly responses: Readonly<
      Record<string, { readonly content: Content; readonly 'x-example-request'?: FaultRequest }>
    >
  }
}

export function readDocument(text: string): Document {
  const { paths, components } = JSON.parse(text) as OpenApi
  const operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}` as string, operation] as const,
      ),
    ),
  )
  const told = [...operations].filter(([, operation]) => operation['x-example-step'] !== undefined)
  const faults = Object.entries(components.responses).flatMap(([name, { content, 'x-example-request': asked }]) =>
    asked ? [{ name, content, asked }] : [],
  )
  return {
    operations: [...operations.keys()],
    requests: new Map([
      ...told.map(([name, operation]) => [name, readRequest(operation)] as const),
      ...faults.map(({ name, asked: { operation: _, key: __, ...asked } }) => [name, asked] as const),
    ]),
    answers: new Map([
      ...told.map(([name, operation]) => [name, readExampleAnswer(operation)] as const),
      ...faults.map(({ name, content }) => [name, problemOf(content)] as const),
    ]),
    keyKind: (name) => {
      const security = operations.get(name)?.security
      if (!security) return 'api key'
      return security.length === 0 ? 'none' : 'write key'
    },
  }
}

function readRequest(operation: Operation): Asked {
  const given = (where: Parameter['in']): Record<string, never> =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === where && parameter.example !== undefined)
        .map(({ name, example }) => [name, example]),
    )
  const [params, query, headers] = [given('path'), given('query'), given('header')]
  const body = Object.entries(operation.requestBody?.content ?? {}).find(([, { example }]) => example !== undefined)
  return {
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(Object.keys(query).length > 0 ? { query } : {}),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(body && body[0] !== 'application/json' ? { contentType: body[0] } : {}),
    ...(body ? { body: body[1].example } : {}),
  }
}

/** The one answer of an operation that is its own, and no fault that all share. */
function readExampleAnswer(operation: Operation): Answered {
  const [status, response] = Object.entries(operation.responses).find(([, { $ref }]) => $ref === undefined) ?? []
  return contentOf(Number(status), response?.content)
}

function contentOf(status: number, content: Content | undefined): Answered {
  const [answerType, shown] = Object.entries(content ?? {})[0] ?? []
  return answerType === undefined ? { status } : { status, answerType, answer: shown?.example }
}

/** A problem tells its status itself. */
function problemOf(content: Content): Answered {
  const answered = contentOf(0, content)
  return { ...answered, status: (answered.answer as { status: number }).status }
}
