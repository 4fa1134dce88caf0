/** The line of ClickHouse's `events`, as JSONEachRow; `properties` and `numbers` are JSON already. */
export interface EventLine {
  readonly workspaceId: string
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

/** One line of the inbox; the same event always gives the same bytes. */
export const writeEventLine = (line: EventLine): string =>
  `{"workspace_id":"${line.workspaceId}","account_id":"${line.accountId}","person_id":"${line.personId}",` +
  `"event":${JSON.stringify(line.event)},"ts":"${instantText(line.ts)}","message_id":"${line.messageId}",` +
  `"known_at":"${instantText(line.knownAt)}","import_id":"${line.importId}","source":${JSON.stringify(line.source)},` +
  `"properties":${JSON.stringify(line.properties)},"numbers":${line.numbers}}`

/** As ClickHouse writes a DateTime64(3). */
export const instantText = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').slice(0, 23)

/** Epoch milliseconds of what `instantText` wrote. */
export const readInstantText = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)
