import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedOlap } from '../src/platform/clickhouse'
import { migrations } from '../src/record/ingest/migrations'
import { atLeast, type BudgetRow, percentile, within } from './row'
import type { BenchServer } from './server'

export interface LoadOptions {
  readonly connections: number
  readonly batch: number
  readonly seconds: number
  readonly accounts: number
  readonly people: number
  /** Each person once, in turn, and then no more; else anybody at random until the time is over. */
  readonly firstMeeting: boolean
}

export interface LoadResult {
  readonly eventsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly accepted: number
}

const DEFAULTS: LoadOptions = {
  connections: 20,
  batch: 100,
  seconds: 10,
  accounts: 300,
  people: 20_000,
  firstMeeting: false,
}
const EVENTS = ['Opened', 'Searched', 'Exported', 'Shared', 'Commented', 'Invited', 'Reported', 'Saved']

/** Sends batches over so many connections, each as soon as the last was answered, and measures. Throws on any answer but full success. */
export async function sendLoad(
  target: { readonly url: string; readonly writeKey: string },
  options: Partial<LoadOptions> = {},
): Promise<LoadResult> {
  const load = { ...DEFAULTS, ...options }
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const until = performance.now() + load.seconds * 1000
  const run = Math.random().toString(36).slice(2)
  const times: number[] = []
  let accepted = 0
  let met = 0
  const pickPerson = () => (load.firstMeeting ? met++ : Math.floor(Math.random() * load.people))
  const goesOn = () => (load.firstMeeting ? met < load.people : performance.now() < until)
  const began = performance.now()
  const connection = async (index: number): Promise<void> => {
    for (let turn = 0; goesOn(); turn++) {
      const body = writeBatch(load, pickPerson, `${run}-${index}-${turn}`)
      const sent = performance.now()
      const answer = await post(agent, `${target.url}/v1/batch`, target.writeKey, body)
      times.push(performance.now() - sent)
      if (answer.accepted !== load.batch) throw new Error(`not everything was taken: ${JSON.stringify(answer)}`)
      accepted += answer.accepted
    }
  }
  await Promise.all(Array.from({ length: load.connections }, (_, index) => connection(index)))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return {
    eventsPerSecond: accepted / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    accepted,
  }
}

function writeBatch(load: LoadOptions, pickPerson: () => number, name: string): string {
  const now = Date.now()
  const items: string[] = []
  for (let index = 0; index < load.batch; index++) {
    const person = pickPerson()
    const event = EVENTS[person % EVENTS.length]
    items.push(
      `{"type":"track","messageId":"${name}-${index}","userId":"user-${person}","event":"${event}",` +
        `"timestamp":"${new Date(now - index).toISOString()}","context":{"groupId":"account-${person % load.accounts}",` +
        `"library":{"name":"bench","version":"1"}},"properties":{"plan":"pro","value":${index},"screen":"main"}}`,
    )
  }
  return `{"batch":[${items.join(',')}],"sentAt":"${new Date(now).toISOString()}"}`
}

function post(agent: Agent, url: string, key: string, body: string): Promise<{ accepted: number }> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text) as { accepted: number })
        else reject(new Error(`${response.statusCode} ${text}`))
      })
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** What the engine alone takes: rows of the same shape, batches of the same size, one after another, nothing checked. */
export async function measureRawInserts(batch: number, seconds: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'waymark-raw-'))
  const olap = await openEmbeddedOlap(dir)
  try {
    for (const { store, statements } of migrations) {
      if (store === 'clickhouse') for (const statement of statements) await olap.command(statement)
    }
    const until = performance.now() + seconds * 1000
    const began = performance.now()
    let rows = 0
    for (let turn = 0; performance.now() < until; turn++) {
      await olap.insert(
        'events',
        Array.from({ length: batch }, (_, index) => rawRow(turn * batch + index)),
      )
      rows += batch
    }
    return rows / ((performance.now() - began) / 1000)
  } finally {
    await olap.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

const rawRow = (index: number) => ({
  workspace_id: '00000000-0000-0000-0000-000000000001',
  account_id: `00000000-0000-0000-0001-${String(index % 300).padStart(12, '0')}`,
  person_id: `00000000-0000-0000-0002-${String(index % 20_000).padStart(12, '0')}`,
  event: EVENTS[index % EVENTS.length],
  ts: new Date(Date.now() - (index % 100)).toISOString().replace('T', ' ').slice(0, 23),
  message_id: `00000000-0000-0000-0003-${String(index).padStart(12, '0')}`,
  known_at: new Date().toISOString().replace('T', ' ').slice(0, 23),
  import_id: '00000000-0000-0000-0000-000000000000',
  source: 'bench',
  properties: `{"plan":"pro","screen":"main","value":${index % 100}}`,
  numbers: { value: index % 100 },
})

/** The budget's rows for tracking. */
export async function benchIngest(server: BenchServer): Promise<BudgetRow[]> {
  // Everybody is met once; the budget is of a product in use, most of whose people are known.
  const meeting = await sendLoad(server, { firstMeeting: true })
  await sendLoad(server, { seconds: 3 })
  const result = await sendLoad(server, { seconds: 15 })
  const raw = await measureRawInserts(DEFAULTS.batch, 5)
  const beside = `raw engine inserts of 100: ${Math.round(raw).toLocaleString('en')} events/s, p50 ${result.p50.toFixed(0)} ms; while 20,000 people were new ${Math.round(meeting.eventsPerSecond).toLocaleString('en')} events/s`
  return [
    atLeast('ingest, 20 connections x 100', 'events/s', 25_000, result.eventsPerSecond, beside),
    within('ingest, p99 of an answer', 'ms', 150, result.p99),
  ]
}
