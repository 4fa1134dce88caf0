import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addImportCommand } from './import'

const counts = { kind: 'accounts', step: null, progress: 1, unchanged: 0, closed: 0, error: null, map: '', undo: null }
const file = join(mkdtempSync(join(tmpdir(), 'waymark-import-')), 'accounts.csv')
writeFileSync(file, 'id\na\n')

afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})

/** Runs the command against a server that answers every import so; tells what it said and its exit code. */
async function run(args: string[], answer: { status: number; body: object }) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const made = request.method === 'POST'
      response.writeHead(made ? 202 : answer.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(made ? { id: 'i' } : answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const said = { out: '', err: '' }
  const hear = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    said[stream] += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'))
  const program = new Command()
  addImportCommand(program)
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  try {
    await program.parseAsync(['node', 'waymark', 'import', ...args, '--url', url, '--api-key', 'k'])
  } finally {
    server.close()
  }
  return { ...said, code: process.exitCode ?? 0 }
}

const done = (rows: number, rejected: number, more: object = {}) => ({
  status: 200,
  body: {
    ...counts,
    id: 'i',
    state: 'done',
    rows,
    accepted: rows - rejected,
    rejected,
    errors: [],
    dryRun: false,
    ...more,
  },
})

describe('waymark import', () => {
  it.each([
    ['every row went in', done(18, 0), 0, ''],
    ['rows were rejected', done(18, 11), 0, '11 of 18 rows were rejected; the others went in.\n'],
    [
      'a dry run rejects some',
      done(18, 11, { dryRun: true }),
      0,
      '11 of 18 rows were rejected; the others would go in.\n',
    ],
    ['it failed', done(0, 0, { state: 'failed', error: { code: 'x', message: 'No.' } }), 1, ''],
  ] as const)('where %s', async (_, answer, code, err) => {
    expect(await run(['accounts', file], answer)).toMatchObject({ code, err })
  })

  it.each([
    [done(18, 11), 2],
    [done(18, 0), 0],
  ] as const)('strictly, what was rejected is told by the exit code too: %#', async (answer, code) => {
    expect(await run(['accounts', file, '--strict'], answer)).toMatchObject({ code })
  })

  it('an undo of what is not there says so in words', async () => {
    const title = 'There is no import "nope" here.'
    const body = { title, status: 404, code: 'not_found', detail: { what: 'import', id: 'nope' } }
    await expect(run(['undo', 'nope'], { status: 404, body })).rejects.toMatchObject({
      code: 'not_found',
      message: title,
    })
  })
})
