import { isUtf8 } from 'node:buffer'
import type { ImportFile, RowFault } from '../contract'
import { readPath, toText } from '../domain/detect-format'
import { readLines } from './lines'
import { BROKEN_TEXT, type FileRow, isSound, type RowBatch } from './row'

/** The rows of a file of JSON objects, one a line. */
export async function* readJsonLines(file: ImportFile, columns: readonly string[]): AsyncGenerator<RowBatch> {
  for await (const lines of readLines(file)) {
    const rows: FileRow[] = []
    const faults: RowFault[] = []
    for (const line of lines) {
      const row = parseLine(line.bytes)
      if (row === null) continue
      if ('code' in row) {
        faults.push({ line: line.number, ...row })
        continue
      }
      const values = columns.map((column) => toText(readPath(row.object, column)))
      if (values.every(isSound)) rows.push({ line: line.number, values })
      else faults.push({ line: line.number, code: 'broken_unicode', message: BROKEN_TEXT })
    }
    yield { rows, faults }
  }
}

function parseLine(bytes: Buffer): null | { object: Record<string, unknown> } | Omit<RowFault, 'line'> {
  if (!isUtf8(bytes)) return { code: 'broken_unicode', message: BROKEN_TEXT }
  const text = bytes.toString('utf8').trim()
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { object: value as Record<string, unknown> }
    }
    return { code: 'not_an_object', message: 'The line is not a JSON object.' }
  } catch {
    return { code: 'not_json', message: 'The line is not JSON.' }
  }
}
