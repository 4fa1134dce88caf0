import type { z } from 'zod'
import { problem } from '../../kernel/errors'
import type { ImportKind, previewSchema } from './contract'
import { detectFormat } from './domain/detect-format'
import { guessMap } from './domain/guess'
import { readParquetHead } from './read'

/** A body may be larger than is asked for, not by much. */
const MOST = 4_000_000

/**
 * What a file seems to be, from its first 64 kB: columns with samples, and which target each probably means. The columns of a
 * Parquet stand at its end: then the body is the file's last bytes and `size` its length.
 */
export async function previewFile(
  kind: ImportKind,
  head: Buffer,
  size: number | undefined,
): Promise<z.input<typeof previewSchema>> {
  if (head.length > MOST) throw problem('too_large', 'Send the first 64 kB of the file.', { status: 413 })
  const tail = size !== undefined || head.subarray(-4).toString('latin1') === 'PAR1'
  const targets = kind.targets.map(({ key, label, required, repeat }) => ({ key, label, required, repeat }))
  if (tail) {
    const names = await parquetColumns(head, size ?? head.length)
    const columns = names.map((name) => ({ name, samples: [] }))
    return { format: 'parquet', gzip: false, columns, targets, guesses: guessMap(kind.targets, names) }
  }
  const detected = detectFormat(head)
  if (detected.format === 'parquet') {
    throw problem(
      'tail_needed',
      'The columns of a Parquet file stand at its end: send its last 64 kB, and size, its length.',
    )
  }
  const columns = detected.columns.map((name, index) => ({
    name,
    samples: detected.samples.map((row) => row[index] ?? '').filter((text) => text !== ''),
  }))
  const guesses = guessMap(kind.targets, detected.columns)
  return { format: detected.format, gzip: detected.gzip, columns, targets, guesses }
}

async function parquetColumns(tail: Buffer, size: number): Promise<string[]> {
  const start = size - tail.length
  const slice = (from: number, to?: number): ArrayBuffer => {
    if (from < start) throw problem('tail_needed', 'More of the end of the file is needed.')
    return new Uint8Array(tail.subarray(from - start, to === undefined ? undefined : to - start)).buffer
  }
  const { columns } = await readParquetHead({ byteLength: size, slice }, tail.length)
  return columns
}
