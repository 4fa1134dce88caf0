import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { benchBacktest } from './backtest'
import { benchBundle } from './bundle'
import { benchDemo } from './demo'
import { benchImport } from './import'
import { benchImportSubscriptions } from './import-subscriptions'
import { benchIngest } from './ingest'
import { benchList } from './list'
import { benchMetrics } from './metrics'
import type { Bench, BenchOptions } from './options'
import { benchPage } from './page'
import { benchRevenue } from './revenue'
import { type BudgetRow, printTable } from './row'
import { type BenchServer, discard, newServer } from './server'

const BENCHES: Readonly<Record<string, Bench>> = {
  ingest: () => withServer(benchIngest),
  import: () => withServer(benchImport),
  subscriptions: benchImportSubscriptions,
  metrics: benchMetrics,
  backtest: benchBacktest,
  demo: benchDemo,
  list: benchList,
  page: benchPage,
  revenue: benchRevenue,
  bundle: benchBundle,
}
/** A row that takes so many times its budget fails the run. */
const SLACK = 2

const { names, options, alone } = readArguments(process.argv.slice(2))
if (alone) await measureAlone(alone)
else await runAll()

async function measureAlone(name: string): Promise<void> {
  // A query of the embedded event store does not keep Node running by itself.
  const awake = setInterval(() => undefined, 60_000)
  process.stdout.write(`${JSON.stringify(await (BENCHES[name] as Bench)(options))}\n`)
  clearInterval(awake)
}

/** The rows that a process printed; one that failed is a row that missed. */
async function runAlone(args: readonly string[], name: string): Promise<BudgetRow[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code === 0) return JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as BudgetRow[]
  return [
    { what: name, budget: '', measured: `failed with ${code}`, beside: 'see above', ratio: Number.POSITIVE_INFINITY },
  ]
}

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
    rows.push(...(await runAlone([script, '--alone', name, ...(options.quick ? ['--quick'] : [])], name)))
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
