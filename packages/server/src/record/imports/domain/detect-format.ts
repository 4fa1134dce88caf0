import { constants, gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { asError, problem } from '../../../kernel/errors'

export const FORMATS = ['csv', 'jsonl', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

export interface Detected {
  readonly format: Format
  readonly gzip: boolean
  /** Of CSV: what stands between fields. */
  readonly delimiter: string
  /** In the file's order; of JSON lines those of the rows seen; empty for Parquet, whose columns stand at the file's end. */
  readonly columns: readonly string[]
  /** Of CSV: how many lines the header takes. */
  readonly headerLines: number
  /** Up to five rows, as texts, in the order of `columns`. */
  readonly samples: readonly (readonly string[])[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLES = 5

/**
 * What a file is, from its beginning, whatever its name. `head` may be cut anywhere. Throws `bad_file` where it is none of CSV,
 * JSON lines or Parquet in UTF-8.
 */
export function detectFormat(head: Buffer): Detected {
  const gzip = head[0] === 0x1f && head[1] === 0x8b
  const plain = gzip ? unzipHead(head) : head
  const base = { gzip, delimiter: ',', columns: [], headerLines: 0, samples: [] }
  if (plain.subarray(0, 4).toString('latin1') === 'PAR1') return { ...base, format: 'parquet' }
  const text = decodeHead(plain)
  if (text.trim() === '') throw problem('bad_file', 'The file is empty.')
  return /^\s*\{/.test(text) ? { ...base, ...readJsonHead(text) } : { ...base, ...readCsvHead(text) }
}

function unzipHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (thrown) {
    throw problem('bad_file', `The file begins like gzip but cannot be unzipped: ${asError(thrown).message}.`)
  }
}

function decodeHead(head: Buffer): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw problem('bad_file', 'The file is UTF-16: save it as UTF-8.')
  }
  const text = head.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function readJsonHead(text: string): Pick<Detected, 'format' | 'columns' | 'samples'> {
  const rows: Record<string, unknown>[] = []
  for (const line of wholeLines(text)) {
    try {
      const row: unknown = JSON.parse(line)
      if (typeof row === 'object' && row !== null && !Array.isArray(row)) rows.push(row as Record<string, unknown>)
    } catch {
      // A line that is no JSON is told of, by its number, when the file is read.
    }
  }
  if (rows.length === 0) throw problem('bad_file', 'The file begins like JSON, but no line of it is a JSON object.')
  const columns = [...new Set(rows.flatMap(flatKeys))]
  const samples = rows.slice(0, SAMPLES).map((row) => columns.map((column) => toText(readPath(row, column))))
  return { format: 'jsonl', columns, samples }
}

/** `a` and, where it is an object, `a.b` too. */
const flatKeys = (row: Record<string, unknown>): string[] =>
  Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)]
      : [key],
  )

/** A column of a JSON row: its own key, else a path of keys with dots between. */
export function readPath(row: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column]
  const dot = column.indexOf('.')
  const inner = dot < 0 ? undefined : row[column.slice(0, dot)]
  if (typeof inner !== 'object' || inner === null) return undefined
  return readPath(inner as Record<string, unknown>, column.slice(dot + 1))
}

/** Any value of a file as text; nothing is the empty text. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
}

function readCsvHead(text: string): Pick<Detected, 'format' | 'delimiter' | 'columns' | 'headerLines' | 'samples'> {
  const delimiter = DELIMITERS.map((mark) => ({
    mark,
    fields: parseRecords(text, mark, 1)[0]?.record.length ?? 0,
  })).reduce((best, next) => (next.fields > best.fields ? next : best)).mark
  const [header, ...rows] = parseRecords(text, delimiter, SAMPLES + 1)
  if (!header) throw problem('bad_file', 'The file has no header line.')
  const columns = nameColumns(header.record)
  return { format: 'csv', delimiter, columns, headerLines: header.lines, samples: rows.map((row) => row.record) }
}

function parseRecords(text: string, delimiter: string, to: number): { record: string[]; lines: number }[] {
  try {
    return parse(text, { ...csvOptions(delimiter), to, info: true }).map((row) => {
      const { record, info } = row as unknown as { record: string[]; info: { lines: number } }
      return { record, lines: info.lines }
    })
  } catch (thrown) {
    throw problem('bad_file', `The file's beginning does not read as CSV: ${asError(thrown).message}`)
  }
}

/** How CSV is read everywhere: spaces around fields are dropped, `""` is a quote within quotes. */
export const csvOptions = (delimiter: string) => ({
  delimiter,
  trim: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
})

/** Columns without a name, and names that stand twice, get their position: `column 3`. */
const nameColumns = (header: readonly string[]): string[] =>
  header.map((name, index) => (name === '' || header.indexOf(name) < index ? `column ${index + 1}` : name))

function wholeLines(text: string): string[] {
  const lines = text.split('\n')
  // The last line is cut, unless the text ends there; a whole one parses, a cut one does not.
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
