import createClient from 'openapi-fetch'
import type { paths } from './generated/schema'
import { ApiProblem, problemFrom } from './problem'

/** The API as its document describes it; the member's session goes along. */
export const api = createClient<paths>({ credentials: 'same-origin' })

type Reply<Data> = { data?: Data; error?: unknown; response: Response }

/** The answer of a call; throws an ApiProblem for anything but success, and for a server that cannot be reached. */
export async function answerOf<Data>(call: Promise<Reply<Data>>): Promise<Data> {
  let reply: Reply<Data>
  try {
    reply = await call
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem('The server cannot be reached.', 0, 'unreachable')
  }
  if (!reply.response.ok) throw problemFrom(reply.error, reply.response.status)
  return reply.data as Data
}

/** For a body that is a file: it is sent as it is. */
export const asFile = (body: unknown): BodyInit => body as Blob

/** Of a call whose body is a file. */
export const fileHeaders = { 'content-type': 'application/octet-stream' }
