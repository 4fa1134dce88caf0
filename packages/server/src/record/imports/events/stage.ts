import type { ImportContext, RowFault } from '../contract'
import { columnsOf } from '../domain/mapping'
import { readLines, readRows } from '../read'
import { jsonRelation, type Relation, stagedRelation } from './relation'
import { workTables } from './work'

/** Rows sent at once: what bounds the memory. */
const CHUNK = 20_000

export interface Staged {
  readonly relation: Relation
  /** Rows that could not even be read, with the reason, and how many. */
  readonly faults: readonly RowFault[]
}

/** Brings the file into a table of ClickHouse, a chunk at a time: where ClickHouse does not see our files, or cannot read this one. */
export async function stageFile(context: ImportContext): Promise<Staged> {
  const { file, options } = context
  const { staged } = workTables(context.importId)
  const columns = columnsOf(options.map)
  const shape = file.format === 'jsonl' ? ['row String'] : columns.map((_, index) => `c${index} String`)
  const { olap } = context.tenant.stores
  await olap.command(`DROP TABLE IF EXISTS ${staged} SYNC`, {}, { lane: 'import' })
  await olap.command(
    `CREATE TABLE ${staged} (line UInt64, ${shape.join(', ')}) ENGINE = MergeTree ORDER BY line`,
    {},
    { lane: 'import' },
  )
  const faults: RowFault[] = []
  let chunk: object[] = []
  let sent = 0
  const flush = async (): Promise<void> => {
    await olap.insert(staged, chunk, { lane: 'import' })
    sent += chunk.length
    chunk = []
    await context.report({ step: `reading, ${sent} rows`, fraction: 0.1 })
  }
  for await (const rows of file.format === 'jsonl'
    ? readLineRows(context, faults)
    : readTextRows(context, columns, faults)) {
    for (const row of rows) chunk.push(row)
    if (chunk.length >= CHUNK) await flush()
  }
  if (chunk.length > 0) await flush()
  return {
    relation: file.format === 'jsonl' ? jsonRelation({ table: staged }) : stagedRelation(staged, columns),
    faults,
  }
}

async function* readTextRows(
  context: ImportContext,
  columns: readonly string[],
  faults: RowFault[],
): AsyncGenerator<object[]> {
  for await (const batch of readRows(context.file, columns)) {
    faults.push(...batch.faults)
    yield batch.rows.map((row) => {
      const object: Record<string, unknown> = { line: row.line }
      row.values.forEach((value, index) => {
        object[`c${index}`] = value
      })
      return object
    })
  }
}

/** Lines as they are, for ClickHouse to read; what is not UTF-8 could not even be sent. */
async function* readLineRows(context: ImportContext, faults: RowFault[]): AsyncGenerator<object[]> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  for await (const lines of readLines(context.file)) {
    const rows: object[] = []
    for (const line of lines) {
      try {
        const row = strict.decode(line.bytes)
        if (row.includes('\0')) throw new TypeError('NUL')
        if (row.trim() !== '') rows.push({ line: line.number, row })
      } catch {
        faults.push({
          line: line.number,
          code: 'broken_unicode',
          message: 'The text is not valid UTF-8, or holds a NUL or half a surrogate pair.',
        })
      }
    }
    yield rows
  }
}
