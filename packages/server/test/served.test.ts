import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStale } from '../../../scripts/build.mjs'
import { openServerOlap } from '../src/platform/clickhouse'
import { createLog } from '../src/platform/log'
import {
  assertRoleIsBound,
  type EmbeddedPostgres,
  makeServerRoles,
  openPostgres,
  startEmbeddedPostgres,
} from '../src/platform/postgres'
import { startClickHouseShim } from './clickhouse-shim'

const dir = mkdtempSync(join(tmpdir(), 'waymark-served-'))
let postgres: EmbeddedPostgres
let clickhouse: Awaited<ReturnType<typeof startClickHouseShim>>

beforeAll(async () => {
  await buildStale({ web: false })
  mkdirSync(join(dir, 'clickhouse'))
  postgres = await startEmbeddedPostgres(dir, 'served', createLog('warn'))
  clickhouse = await startClickHouseShim(join(dir, 'clickhouse'))
})

afterAll(async () => {
  await clickhouse.close()
  await postgres.stop()
})

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: postgres.superuserUrl,
    CLICKHOUSE_URL: clickhouse.url,
    WAYMARK_SECRET: 'served-secret-0123456789abcdef0123',
    WAYMARK_DATA_DIR: join(dir, 'data'),
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/waymark.js'), ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })))
}

describe('with DATABASE_URL and CLICKHOUSE_URL', () => {
  it('two that migrate at once both succeed, and then setup works on the same code', async () => {
    const both = await Promise.all([run(['migrate']), run(['migrate'])])
    expect(both.map(({ code, output }) => ({ code, output }))).toEqual(
      Array(2).fill({ code: 0, output: 'Both stores are up to date.\n' }),
    )
    const made = await run([
      'setup',
      '--workspace',
      'Served',
      '--email',
      's@served.test',
      '--password',
      'long enough',
      '--json',
    ])
    expect(made.code, made.output).toBe(0)
    const olap = openServerOlap(clickhouse.url)
    expect(await olap.query('SELECT count() AS events FROM events')).toEqual([{ events: 0 }])
    await olap.close()
  })

  it('of many that make the application role at once, none fails', async () => {
    const client = new pg.Client({ connectionString: postgres.superuserUrl })
    await client.connect()
    for (let round = 0; round < 5; round++) {
      await client.query('drop owned by waymark_app; drop role waymark_app')
      const made = await Promise.allSettled(
        Array.from({ length: 4 }, () => makeServerRoles(postgres.superuserUrl, 'served-app')),
      )
      expect(made.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
    }
    await client.end()
  })

  it('a user who may not make roles is told what it lacks', async () => {
    const client = new pg.Client({ connectionString: postgres.superuserUrl })
    await client.connect()
    await client.query(`create role plain login password 'plain'`)
    await client.end()
    const url = new URL(postgres.superuserUrl)
    url.username = 'plain'
    url.password = 'plain'
    await expect(makeServerRoles(url.href, 'served-app')).rejects.toMatchObject({
      code: 'role_refused',
      message: expect.stringContaining('Give it CREATEROLE'),
    })
  })

  it('a start with an application role that could bypass row security is refused', async () => {
    const unbound = openPostgres({ ownerUrl: postgres.superuserUrl, appUrl: postgres.superuserUrl }, createLog('error'))
    await expect(assertRoleIsBound(unbound.appPool)).rejects.toThrow(/could bypass row security/)
    await unbound.close()
  })
})
