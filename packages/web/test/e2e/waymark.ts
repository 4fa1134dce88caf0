import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStale } from '../../../../scripts/build.mjs'

export interface RunningWaymark {
  readonly url: string
  /** All that the command printed. */
  readonly printed: () => string
  readonly dataDir: string
  /** Ends the process; its data stays until `stop`. */
  halt(): Promise<void>
  stop(): Promise<void>
}

interface StartOptions {
  readonly args?: readonly string[]
  /** What it prints when it is ready. */
  readonly until?: RegExp
  /** A data directory that stays, so that the demo company is not made again while a test is being written. */
  readonly keptDir?: string | undefined
}

/** Starts the real process, both stores embedded, on a data directory of its own. */
export async function startWaymark({
  args = [],
  until = /http:\/\/localhost:\d+/,
  keptDir,
}: StartOptions = {}): Promise<RunningWaymark> {
  await buildStale()
  const dataDir = keptDir ?? mkdtempSync(join(tmpdir(), 'waymark-e2e-'))
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../../server/dist/waymark.js'), 'start', ...args],
    {
      env: { ...withoutSettings(process.env), WAYMARK_DATA_DIR: dataDir, PORT: '0', WAYMARK_LOG_LEVEL: 'warn' },
    },
  )
  let printed = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (until.test(printed)) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`Waymark ended with ${code}: ${printed}`)))
  })
  await ready
  return {
    url: /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '',
    printed: () => printed,
    dataDir,
    halt: () => end(child),
    stop: async () => {
      await end(child)
      if (!keptDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Whatever the shell is set to: on its own data, with both stores embedded, and not told that it is being tested. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(WAYMARK_|DATABASE_URL$|CLICKHOUSE_URL$|NODE_ENV$|TEST$|VITEST)/.test(name),
    ),
  )
