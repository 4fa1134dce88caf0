import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { asError, Problem, problem } from '../../../kernel/errors'
import type { ImportFile } from '../contract'
import { toText } from '../domain/detect-format'
import { BROKEN_TEXT, type FileRow, isSound, type RowBatch } from './row'

/** Rows decoded at once: what bounds the memory. */
const SLICE = 20_000

// Texts in the forms that the other formats hold: a date without a time is a day, a time with a zone says so.
const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (millis) => new Date(Number(millis)).toISOString(),
  timestampFromMicroseconds: (micros) => new Date(Number(micros / 1000n)).toISOString(),
  timestampFromNanoseconds: (nanos) => new Date(Number(nanos / 1_000_000n)).toISOString(),
}

export interface ParquetHead {
  readonly columns: string[]
  /** Columns of times without a zone. */
  readonly local: ReadonlySet<string>
  readonly metadata: FileMetaData
}

/** What stands at the end of a Parquet file, of which `atHand` bytes are there already. Throws `bad_file`. */
export async function readParquetHead(buffer: AsyncBuffer, atHand = 512 * 1024): Promise<ParquetHead> {
  const metadata = await orBadFile(() => parquetMetadataAsync(buffer, { parsers: PARSERS, initialFetchSize: atHand }))
  const columns: string[] = []
  const local = new Set<string>()
  for (let at = 1; at < metadata.schema.length; at += size(metadata, at)) {
    const element = metadata.schema[at]
    if (!element) break
    columns.push(element.name)
    const type = element.logical_type
    if (type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC) local.add(element.name)
  }
  return { columns, local, metadata }
}

/** A column of columns and all within it. */
function size(metadata: FileMetaData, at: number): number {
  let within = 1
  for (let child = 0; child < (metadata.schema[at]?.num_children ?? 0); child++) within += size(metadata, at + within)
  return within
}

/** The rows of a Parquet file, as texts. */
export async function* readParquet(file: ImportFile, columns: readonly string[]): AsyncGenerator<RowBatch> {
  const buffer = await asyncBufferFromFile(file.path)
  const head = await readParquetHead(buffer)
  const wanted = [...columns]
  let first = 0
  for (const group of head.metadata.row_groups) {
    const end = first + Number(group.num_rows)
    for (let start = first; start < end; start += SLICE) {
      const rowEnd = Math.min(start + SLICE, end)
      const objects = await orBadFile(() =>
        parquetReadObjects({
          file: buffer,
          metadata: head.metadata,
          columns: wanted.length > 0 ? wanted : undefined,
          rowStart: start,
          rowEnd,
          compressors,
          parsers: PARSERS,
        }),
      )
      yield toBatch(objects, start + 1, wanted, head.local)
    }
    first = end
  }
}

function toBatch(
  objects: readonly Record<string, unknown>[],
  line: number,
  columns: readonly string[],
  local: ReadonlySet<string>,
): RowBatch {
  const rows: FileRow[] = []
  const faults: RowBatch['faults'][number][] = []
  objects.forEach((object, index) => {
    const values = columns.map((column) => {
      const text = toText(object[column])
      return local.has(column) ? text.replace(/Z$/, '') : text
    })
    if (values.every(isSound)) rows.push({ line: line + index, values })
    else faults.push({ line: line + index, code: 'broken_unicode', message: BROKEN_TEXT })
  })
  return { rows, faults }
}

async function orBadFile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown
    throw problem('bad_file', `The file does not read as Parquet: ${asError(thrown).message}`)
  }
}
