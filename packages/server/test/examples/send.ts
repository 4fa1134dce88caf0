import type { Answered } from '../../src/app/http/examples'
import type { Asked } from './step'

/** The request of an operation: its path with the parameters filled in, its query, its body as its content type says. */
export function requestOf(operation: string, asked: Asked, authorization: string | null): Request {
  const [method = '', template = ''] = operation.split(' ')
  const path = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = asked.params?.[name]
    if (value === undefined) throw new Error(`The example of ${operation} does not say what {${name}} is.`)
    return encodeURIComponent(value)
  })
  const url = new URL(path, 'http://localhost:4000')
  for (const [name, value] of Object.entries(asked.query ?? {})) url.searchParams.set(name, String(value))
  const headers = new Headers(asked.headers)
  if (authorization) headers.set('authorization', authorization)
  if (asked.body === undefined) return new Request(url, { method, headers })
  headers.set('content-type', contentTypeOf(asked))
  return new Request(url, { method, headers, body: writeBody(asked) })
}

export const contentTypeOf = (asked: Asked): string => asked.contentType ?? 'application/json'

const writeBody = (asked: Asked): string =>
  contentTypeOf(asked) === 'application/json' ? JSON.stringify(asked.body) : String(asked.body)

/** What came: JSON as its value, another text as it is. */
export async function readAnswer(response: Response): Promise<Answered> {
  const answerType = typeOf(response)
  const text = await response.text()
  if (answerType === undefined) {
    if (text !== '') throw new Error(`An answer of ${response.status} has content, and no type.`)
    return { status: response.status }
  }
  return { status: response.status, answerType, answer: answerType.endsWith('json') ? JSON.parse(text) : text }
}

/** Reads a stream up to so many frames, then leaves it. */
export async function readFrames(response: Response, frames: number): Promise<Answered> {
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (text.split('\n\n').length <= frames) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
  const kept = text.split('\n\n').slice(0, frames)
  return { status: response.status, answerType: typeOf(response), answer: kept.map((frame) => `${frame}\n\n`).join('') }
}

const typeOf = (response: Response): string | undefined => response.headers.get('content-type') ?? undefined
