import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { asError, Problem, problem } from '../kernel/errors'

/** What it exits with, where that is asked for, when rows were rejected and the others went in. */
const SOME_REJECTED = 2

interface Server {
  readonly url: string
  readonly apiKey: string
}

interface ImportFlags {
  map?: string
  history?: boolean
  timeZone?: string
  mode?: string
  dryRun?: boolean
  force?: boolean
  strict?: boolean
  json?: boolean
  url?: string
  apiKey?: string
}

interface Status {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly step: string | null
  readonly progress: number
  readonly rows: number
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: number
  readonly closed: number
  readonly error: { readonly code: string; readonly message: string } | null
  readonly errors: readonly { readonly line: number; readonly code: string; readonly message: string }[]
  readonly map: string
  readonly dryRun: boolean
  readonly undo: {
    readonly removed: Readonly<Record<string, number>>
    readonly kept: readonly { readonly kind: string; readonly id: string; readonly reason: string }[]
    readonly keptTotal: number
  } | null
}

/** `waymark import KIND FILE` and `waymark import undo ID`, against a running server. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('imports a file of accounts, people, events or subscriptions; or: import undo ID')
    .argument('<kind>', 'accounts, people, events, subscriptions ...; or undo')
    .argument('<file>', 'CSV, JSON lines or Parquet, plain or gzipped; the id of an import to undo')
    .option(
      '--map <map>',
      "target=source,...; a source is a column, a constant 'USD' or a template {a}-{b}; guessed if absent",
    )
    .option('--history', 'the rows were known when they were true')
    .option('--time-zone <zone>', "of times without an offset; the workspace's unless given")
    .option('--mode <mode>', 'upsert, or snapshot: what is no longer in the file is closed', 'upsert')
    .option('--dry-run', 'checks everything and changes nothing')
    .option('--force', 'lets a snapshot close more than a fifth')
    .option('--strict', 'exits with 2 where rows were rejected, though the others went in')
    .option('--json', 'prints the outcome as JSON alone')
    .option('--url <url>', 'the server (WAYMARK_URL, http://localhost:4000)')
    .option('--api-key <key>', 'an API key that may import (WAYMARK_API_KEY)')
    .action(async (kind: string, file: string, flags: ImportFlags) => {
      const server = findServer(flags)
      const status = kind === 'undo' ? await undo(server, file, flags) : await send(server, kind, file, flags)
      process.stdout.write(flags.json ? `${JSON.stringify(status)}\n` : describe(status))
      if (status.state === 'failed') process.exitCode = 1
      else if (status.rejected > 0) {
        if (flags.strict) process.exitCode = SOME_REJECTED
        process.stderr.write(
          `${status.rejected} of ${status.rows} rows were rejected; the others ${status.dryRun ? 'would go' : 'went'} in.\n`,
        )
      }
    })
}

function findServer(flags: ImportFlags): Server {
  const url = flags.url ?? process.env.WAYMARK_URL ?? 'http://localhost:4000'
  const apiKey = flags.apiKey ?? process.env.WAYMARK_API_KEY
  if (!apiKey) throw problem('api_key_missing', 'Give an API key: --api-key, or WAYMARK_API_KEY.')
  return { url: url.replace(/\/+$/, ''), apiKey }
}

async function send(server: Server, kind: string, file: string, flags: ImportFlags): Promise<Status> {
  const size = await sizeOf(file)
  const query = new URLSearchParams({ kind, file_name: basename(file), mode: flags.mode ?? 'upsert' })
  if (flags.map) query.set('map', flags.map)
  if (flags.timeZone) query.set('time_zone', flags.timeZone)
  for (const [name, on] of [
    ['history', flags.history],
    ['dry_run', flags.dryRun],
    ['force', flags.force],
  ] as const) {
    if (on) query.set(name, 'true')
  }
  const progress = showProgress(flags)
  let sent = 0
  const body = createReadStream(file).on('data', (chunk) => {
    sent += chunk.length
    progress(`sending ${percent(size === 0 ? 1 : sent / size)}`)
  })
  const { id } = await call<{ id: string }>(
    server,
    'POST',
    `/api/v1/imports?${query}`,
    Readable.toWeb(body) as ReadableStream,
  )
  return follow(server, id, progress)
}

async function undo(server: Server, id: string, flags: ImportFlags): Promise<Status> {
  await call(server, 'DELETE', `/api/v1/imports/${encodeURIComponent(id)}`)
  return follow(server, id, showProgress(flags))
}

const ENDED = new Set(['done', 'failed', 'undone'])
/** A server that starts again goes on with the import, so its command waits for it so long. */
const PATIENCE_MS = 120_000

