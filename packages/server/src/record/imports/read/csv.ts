import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { ImportFile, RowFault } from '../contract'
import { csvOptions } from '../domain/detect-format'
import { type Line, readLines } from './lines'
import { BROKEN_TEXT, type FileRow, isSound, type RowBatch } from './row'

/** An open quote may span so many lines; past that it is taken for a stray one. */
const LONGEST_RECORD = 1000
const QUOTE = 34

/**
 * The rows of a CSV file. A record is as many lines as it takes to close its quotes; one that does not read as the header says
 * is told of by the line it begins at, and reading goes on with the next line, so that one stray quote does not swallow the file.
 */
export async function* readCsv(file: ImportFile, columns: readonly string[]): AsyncGenerator<RowBatch> {
  const positions = columns.map((column) => file.columns.indexOf(column))
  let pending: Line[] = []
  for await (const chunk of readLines(file)) {
    const lines = chunk.filter((line) => line.number > file.headerLines)
    const { records, rest } = groupRecords([...pending, ...lines], false)
    pending = rest
    if (records.length > 0) yield readRecords(file, positions, records)
  }
  const { records } = groupRecords(pending, true)
  if (records.length > 0) yield readRecords(file, positions, records)
}

/** Lines put together until their quotes are even; lines whose quotes may yet close stay in `rest`, unless the file has ended. */
function groupRecords(lines: readonly Line[], ended: boolean): { records: Line[][]; rest: Line[] } {
  const records: Line[][] = []
  for (let at = 0; at < lines.length; ) {
    let odd = false
    let end = at
    do {
      odd = odd !== hasOddQuotes((lines[end] as Line).bytes)
      end++
    } while (odd && end < lines.length && end - at < LONGEST_RECORD)
    if (odd && end - at < LONGEST_RECORD && !ended) return { records, rest: lines.slice(at) }
    // A quote that never closes is a stray one: its line stands alone.
    if (odd) end = at + 1
    records.push(lines.slice(at, end) as Line[])
    at = end
  }
  return { records, rest: [] }
}

function hasOddQuotes(bytes: Buffer): boolean {
  let odd = false
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) odd = !odd
  return odd
}

function readRecords(file: ImportFile, positions: readonly number[], records: readonly Line[][]): RowBatch {
  const rows: FileRow[] = []
  const faults: RowFault[] = []
  const filled = records.filter((record) => record.length > 1 || !isBlank(record[0] as Line))
  const sound = filled.filter((record) => {
    if (record.every((line) => isUtf8(line.bytes))) return true
    faults.push({ line: lineOf(record), code: 'broken_unicode', message: BROKEN_TEXT })
    return false
  })
  const all = parseRecords(file, sound)
  if (all && all.length === sound.length && all.every((fields) => fields.length === file.columns.length)) {
    for (const [index, record] of sound.entries()) keep(lineOf(record), all[index] as string[])
  } else {
    for (const record of sound) readAlone(record)
  }
  return { rows, faults }

  function readAlone(record: readonly Line[]): void {
    const parsed = parseRecords(file, [record])
    const fields = parsed?.[0]
    if (parsed?.length === 1 && fields?.length === file.columns.length) {
      keep(lineOf(record), fields)
      return
    }
    if (record.length > 1) {
      // Quotes that only seemed to belong together: each line for itself.
      for (const line of record) if (!isBlank(line)) readAlone([line])
      return
    }
    faults.push({ line: lineOf(record), ...reasonOf(file, fields) })
  }

  function keep(line: number, fields: readonly string[]): void {
    const values = positions.map((position) => fields[position] ?? '')
    if (values.every(isSound)) rows.push({ line, values })
    else faults.push({ line, code: 'broken_unicode', message: BROKEN_TEXT })
  }
}

const reasonOf = (file: ImportFile, fields: readonly string[] | undefined): Omit<RowFault, 'line'> =>
  fields
    ? { code: 'wrong_columns', message: `The line has ${fields.length} fields, the header ${file.columns.length}.` }
    : { code: 'bad_quotes', message: 'The quotes of the line do not read as CSV.' }

const lineOf = (record: readonly Line[]): number => (record[0] as Line).number

const isBlank = (line: Line): boolean => line.bytes.length === 0 || (line.bytes.length === 1 && line.bytes[0] === 13)

const NEWLINE = Buffer.from('\n')

/** Null where the text is no CSV. */
function parseRecords(file: ImportFile, records: readonly (readonly Line[])[]): string[][] | null {
  const pieces: Buffer[] = []
  for (const record of records) {
    record.forEach((line, index) => {
      const last = index === record.length - 1
      pieces.push(last && line.bytes.at(-1) === 13 ? line.bytes.subarray(0, -1) : line.bytes, NEWLINE)
    })
  }
  try {
    return parse(Buffer.concat(pieces), {
      ...csvOptions(file.delimiter),
      skip_records_with_error: false,
      record_delimiter: '\n',
    }) as string[][]
  } catch {
    // The caller tries each record alone and tells of the one at fault.
    return null
  }
}
