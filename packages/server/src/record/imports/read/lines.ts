import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { asError, problem } from '../../../kernel/errors'

export interface Line {
  readonly number: number
  /** Without its end. */
  readonly bytes: Buffer
}

/** No line of a file may be longer, in bytes. */
export const LONGEST_LINE = 1_000_000

/**
 * The lines of a file, plain or gzipped, a chunk at a time, without a mark of byte order. Throws `bad_file` where the gzip is
 * cut or broken, or a line is longer than a megabyte.
 */
export async function* readLines(file: { readonly path: string; readonly gzip: boolean }): AsyncGenerator<Line[]> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const chunk of readBytes(file)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const lines: Line[] = []
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      lines.push({
        number: ++number,
        bytes: number === 1 ? withoutMark(bytes.subarray(start, end)) : bytes.subarray(start, end),
      })
      start = end + 1
    }
    rest = bytes.subarray(start)
    if (rest.length > LONGEST_LINE) throw problem('bad_file', `Line ${number + 1} is longer than a megabyte.`)
    if (lines.length > 0) yield lines
  }
  if (rest.length > 0) yield [{ number: number + 1, bytes: number === 0 ? withoutMark(rest) : rest }]
}

async function* readBytes(file: { readonly path: string; readonly gzip: boolean }): AsyncGenerator<Buffer> {
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 })
  const stream: Readable = file.gzip ? source.pipe(createGunzip({ chunkSize: 256 * 1024 })) : source
  // pipe() hands on data, not faults.
  source.on('error', (error) => stream.destroy(error))
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (thrown) {
    if (file.gzip) throw problem('bad_file', `The file cannot be unzipped to its end: ${asError(thrown).message}.`)
    throw thrown
  } finally {
    source.destroy()
  }
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
