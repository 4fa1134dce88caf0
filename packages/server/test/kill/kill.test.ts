import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildStale } from '../../../../scripts/build.mjs'
import { openEmbeddedOlap } from '../../src/platform/clickhouse'
import { isProcessAlive, processCommand } from '../../src/platform/files'
import { IMPORT_ROWS, startImporter } from './importer'
import { BATCH, startSender } from './sender'
import { freePort, killServer, type Running, setUpWorkspace, startServer } from './server'

const ROUNDS = Number(process.env.WAYMARK_KILL_ROUNDS ?? 4)
const PACE = { eventsPerSecond: 6_000, connections: 12 }

beforeAll(() => buildStale({ web: false }))

interface Found {
  readonly batches: number
  readonly rows: number
  readonly places: number
}

/** What lies in ClickHouse, read with the server stopped. */
async function readEvents(dataDir: string, acknowledged: ReadonlySet<number>) {
  const olap = await openEmbeddedOlap(join(dataDir, 'clickhouse'))
  try {
    const sent = await olap.query<{ batch: number; rows: number; places: number }>(
      `SELECT numbers['batch'] AS batch, count() AS rows, uniqExact(numbers['place']) AS places
       FROM events FINAL WHERE event = 'Sent' GROUP BY batch`,
    )
    const wrong = sent.filter((row) => row.rows !== BATCH || row.places !== BATCH)
    const there = new Set(sent.map((row) => row.batch))
    const lost = [...acknowledged].filter((batch) => !there.has(batch))
    const [imported] = await olap.query<{ rows: number; distinct: number }>(
      `SELECT count() AS rows, uniqExact(JSONExtractString(properties, 'row'), numbers['row']) AS distinct
       FROM events FINAL WHERE event = 'Imported'`,
    )
    const found: Found = {
      batches: sent.length,
      rows: sent.reduce((sum, row) => sum + row.rows, 0),
      places: sent.reduce((sum, row) => sum + row.places, 0),
    }
    return { found, wrong, lost, imported }
  } finally {
    await olap.close()
  }
}

async function inboxOf(url: string, apiKey: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/sources`, { headers: { authorization: `Bearer ${apiKey}` } })
  return ((await response.json()) as { inbox: number }).inbox
}

describe('kill -9', () => {
  it(
    `${ROUNDS} times, at random, of the process alone and of the whole group: what was acknowledged is there, once`,
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'waymark-kill-'))
      const scratch = mkdtempSync(join(tmpdir(), 'waymark-kill-file-'))
      const keys = setUpWorkspace(dataDir)
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const readyMs: number[] = []
      const rates: number[] = []
      let running: Running = await startServer(dataDir, port)
      try {
        const importer = startImporter(scratch, { url, apiKey: keys.apiKey })
        const sender = startSender({ url, writeKey: keys.writeKey }, PACE)
        for (let round = 0; round < ROUNDS; round++) {
          const [before, began] = [sender.acknowledged.size, performance.now()]
          await new Promise((resolve) => setTimeout(resolve, 1_500 + Math.random() * 2_500))
          rates.push(((sender.acknowledged.size - before) * BATCH * 1000) / (performance.now() - began))
          const orphan = running.postgresPid
          await killServer(running, round % 2 === 0 ? 'process' : 'group')
          running = await startServer(dataDir, port)
          readyMs.push(running.readyMs)
          const holdsOn = isProcessAlive(orphan) && processCommand(orphan).includes(dataDir)
          expect(holdsOn && running.postgresPid !== orphan, `PostgreSQL ${orphan} outlived round ${round}`).toBe(false)
        }
        await sender.stop()
        await importer.stop()
        await vi.waitFor(async () => expect(await inboxOf(url, keys.apiKey)).toBe(0), {
          timeout: 60_000,
          interval: 250,
        })
        running.child.kill('SIGTERM')
        expect(await running.ended).toBe(0)
        expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)

        const { found, wrong, lost, imported } = await readEvents(dataDir, sender.acknowledged)
        const mean = (values: readonly number[]) =>
          Math.round(values.reduce((sum, one) => sum + one, 0) / values.length)
        process.stdout.write(
          `killed ${ROUNDS} times: ${found.rows} events of ${sender.acknowledged.size} batches, ${sender.resent()} resent; ` +
            `${mean(rates)} events/s between kills; ready again after ${mean(readyMs)} ms; imports ${JSON.stringify(importer.counts)}\n`,
        )
        expect(lost).toEqual([])
        expect(wrong).toEqual([])
        expect(found.batches).toBe(sender.acknowledged.size)
        expect(sender.resent()).toBeGreaterThan(0)
        expect(imported).toEqual({ rows: IMPORT_ROWS, distinct: IMPORT_ROWS })
      } finally {
        if (isProcessAlive(running.child.pid as number)) await killServer(running, 'group')
        for (const dir of [dataDir, scratch]) rmSync(dir, { recursive: true, force: true })
      }
    },
    60_000 + ROUNDS * 60_000,
  )
})
