import { asError } from '../../../kernel/errors'
import type { Olap } from '../../../platform/clickhouse'
import type { EventRow } from '../domain/event-row'
import { splitMonths } from '../domain/split-months'

/** A row that the event store refuses, and why. */
export interface Culprit {
  readonly row: EventRow
  readonly message: string
}

/**
 * Appends rows to `events`, few months at a time. Rows that the store refuses for what they hold are found by halving and answered;
 * all others are in when it returns. Any other fault (the store is away, full, out of memory) is thrown: then some may be in
 * already, and the same bytes may be sent again.
 */
export async function insertEvents(olap: Olap, rows: readonly EventRow[]): Promise<Culprit[]> {
  const culprits: Culprit[] = []
  for (const chunk of splitMonths(rows)) culprits.push(...(await insertChunk(olap, chunk)))
  // So many and not one that is right: the fault is the store's, whatever it says.
  if (culprits.length >= 20 && culprits.length === rows.length) throw new Error(culprits[0]?.message)
  return culprits
}

/** Appends lines as they are, of few months together. Answers false when some row among them is at fault; throws as `insertEvents`. */
export async function insertLines(olap: Olap, lines: readonly string[]): Promise<boolean> {
  try {
    await olap.insert('events', lines, { lane: 'ingest' })
    return true
  } catch (thrown) {
    if (isRowFault(asError(thrown).message)) return false
    throw thrown
  }
}

async function insertChunk(olap: Olap, rows: readonly EventRow[]): Promise<Culprit[]> {
  try {
    await olap.insert('events', rows, { lane: 'ingest' })
    return []
  } catch (thrown) {
    const { message } = asError(thrown)
    if (!isRowFault(message)) throw thrown
    const [row] = rows
    if (rows.length === 1 && row) return [{ row, message }]
    const middle = rows.length >> 1
    const first = await insertChunk(olap, rows.slice(0, middle))
    return [...first, ...(await insertChunk(olap, rows.slice(middle)))]
  }
}

/** ClickHouse's words for what is wrong with a row itself: it cannot be parsed, or its value fits no type. */
const ROW_FAULT = /\b(Cannot parse|Cannot read|CANNOT_PARSE_\w+|INCORRECT_DATA|TYPE_MISMATCH|CANNOT_READ_\w+)/

const isRowFault = (message: string): boolean => ROW_FAULT.test(message)
