import type { EventRow } from '../domain/event-row'

export interface InboxRow {
  readonly id: number
  readonly events: string
}

export interface ReadLines {
  readonly rows: EventRow[]
  /** Lines that are no event. */
  readonly broken: { readonly line: string; readonly message: string }[]
}

/** The events of inbox rows. A line that cannot be read is answered apart, so that it blocks no other. */
export function readLines(inbox: readonly InboxRow[]): ReadLines {
  const rows: EventRow[] = []
  const broken: { line: string; message: string }[] = []
  for (const { events } of inbox) {
    for (const line of events.split('\n')) {
      const row = parseLine(line)
      if (row) rows.push(row)
      else broken.push({ line, message: 'This line of the inbox is no event.' })
    }
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
