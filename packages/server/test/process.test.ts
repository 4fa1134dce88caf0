import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildStale } from '../../../scripts/build.mjs'
import { isProcessAlive } from '../src/platform/files'

const BINARY = join(import.meta.dirname, '../dist/waymark.js')
const children: ChildProcess[] = []

beforeAll(() => buildStale({ web: false }))
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Run {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function run(dataDir: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [BINARY, ...args], {
    env: { ...process.env, WAYMARK_DATA_DIR: dataDir, PORT: '0', ...env },
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

async function address(started: Run): Promise<string> {
  await vi.waitFor(() => expect(started.output()).toMatch(/http:\/\/localhost:\d+/), { timeout: 30_000 })
  return /http:\/\/localhost:\d+/.exec(started.output())?.[0] ?? ''
}

const newDir = () => mkdtempSync(join(tmpdir(), 'waymark-process-'))
const postgresPid = (dir: string) => Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

describe('the process, with both stores embedded', () => {
  it('is set up without a browser, once', async () => {
    const dir = newDir()
    const args = ['setup', '--workspace', 'Acme', '--email', 'a@acme.test', '--password', 'long enough', '--json']
    const first = run(dir, args)
    expect(await first.ended).toBe(0)
    expect(JSON.parse(first.output())).toEqual({
      workspaceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      writeKey: expect.stringMatching(/^wmw_/),
      apiKey: expect.stringMatching(/^wmk_/),
    })
    const second = run(dir, args)
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('has a workspace already')
  })

  it('says who holds the data directory, and stops cleanly on SIGTERM', async () => {
    const dir = newDir()
    const started = run(dir, ['start'])
    const url = await address(started)
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(200)
    // Longer than a proxy in between keeps its idle connections.
    expect(ready.headers.get('keep-alive')).toBe('timeout=75')
    const second = run(dir, ['start'])
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`in use by Waymark with process id ${started.child.pid}`)
    const postgres = postgresPid(dir)
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    expect(isProcessAlive(postgres)).toBe(false)
  })

  it('stops the PostgreSQL that its killed predecessor left behind, and starts again', async () => {
    const dir = newDir()
    const first = run(dir, ['start'])
    await address(first)
    const orphan = postgresPid(dir)
    first.child.kill('SIGKILL')
    await first.ended
    expect(isProcessAlive(orphan)).toBe(true)
    const second = run(dir, ['start'])
    expect((await fetch(`${await address(second)}/readyz`)).status).toBe(200)
    expect(isProcessAlive(orphan)).toBe(false)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  it('is backed up and restored, sign-in and keys included', async () => {
    const [dir, copy, again] = [newDir(), join(newDir(), 'copy'), join(newDir(), 'again')]
    const setUp = run(dir, [
      'setup',
      '--workspace',
      'Acme',
      '--email',
      'a@acme.test',
      '--password',
      'long enough',
      '--json',
    ])
    await setUp.ended
    const { apiKey, workspaceId } = JSON.parse(setUp.output())
    expect(await run(dir, ['backup', copy]).ended).toBe(0)
    expect(await run(again, ['restore', copy]).ended).toBe(0)
    const started = run(again, ['start'])
    const me = await fetch(`${await address(started)}/api/v1/me`, { headers: { authorization: `Bearer ${apiKey}` } })
    expect(await me.json()).toMatchObject({ workspace: { id: workspaceId, name: 'Acme' } })
  })

  it('refuses a setting that it does not know', async () => {
    const refused = run(newDir(), ['start'], { WAYMARK_COLOUR: 'red' })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain('WAYMARK_COLOUR is not a setting of Waymark')
  })
})
