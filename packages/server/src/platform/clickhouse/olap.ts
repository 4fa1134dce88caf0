import type { ClickHouseClient } from '@clickhouse/client'
import { asError } from '../../kernel/errors'

/**
 * Who waits for whom. One embedded client runs one query at a time, so that a page never waits behind a job, nor an insert
 * behind a page, each kind of work has clients of its own.
 */
export type Lane = 'page' | 'job' | 'ingest' | 'import'

export type OlapParams = Readonly<Record<string, unknown>>

export interface OlapOptions {
  /** `page` unless told. */
  readonly lane?: Lane
  /** After this many seconds the store gives up: 30 for pages, 600 for the others. */
  readonly maxSeconds?: number
  /** More settings of ClickHouse, written into the query's own SETTINGS clause so that none leaks into a later query. */
  readonly settings?: Readonly<Record<string, string | number>>
}

/** The event store, embedded or served; the same SQL for both. Values go in as typed parameters, `{name:Type}`, never spliced. */
export interface Olap {
  readonly embedded: boolean
  query<Row>(sql: string, params?: OlapParams, options?: OlapOptions): Promise<Row[]>
  command(sql: string, params?: OlapParams, options?: OlapOptions): Promise<void>
  /** Appends rows: an object is one, a text holds one a line, as JSON already. Durable when it returns. */
  insert(table: string, rows: readonly (object | string)[], options?: OlapOptions): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

export interface LaneClients {
  take(lane: Lane): ClickHouseClient
  closeAll(): Promise<void>
}

/** An Olap over clients handed out by lane. */
export function createOlap(clients: LaneClients, embedded: boolean): Olap {
  return {
    embedded,
    query: async <Row>(sql: string, params: OlapParams = {}, options: OlapOptions = {}) => {
      const lane = options.lane ?? 'page'
      const result = await naming(sql, () =>
        clients
          .take(lane)
          .query({ query: withSettings(sql, lane, options), query_params: { ...params }, format: 'JSON' }),
      )
      return (await result.json<Row>()).data
    },
    command: async (sql, params = {}, options = {}) => {
      const lane = options.lane ?? 'job'
      await naming(sql, () => clients.take(lane).command({ query: sql, query_params: { ...params } }))
    },
    insert: async (table, rows, options = {}) => {
      if (rows.length === 0) return
      const lane = options.lane ?? 'ingest'
      await naming(table, () => clients.take(lane).insert({ table, values: [...rows], format: 'JSONEachRow' }))
    },
    ping: async () => {
      await clients.take('page').query({ query: 'SELECT 1', format: 'JSON' })
    },
    close: () => clients.closeAll(),
  }
}

function withSettings(sql: string, lane: Lane, options: OlapOptions): string {
  const settings = {
    max_execution_time: options.maxSeconds ?? (lane === 'page' ? 30 : 600),
    output_format_json_quote_64bit_integers: 0,
    ...options.settings,
  }
  const clause = Object.entries(settings).map(
    ([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}`,
  )
  return `${sql}\nSETTINGS ${clause.join(', ')}`
}

async function naming<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw new OlapError(asError(thrown).message, what, thrown)
  }
}

/** What the event store said, with the beginning of the statement that it said it of. */
export class OlapError extends Error {
  readonly statement: string

  constructor(message: string, statement: string, cause: unknown) {
    super(message, { cause })
    this.name = 'OlapError'
    this.statement = statement.slice(0, 2000)
  }
}
