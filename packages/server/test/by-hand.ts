import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Session } from 'chdb'
import pg from 'pg'
import { deriveSecret } from '../src/platform/files'
import { createLog } from '../src/platform/log'
import { startEmbeddedPostgres } from '../src/platform/postgres'

export interface Hand {
  /** The rows of a statement, run in the store itself. */
  readonly clickhouse: (sql: string) => Promise<Record<string, unknown>[]>
  readonly postgres: (sql: string) => Promise<Record<string, unknown>[]>
  readonly close: () => Promise<void>
}

/** Opens both stores of a data directory that no Waymark runs on, as a person with a client of each would; the same statement is run once. */
export async function openByHand(dataDir: string): Promise<Hand> {
  const secret = readFileSync(join(dataDir, 'secret'), 'utf8').trim()
  const server = await startEmbeddedPostgres(dataDir, deriveSecret(secret, 'postgres superuser'), createLog('error'))
  const database = new URL(server.superuserUrl)
  database.pathname = '/waymark'
  const client = new pg.Client({ connectionString: database.href })
  await client.connect()
  const session = new Session(join(dataDir, 'clickhouse'))
  return {
    clickhouse: once(async (sql) => {
      const result = await session.queryAsync(sql, { format: 'JSON' })
      return result.json<{ data: Record<string, unknown>[] }>().data
    }),
    postgres: once(async (sql) => (await client.query(sql)).rows as Record<string, unknown>[]),
    close: async () => {
      // A process has one engine: it is left to whoever opens another data directory next.
      session.close()
      await client.end()
      await server.stop()
    },
  }
}

function once<Answer>(run: (sql: string) => Promise<Answer>): (sql: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (sql) => {
    const answer = answers.get(sql) ?? run(sql)
    answers.set(sql, answer)
    return answer
  }
}
