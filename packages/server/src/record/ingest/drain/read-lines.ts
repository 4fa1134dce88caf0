import { type EventRow, readInstantText } from '../domain/event-row'
import { type Marks, markEvents } from '../domain/marks'

export interface ReadLines {
  readonly rows: EventRow[]
  /** Lines that are no event. */
  readonly broken: { readonly line: string; readonly message: string }[]
}

/** The events of inbox texts. A line that cannot be read is answered apart, so that it blocks no other. */
export function readLines(texts: readonly string[]): ReadLines {
  const rows: EventRow[] = []
  const broken: { line: string; message: string }[] = []
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const row = parseLine(line)
    if (row) rows.push(row)
    else broken.push({ line, message: 'This line of the inbox is no event.' })
  }
  return { rows, broken }
}

function parseLine(line: string): EventRow | null {
  try {
    const row = JSON.parse(line) as EventRow
    return typeof row?.ts === 'string' && typeof row.account_id === 'string' ? row : null
  } catch {
    // Told by the caller as a reject.
    return null
  }
}

/** The marks of rows that were read back. */
export const markRows = (rows: readonly EventRow[]): Marks =>
  markEvents(
    rows.map((row) => ({
      accountId: row.account_id,
      ts: readInstantText(row.ts),
      source: row.source,
      knownAt: readInstantText(row.known_at),
    })),
  )
