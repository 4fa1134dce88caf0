import { isUtf8 } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { problem } from '../../../kernel/errors'
import { MAX_ITEM_BYTES } from '../domain/parse-item'
import { mayPoison } from '../domain/poison'

export interface Body {
  readonly fields: Readonly<Record<string, unknown>>
  /** Smaller than an item may be, and without an escape that could be poison: then no item needs to be looked at for it. */
  readonly clean: boolean
}

export const MAX_BODY_BYTES = 500_000

/**
 * The JSON object that a request carries, gzipped or not. Throws `body_too_large` (413), `not_json`, `bad_shape`. A byte that is no
 * UTF-8 becomes half a surrogate pair, which the item that holds it is refused for, and no other.
 */
export async function readBody(request: Request): Promise<Body> {
  const told = Number(request.headers.get('content-length') ?? 0)
  if (told > MAX_BODY_BYTES) throw tooLarge()
  const bytes = await readBytes(request)
  const text = decode(request.headers.get('content-encoding') === 'gzip' ? unzip(bytes) : bytes)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw problem('not_json', 'The body is not JSON.', { cause })
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw problem('bad_shape', 'The body must be a JSON object.')
  return {
    fields: body as Body['fields'],
    clean: text.length <= MAX_ITEM_BYTES && Buffer.byteLength(text) <= MAX_ITEM_BYTES && !mayPoison(text),
  }
}

/** Reads no further than it must to know that a body is too large. */
async function readBytes(request: Request): Promise<Buffer> {
  if (request.headers.has('content-length')) return assertSize(Buffer.from(await request.arrayBuffer()))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BODY_BYTES })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw problem('not_json', 'The body says it is gzipped, and is not.', { cause })
  }
}

/** The mark stands as an escape, so that whoever looks for poison in the text finds it. */
const decode = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('utf8').replaceAll('\ufffd', '\\ud800')

function assertSize(bytes: Buffer): Buffer {
  if (bytes.length > MAX_BODY_BYTES) throw tooLarge()
  return bytes
}

const tooLarge = () => problem('body_too_large', `A body has at most ${MAX_BODY_BYTES / 1000} kB.`, { status: 413 })
