import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const BINARY = join(import.meta.dirname, '../dist/waymark.js')

/** What the setup printed. */
export interface Keys {
  readonly workspaceId: string
  readonly apiKey: string
  readonly writeKey: string
}

export interface BenchServer extends Keys {
  readonly url: string
  readonly dataDir: string
  /** Seconds from the start of the process to the first page. */
  readonly startSeconds: number
  readonly child: ChildProcess
  get<T>(path: string): Promise<T>
  send<T>(method: string, path: string, body: unknown): Promise<T>
  stop(): Promise<void>
}

/** Sets up a new data directory and starts the real process on it. */
export async function newServer(): Promise<BenchServer> {
  const { dataDir, keys } = newInstallation()
  return startServer(dataDir, keys)
}

/** Sets up a new data directory. */
export function newInstallation(): { readonly dataDir: string; readonly keys: Keys } {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
  const args = [
    'setup',
    '--workspace',
    'Bench',
    '--email',
    'bench@waymark.test',
    '--password',
    'bench-password',
    '--json',
  ]
  const printed = execFileSync(process.execPath, [BINARY, ...args], { env: environment(dataDir), encoding: 'utf8' })
  return { dataDir, keys: JSON.parse(printed) as Keys }
}

/** Starts the real process on a data directory and waits for its first page. */
export async function startServer(dataDir: string, keys: Keys): Promise<BenchServer> {
  const began = performance.now()
  const child = spawn(process.execPath, [BINARY, 'start'], {
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  await (await fetch(url)).text()
  const startSeconds = (performance.now() - began) / 1000
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${keys.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    url,
    dataDir,
    ...keys,
    startSeconds,
    child,
    get: (path) => send('GET', path),
    send,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Stops a server and removes its data. */
export async function discard(server: BenchServer): Promise<void> {
  await server.stop()
  rmSync(server.dataDir, { recursive: true, force: true })
}

/** Resident memory in megabytes of a process with all below it, and of it alone; shared pages count in proportion. */
export function memoryOf(pid: number): [all: number, itself: number] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = tryRead(`/proc/${name}/stat`)
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const family = [...parents.keys()].filter((id) => {
    for (let at: number | undefined = id; at; at = parents.get(at)) if (at === pid) return true
    return false
  })
  const megabytesOf = (id: number): number =>
    Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024
  return [family.reduce((sum, id) => sum + megabytesOf(id), 0), megabytesOf(pid)]
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // A process that ended meanwhile counts nothing.
    return ''
  }
}

/** The settings that a command is run with. */
export const environment = (dataDir: string) => ({
  ...process.env,
  WAYMARK_DATA_DIR: dataDir,
  PORT: '0',
  WAYMARK_LOG_LEVEL: 'warn',
})
