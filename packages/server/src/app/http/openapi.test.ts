import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineRoute, type Route } from '../../trust/access'
import type { Examples } from './examples'
import { buildOpenApi } from './openapi'

const about = { permission: 'accounts:read', summary: 'Does', tag: 'Test', handle: async () => undefined } as const
const route = (more: Pick<Route, 'method' | 'path'> & Partial<Route>): Route =>
  defineRoute({ ...about, ...more } as never)

// biome-ignore lint/suspicious/noExplicitAny: a test looks into the document
const describeOne = (one: Route, story: Examples['story'] = []): any =>
  (buildOpenApi([one], '1', { story, faults: {} }) as { paths: Record<string, object> }).paths

describe('an operation in the document', () => {
  it('shows its example where it belongs: parameters, header, body, the answer under its status', () => {
    const put = route({
      method: 'put',
      path: '/api/v1/things/{id}',
      params: z.object({ id: z.string() }),
      query: z.object({ source: z.string().optional(), dry: z.string().optional() }),
      body: z.object({ name: z.string() }),
      answer: z.object({ ok: z.boolean() }),
    })
    const operation = describeOne(put, [
      {
        operation: 'PUT /api/v1/things/{id}',
        params: { id: 'a' },
        query: { source: 'crm' },
        headers: { 'Idempotency-Key': 'k' },
        body: { name: 'A' },
        status: 201,
        answerType: 'application/json',
        answer: { ok: true },
      },
    ])['/api/v1/things/{id}'].put
    expect(operation['x-example-step']).toBe(0)
    expect(
      operation.parameters.map(({ name, example }: { name: string; example?: string }) => [name, example]),
    ).toEqual([
      ['id', 'a'],
      ['source', 'crm'],
      ['dry', undefined],
      ['Idempotency-Key', 'k'],
    ])
    expect(operation.requestBody.content['application/json'].example).toEqual({ name: 'A' })
    expect(operation.responses['201'].content['application/json'].example).toEqual({ ok: true })
    expect(operation.responses['200']).toBeUndefined()
  })

  it('has the type of the file that it answered, and none where it answered nothing', () => {
    const file = route({ method: 'get', path: '/api/v1/things.csv' })
    const csv = { operation: 'GET /api/v1/things.csv', status: 200, answerType: 'text/csv', answer: 'a\n1\n' }
    expect(describeOne(file, [csv])['/api/v1/things.csv'].get.responses['200'].content).toEqual({
      'text/csv': { schema: { type: 'string' }, example: 'a\n1\n' },
    })
    const gone = route({ method: 'delete', path: '/api/v1/things', status: 204 })
    const nothing = [{ operation: 'DELETE /api/v1/things', status: 204 }]
    expect(describeOne(gone, nothing)['/api/v1/things'].delete.responses['204']).toEqual({ description: 'Done.' })
  })

  it('has a twin with an example of its own, whose arguments are the body', () => {
    const list = route({ method: 'get', path: '/api/v1/things', query: z.object({ limit: z.number() }), twin: true })
    const paths = describeOne(list, [{ operation: 'POST /api/v1/things/query', body: { limit: 2 }, status: 200 }])
    expect(paths['/api/v1/things/query'].post.requestBody.content['application/json'].example).toEqual({ limit: 2 })
    expect(paths['/api/v1/things'].get['x-example-step']).toBeUndefined()
  })

  it.each<[string, Partial<Route> & Pick<Route, 'method'>, string[]]>([
    ['a public one without input cannot fail in shared ways', { method: 'get', permission: 'public' }, []],
    ['a public one with input', { method: 'post', permission: 'public', body: z.object({}) }, ['400', '404']],
    ['one that needs a key', { method: 'get' }, ['401', '403']],
    ['a write', { method: 'post', body: z.object({}) }, ['400', '401', '403', '404', '422']],
    ['a file, which has no Idempotency-Key', { method: 'post', body: 'raw' }, ['400', '401', '403', '404']],
  ])('points to the faults it can answer: %s', (_, more, expected) => {
    const { responses } = describeOne(route({ path: '/api/v1/things', ...more }))['/api/v1/things'][more.method]
    expect(Object.keys(responses).filter((status) => status.startsWith('4'))).toEqual(expected)
    expect(responses.default).toBeDefined()
  })
})
