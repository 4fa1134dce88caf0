import { ApiProblem, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

/** The address of an API call, without the arguments that are not set. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value != null && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

/** Sends a request with the member's session and reads JSON; throws an ApiProblem for anything but success. */
export async function request<Answer>(path: string, init: RequestInit & { query?: Query } = {}): Promise<Answer> {
  const { query, ...rest } = init
  let response: Response
  try {
    response = await fetch(addressOf(path, query), { credentials: 'same-origin', ...rest })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem('The server cannot be reached.', 0, 'unreachable')
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as Answer
  return (await response.json()) as Answer
}

/** The same with a JSON body. */
export function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return request<Answer>(path, { method, ...json })
}
