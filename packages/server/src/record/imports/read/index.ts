import { open } from 'node:fs/promises'
import { asyncBufferFromFile } from 'hyparquet'
import type { ImportFile } from '../contract'
import { type Detected, detectFormat } from '../domain/detect-format'
import { readCsv } from './csv'
import { readJsonLines } from './json-lines'
import { readParquet, readParquetHead } from './parquet'
import type { RowBatch } from './row'

export { readLines } from './lines'
export { readParquetHead } from './parquet'
export type { FileRow, RowBatch } from './row'

const READERS = { csv: readCsv, jsonl: readJsonLines, parquet: readParquet }

/** The rows of a file in batches that fit in memory, as texts in the order of `columns`, and the rows that cannot be read. */
export const readRows = (file: ImportFile, columns: readonly string[]): AsyncGenerator<RowBatch> =>
  READERS[file.format](file, columns)

/** How much of a file is looked at to know what it is. */
const HEAD_BYTES = 4_000_000

/** What a file on disk is: from its beginning, of Parquet from its end. Throws `bad_file`. */
export async function openFile(path: string): Promise<ImportFile & Pick<Detected, 'samples'>> {
  const handle = await open(path)
  let head: Buffer
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    head = buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
  const detected = detectFormat(head)
  if (detected.format !== 'parquet' || detected.gzip) return { path, ...detected }
  const { columns } = await readParquetHead(await asyncBufferFromFile(path))
  return { path, ...detected, columns }
}
