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
  return culprits
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

/** ClickHouse's numbers for what is wrong with a row itself: it cannot be parsed, or its value fits no type. */
const ROW_FAULTS = /\bCode: (6|25|26|27|33|38|41|43|48|53|69|70|72|117|130|131|158|190|321|349|376|407|441|467)\b/
const ROW_WORDS = /\b(CANNOT_PARSE|INCORRECT_DATA|TYPE_MISMATCH|Cannot parse|Cannot read)/

const isRowFault = (message: string): boolean => ROW_FAULTS.test(message) || ROW_WORDS.test(message)