async function follow(server: Server, id: string, progress: (text: string) => void): Promise<Status> {
  let answeredAt = Date.now()
  for (let wait = 100; ; wait = Math.min(wait * 1.5, 1000)) {
    const status = await call<Status>(server, 'GET', `/api/v1/imports/${encodeURIComponent(id)}`).catch((thrown) => {
      if (!isAway(thrown) || Date.now() - answeredAt > PATIENCE_MS) throw thrown
      return null
    })
    if (status === null) {
      progress('the server does not answer; waiting for it')
      await new Promise((resolve) => setTimeout(resolve, wait))
      continue
    }
    answeredAt = Date.now()
    if (ENDED.has(status.state)) {
      progress('')
      return status
    }
    progress(`${status.step ?? status.state} ${percent(status.progress)}`)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

const isAway = (thrown: unknown): boolean =>
  thrown instanceof Problem && (thrown.code === 'unreachable' || thrown.status === 503)

async function call<Answer>(server: Server, method: string, path: string, body?: ReadableStream): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${server.apiKey}` },
      // A stream needs to be told that nothing comes back before it is sent.
      ...(body ? ({ body, duplex: 'half' } as object) : {}),
    })
  } catch (thrown) {
    const cause = asError(thrown).cause
    const why = cause === undefined ? asError(thrown).message : asError(cause).message
    throw problem('unreachable', `${server.url} does not answer: ${why || 'no connection'}.`)
  }
  const text = await response.text()
  const answer = parseJson(text)
  if (response.ok && answer !== null) return answer as Answer
  const { code, title } = (answer ?? {}) as { code?: string; title?: string }
  throw problem(code ?? 'refused', title ?? `${server.url} answered ${response.status}: ${text.slice(0, 300)}`, {
    status: response.status,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not ours: a proxy's page, told of with its status.
    return null
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (thrown) {
    throw problem('no_file', `${file} cannot be read: ${asError(thrown).message}.`)
  }
}

/** On a terminal one line, renewed; nowhere else anything. */
function showProgress(flags: ImportFlags): (text: string) => void {
  if (flags.json || !process.stderr.isTTY) return () => undefined
  return (text) => process.stderr.write(`\r\u001b[K${text}`)
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** As many refused rows and kept things as a terminal is shown. */
const SHOWN = 20

function describe(status: Status): string {
  const lines: string[] = []
  if (status.state === 'failed') lines.push(`import ${status.id} failed: ${status.error?.message ?? 'no reason given'}`)
  else if (status.state === 'undone') {
    const removed = Object.entries(status.undo?.removed ?? {}).filter(([, n]) => n > 0)
    lines.push(
      `import ${status.id} undone; removed ${removed.map(([what, n]) => `${n} ${what}`).join(', ') || 'nothing'}`,
    )
    const kept = status.undo?.kept ?? []
    if (status.undo && status.undo.keptTotal > 0) lines.push(`${status.undo.keptTotal} kept:`)
    for (const one of kept.slice(0, SHOWN)) lines.push(`  ${one.kind} ${one.id}: ${one.reason}`)
  } else {
    lines.push(
      `import ${status.id}${status.dryRun ? ', dry run' : ''}: ${status.rows} rows, ${status.accepted} accepted, ` +
        `${status.unchanged} unchanged, ${status.rejected} rejected${status.closed > 0 ? `, ${status.closed} closed` : ''}`,
    )
    for (const error of status.errors.slice(0, SHOWN)) lines.push(`  line ${error.line}: ${error.message}`)
    if (status.rejected > SHOWN) lines.push(`  ... all of them at /api/v1/imports/${status.id}/errors.csv`)
  }
  return `${lines.join('\n')}\n`
}
