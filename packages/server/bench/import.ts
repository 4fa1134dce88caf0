import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { openEmbeddedOlap } from '../src/platform/clickhouse'
import { importFile } from './import-file'
import { atLeast, type BudgetRow, within } from './row'
import type { BenchServer } from './server'

const FILE = resolve(import.meta.dirname, '../../../../shared/data/crm/events.csv.gz')
const MAP = 'account=account_id,user={account_id}-{user_id},event=event,time=event_time,property.value=value'

const OWN_ROWS = 3_000_000

/** The budget's rows for imports: a file of events through the real server, and ClickHouse's own reading of it beside. */
export async function benchImport(server: BenchServer): Promise<BudgetRow[]> {
  const file = existsSync(FILE) ? FILE : writeOwnFile(server.dataDir)
  const alone = await readAlone(file)
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  const { status: done, seconds } = await importFile(server, { kind: 'events', map: MAP, history: 'true' }, body)
  return [
    atLeast(
      'import of events, embedded',
      'events/s',
      400_000,
      done.accepted / seconds,
      `${done.rows.toLocaleString('en')} events${file === FILE ? '' : ', made here'}; file() alone: ${Math.round(done.rows / alone).toLocaleString('en')} events/s`,
    ),
    within('import of events, most memory', 'MB', 1200, peakOf(server.child.pid ?? 0), 'of the process, all of it'),
  ]
}

/** A file of the same columns, where the shared one is not there. */
function writeOwnFile(dir: string): string {
  const lines = ['account_id,event_time,event,user_id,value']
  for (let n = 0; n < OWN_ROWS; n++) {
    const at = new Date(Date.UTC(2025, 0, 1) + n * 15_000).toISOString().replace('T', ' ').slice(0, 19)
    lines.push(`${n % 430},${at},event_${(n * 7) % 15},${(n * 13) % 40},${n % 100}`)
  }
  const path = join(dir, 'bench-events.csv.gz')
  writeFileSync(path, gzipSync(lines.join('\n')))
  return path
}

/** Seconds that ClickHouse takes to read the file and parse its times, and nothing else. */
async function readAlone(file: string): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'waymark-file-'))
  const olap = await openEmbeddedOlap(dir)
  try {
    const began = performance.now()
    await olap.query(
      `SELECT max(toDateTime64OrNull(c1, 3, 'UTC')), max(length(c0) + length(c2) + length(c3) + length(c4))
       FROM file({path:String}, CSV, 'c0 String, c1 String, c2 String, c3 String, c4 String', 'gzip')`,
      { path: file },
      { lane: 'import', settings: { input_format_csv_skip_first_lines: 1 } },
    )
    return (performance.now() - began) / 1000
  } finally {
    await olap.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The most memory that the process has held, in megabytes; unknown where the system does not tell. */
function peakOf(pid: number): number {
  const path = `/proc/${pid}/status`
  return existsSync(path) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1]) / 1024 : Number.NaN
}
