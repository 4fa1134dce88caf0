import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export const COMMAND = join(import.meta.dirname, '../../bin/waymark.mjs')

export interface Keys {
  readonly workspaceId: string
  readonly writeKey: string
  readonly apiKey: string
}

/** Settings of the test itself are none of the server's, which refuses what it does not know. */
export const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('WAYMARK_'))),
  ...more,
})

/** Makes a workspace on an unused data directory. */
export function setUpWorkspace(dataDir: string): Keys {
  const account = ['--workspace', 'Kill', '--email', 'kill@waymark.test', '--password', 'kill the server', '--json']
  const said = execFileSync(process.execPath, [COMMAND, 'setup', ...account], {
    env: environment({ WAYMARK_DATA_DIR: dataDir }),
    encoding: 'utf8',
  })
  return JSON.parse(said) as Keys
}

export interface Running {
  readonly child: ChildProcess
  readonly postgresPid: number
  readonly readyMs: number
  readonly ended: Promise<number | null>
  said(): string
}

/** Starts the real command, in a process group of its own, and waits until both stores answer. */
export async function startServer(dataDir: string, port: number): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [COMMAND, 'start'], {
    env: environment({ WAYMARK_DATA_DIR: dataDir, PORT: String(port), WAYMARK_LOG_LEVEL: 'warn' }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
    })
  }
  let over = false
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve)).finally(() => {
    over = true
  })
  while (!(await isReady(port))) {
    if (over) throw new Error(`the server did not start:\n${said}`)
    if (performance.now() - began > 60_000) throw new Error(`the server is not ready after a minute:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const postgresPid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  return { child, postgresPid, readyMs: performance.now() - began, ended, said: () => said }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.status === 200,
    () => false,
  )

/** Kills with no warning: the Node process alone, or all that it started along with it. */
export async function killServer(running: Running, whom: 'process' | 'group'): Promise<void> {
  const pid = running.child.pid as number
  process.kill(whom === 'group' ? -pid : pid, 'SIGKILL')
  await running.ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
