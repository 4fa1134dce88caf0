/** An event as it goes to ClickHouse's `events`; `properties` and `numbers` are JSON already, times epoch milliseconds. */
export interface EventLine {
  readonly accountId: string
  readonly personId: string
  readonly event: string
  readonly ts: number
  readonly messageId: string
  readonly knownAt: number
  readonly importId: string
  readonly source: string
  readonly properties: string
  readonly numbers: string
}

/** A row of ClickHouse's `events`. */
export interface EventRow {
  readonly workspace_id: string
  readonly account_id: string
  readonly person_id: string
  readonly event: string
  readonly ts: string
  readonly message_id: string
  readonly known_at: string
  readonly import_id: string
  readonly source: string
  readonly properties: string
  readonly numbers: Readonly<Record<string, number>>
}

/** Events as JSONEachRow, one a line; the same events always give the same bytes. */
export function writeEventLines(workspaceId: string, events: readonly EventLine[]): string {
  const head = `{"workspace_id":"${workspaceId}","account_id":"`
  let known = { at: Number.NaN, text: '' }
  const lines = events.map((event) => {
    if (known.at !== event.knownAt) known = { at: event.knownAt, text: instantText(event.knownAt) }
    return (
      `${head}${event.accountId}","person_id":"${event.personId}","event":${JSON.stringify(event.event)},` +
      `"ts":"${instantText(event.ts)}","message_id":"${event.messageId}","known_at":"${known.text}",` +
      `"import_id":"${event.importId}","source":${JSON.stringify(event.source)},` +
      `"properties":${JSON.stringify(event.properties)},"numbers":${event.numbers}}`
    )
  })
  return lines.join('\n')
}

/** As ClickHouse writes a DateTime64(3). */
export function instantText(ms: number): string {
  const iso = new Date(ms).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`
}

/** Epoch milliseconds of what `instantText` wrote. */
export const readInstantText = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)
