import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { asError, problem } from '../../kernel/errors'
import { isProcessAlive, processCommand } from '../files'
import type { Log } from '../log'
import { findPostgresBinaries } from './binaries'
import { unprivileged } from './unprivileged'

export interface EmbeddedPostgres {
  /** The URL of the cluster's superuser, which makes the roles and is not used after. */
  readonly superuserUrl: string
  /** Settles when the server ends without having been told to. */
  readonly died: Promise<string>
  stop(): Promise<void>
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '192MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  wal_compression: 'pglz',
  // What the planner knows of a workspace follows its first import within seconds, where a minute and a tenth of all rows are usual.
  autovacuum_naptime: '15s',
  autovacuum_analyze_scale_factor: '0.02',
  jit: 'off',
  log_min_messages: 'warning',
  timezone: 'UTC',
}

/** Starts the real PostgreSQL server on `dataDir`/postgres; makes the cluster at the first start, stops an orphan of a killed Waymark. */
export async function startEmbeddedPostgres(dataDir: string, password: string, log: Log): Promise<EmbeddedPostgres> {
  const cluster = join(dataDir, 'postgres')
  const binaries = await findPostgresBinaries()
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries.initdb, cluster, password)
  await stopOrphan(cluster, log)
  const { server, port } = await launch(binaries.postgres, cluster, log)
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  let stopping = false
  const never = new Promise<string>(() => undefined)
  return {
    superuserUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    died: ended.then((code) => (stopping ? never : `PostgreSQL ended by itself with code ${code}`)),
    stop: async () => {
      stopping = true
      server.kill('SIGINT')
      await ended
    },
  }
}

/** What a server that was just killed leaves for a moment: its children, which still hold its shared memory. */
const LINGERING = /pre-existing shared memory block|lock file "postmaster.pid" already exists/
const LAUNCH_ATTEMPTS = 20

async function launch(binary: string, cluster: string, log: Log): Promise<{ server: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const run = unprivileged(binary, ['-D', cluster, '-p', String(port), ...settings])
    const server = spawn(run.command, run.args, { stdio: ['ignore', 'ignore', 'pipe'] })
    try {
      await untilReady(server, log)
      return { server, port }
    } catch (thrown) {
      if (attempt >= LAUNCH_ATTEMPTS || !LINGERING.test(asError(thrown).message)) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

async function initialise(initdb: string, cluster: string, password: string): Promise<void> {
  // A cluster that a kill left half made has no PG_VERSION of use; initdb wants the folder empty.
  rmSync(cluster, { recursive: true, force: true })
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const making = `${cluster}.making`
  rmSync(making, { recursive: true, force: true })
  const args = [
    '-D',
    making,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
  ]
  const run = unprivileged(initdb, args)
  const child = spawn(run.command, run.args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject))
  rmSync(passwordFile, { force: true })
  if (code !== 0) throw problem('postgres_failed', `PostgreSQL could not make its files in ${cluster}: ${said.trim()}`)
  renameSync(making, cluster)
}

function untilReady(server: ChildProcess, log: Log): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(problem('postgres_failed', `PostgreSQL did not start (code ${code}): ${said.trim().slice(-2000)}`)),
    )
    server.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString()
      said = (said + text).slice(-8000)
      if (said.includes('ready to accept connections')) resolve()
      else if (/FATAL|PANIC/.test(text)) log.warn({ postgres: text.trim() }, 'postgres says')
    })
  })
}

/** A server that outlived its killed parent still holds the cluster: it is asked to stop, and waited for. */
async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isProcessAlive(pid)) return
  if (!processCommand(pid).includes(cluster)) {
    // Killed and not yet collected, or another program by now: PostgreSQL itself would take either for a server.
    if (!(await isGone(pid, 5_000)) && !processCommand(pid).includes(cluster)) rmSync(file, { force: true })
    return
  }
  log.warn({ pid }, 'stopping the PostgreSQL that a killed Waymark left behind')
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    if (await isGone(pid, 10_000)) return
  }
  throw problem('postgres_orphan', `PostgreSQL with process id ${pid} holds ${cluster} and cannot be stopped.`)
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs
  while (Date.now() < until) {
    if (!isProcessAlive(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
