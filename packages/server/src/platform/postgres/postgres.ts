import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Log } from '../log'
import type { RoleUrls } from './roles'

/** A schema that names no table: each module adds its own with `tx.withTables<Tables>()`. */
// biome-ignore lint/complexity/noBannedTypes: Kysely's word for a schema without tables
export type NoTables = {}
export type Tx = Transaction<NoTables>

export interface Postgres {
  /** Migrations, the queue and sign-in; never a request's query. */
  readonly ownerPool: pg.Pool
  readonly owner: Kysely<NoTables>
  /**
   * Runs `work` in one transaction as `waymark_app`, with row security bound to the workspace; with 'snapshot' every statement of it
   * sees the same moment.
   */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>, sees?: 'snapshot'): Promise<T>
  /** Runs `work` as `waymark_app` bound to no workspace: only SECURITY DEFINER functions answer. */
  outsideWorkspace<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A connection that hears NOTIFY on a channel, kept alive; answers how to stop it. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  ping(): Promise<void>
  close(): Promise<void>
}

// bigint counts of ours stay far below 2^53; a day is a word, not an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens the pools of both roles. */
export function openPostgres(urls: RoleUrls, log: Log, poolSize = 16): Postgres & { readonly appPool: pg.Pool } {
  const ownerPool = makePool(urls.ownerUrl, 10, log)
  const appPool = makePool(urls.appUrl, poolSize, log, KEPT_WARM)
  const owner = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool: ownerPool }) })
  const app = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool: appPool }) })
  return {
    ownerPool,
    appPool,
    owner,
    inWorkspace: (workspaceId, work, sees) => {
      const begun = sees ? app.transaction().setIsolationLevel('repeatable read') : app.transaction()
      return begun.execute(async (tx) => {
        await sql`select set_config('waymark.workspace', ${workspaceId}, true)`.execute(tx)
        return work(tx)
      })
    },
    outsideWorkspace: (work) => app.transaction().execute(work),
    listen: (channel, heard) => listenOn(urls.ownerUrl, channel, heard, log),
    ping: async () => {
      await appPool.query('select 1')
    },
    close: async () => {
      for (const pool of [ownerPool, appPool]) if (!pool.ended && !pool.ending) await pool.end()
    },
  }
}

/** Connections that stay: one that is new knows no table yet, and answers its first large question a tenth of a second later. */
const KEPT_WARM = 4

function makePool(connectionString: string, max: number, log: Log, min = 0): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, min, idleTimeoutMillis: 30_000, application_name: 'waymark' })
  // A connection may be lost while it is lent out, too; its query fails by itself. At the stop it is no news.
  const lost = (error: Error) => {
    if (!pool.ending) log.warn({ error: error.message }, 'a PostgreSQL connection was lost')
  }
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

async function listenOn(url: string, channel: string, heard: (payload: string) => void, log: Log) {
  let stopped = false
  let client: pg.Client | null = null
  const connect = async (): Promise<void> => {
    if (stopped) return
    const next = new pg.Client({ connectionString: url, application_name: 'waymark listen' })
    next.on('notification', (message) => heard(message.payload ?? ''))
    next.on('error', (error) => {
      log.warn({ err: error, channel }, 'the listening connection was lost')
      setTimeout(() => connect().catch((again) => log.warn({ err: again, channel }, 'cannot listen yet')), 1000).unref()
    })
    await next.connect()
    await next.query(`listen ${next.escapeIdentifier(channel)}`)
    client = next
  }
  await connect()
  return async () => {
    stopped = true
    await client?.end()
  }
}
