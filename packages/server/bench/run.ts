import { execFile } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { promisify } from 'node:util'
import { benchBundle } from './bundle'
import { benchDemo } from './demo'
import { benchImport } from './import'
import { benchIngest } from './ingest'
import { benchList } from './list'
import { benchMetrics } from './metrics'
import type { Bench, BenchOptions } from './options'
import { benchPage } from './page'
import { type BudgetRow, printTable } from './row'
import { type BenchServer, discard, newServer } from './server'

const BENCHES: Readonly<Record<string, Bench>> = {
  ingest: () => withServer(benchIngest),
  import: () => withServer(benchImport),
  metrics: benchMetrics,
  demo: benchDemo,
  list: benchList,
  page: benchPage,
  bundle: benchBundle,
}
/** A row that takes so many times its budget fails the run. */
const SLACK = 2

const { names, options, alone } = readArguments(process.argv.slice(2))
if (alone) process.stdout.write(`${JSON.stringify(await (BENCHES[alone] as Bench)(options))}\n`)
else await runAll()

/** Each in a process of its own: the embedded event store serves one directory a process, and none measures another's garbage. */
async function runAll(): Promise<void> {
  const [script = ''] = process.argv.slice(1)
  const rows: BudgetRow[] = []
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}` +
      `, load before ${(loadavg()[0] ?? 0).toFixed(1)}${options.quick ? '; --quick: smaller data than the budgets name' : ''}\n`,
  )
  for (const name of names) {
    const began = performance.now()
    process.stderr.write(`${name} ... `)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, '--alone', name, ...(options.quick ? ['--quick'] : [])],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    rows.push(...(JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as BudgetRow[]))
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`)
  }
  process.stdout.write(`${printTable(rows)}\n`)
  const missed = rows.filter((row) => row.ratio !== null && row.ratio > SLACK)
  for (const row of missed) process.stdout.write(`missed by more than ${SLACK} times: ${row.what}\n`)
  process.exitCode = missed.length > 0 ? 1 : 0
}

async function withServer(measure: (server: BenchServer) => Promise<BudgetRow[]>): Promise<BudgetRow[]> {
  const server = await newServer()
  try {
    return await measure(server)
  } finally {
    await discard(server)
  }
}

function readArguments(given: string[]): { names: string[]; options: BenchOptions; alone: string | null } {
  const after = (flag: string): string | null => (given.includes(flag) ? (given[given.indexOf(flag) + 1] ?? '') : null)
  const known = Object.keys(BENCHES)
  const only = after('--only')?.split(',') ?? known
  const alone = after('--alone')
  for (const name of alone ? [alone] : only) {
    if (!known.includes(name)) throw new Error(`--only ${name}: there is ${known.join(', ')}`)
  }
  return { names: only, options: { quick: given.includes('--quick') }, alone }
}
