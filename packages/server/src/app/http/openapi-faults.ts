import type { Route } from '../../trust/access'
import type { ExampleFault, Examples } from './examples'

export const PROBLEM = {
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

export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A write with a key that was used before is not done again: it answers what it answered then.',
  schema: { type: 'string' },
}

interface Fault {
  readonly status: number
  readonly description: string
  /** Whether this operation can answer so. */
  readonly of: (route: Route, twin: boolean) => boolean
}

const takesInput = (route: Route): boolean => Boolean(route.params ?? route.query ?? route.body)
const isKnown = (route: Route): boolean => route.permission !== 'public'

/** Whether a write looks at its Idempotency-Key. */
export const takesIdempotencyKey = (route: Route, twin: boolean): boolean =>
  isKnown(route) && !twin && route.method !== 'get' && route.body !== 'raw'

/** The faults that many operations answer alike; each is described once, and operations point to it. */
const FAULTS: Readonly<Record<ExampleFault, Fault>> = {
  BadRequest: {
    status: 400,
    description: 'What was sent is not right; `field` names where, `detail` tells all of it.',
    of: takesInput,
  },
  Unauthorized: { status: 401, description: 'No key, or one that is unknown or revoked.', of: isKnown },
  Forbidden: { status: 403, description: 'The key or the member may not do this.', of: isKnown },
  NotFound: { status: 404, description: 'What is named is not there, or not for these eyes.', of: takesInput },
  KeyReused: {
    status: 422,
    description: 'The Idempotency-Key was used for another request.',
    of: takesIdempotencyKey,
  },
}

/** The shared faults as components, each with what was asked and answered. */
export const describeFaults = ({ faults }: Examples): Record<string, object> =>
  Object.fromEntries(
    Object.entries(FAULTS).map(([name, { description }]) => {
      const example = faults[name as ExampleFault]
      const { status: _, answerType: __, answer, ...asked } = example ?? {}
      return [
        name,
        {
          description,
          ...(example ? { 'x-example-request': asked } : {}),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              ...(example ? { example: answer } : {}),
            },
          },
        },
      ]
    }),
  )

/** The faults that an operation can answer, by status. */
export function faultsOf(route: Route, twin: boolean): Record<string, object> {
  const own = Object.entries(FAULTS).filter(([, fault]) => fault.of(route, twin))
  return {
    ...Object.fromEntries(own.map(([name, { status }]) => [status, { $ref: `#/components/responses/${name}` }])),
    default: {
      description: 'What is wrong.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
}
