import { randomUUID } from 'node:crypto'
import { makeDemo } from './company'
import { type BenchOptions, count } from './options'
import { type BudgetRow, percentile, round, skipped, within } from './row'
import { type BenchServer, discard, memoryOf, startServer } from './server'

const PROBES = 24
/** Long enough for what the start began to have ended. */
const IDLE_SECONDS = 45

/** With the demo company: the start, the memory of a Waymark that rests, and how soon an event is in the numbers. */
export async function benchDemo({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const { dataDir, keys } = makeDemo(quick)
  const first = await startServer(dataDir, keys)
  await first.stop()
  const server = await startServer(dataDir, keys)
  try {
    const start = within('start on an existing data directory, to the first page', 's', 5, server.startSeconds)
    const account = await anAccount(server, 0)
    await server.get(`/api/v1/accounts/${account}/page`)
    await pause(IDLE_SECONDS * 1000)
    return [start, memoryRow(server), ...(await freshness(server, quick ? 5 : PROBES))]
  } finally {
    await discard(server)
  }
}

function memoryRow(server: BenchServer): BudgetRow {
  const what = 'memory, idle with the demo company, all processes'
  if (process.platform !== 'linux' || !server.child.pid) return skipped(what, '<= 600 MB', 'told by Linux alone')
  const [total, node] = memoryOf(server.child.pid)
  return within(
    what,
    'MB',
    600,
    total,
    `Node with ClickHouse in it ${round(node)} MB, PostgreSQL ${round(total - node)} MB`,
  )
}

/** From sending an event of new people to reading an answer in which the account's numbers, and with them its score, contain it. */
async function freshness(server: BenchServer, probes: number): Promise<BudgetRow[]> {
  const times: number[] = []
  let rescored = 0
  for (let probe = 0; probe < probes; probe++) {
    const account = await anAccount(server, probe * 3)
    const before = await read(server, account)
    const began = performance.now()
    await track(server, account)
    let after = before
    while (after.mau === before.mau) {
      if (performance.now() - began > 60_000) throw new Error(`${account}: nothing changed within a minute`)
      await pause(20)
      after = await read(server, account)
    }
    times.push(performance.now() - began)
    if (after.score !== before.score) rescored++
  }
  const beside = `${count(probes, 'probes')}, p50 ${round(percentile(times, 0.5) / 1000)} s, slowest ${round(Math.max(...times) / 1000)} s; the score changed in the same answer in ${rescored}`
  return [within('event to changed metric and score, p95', 's', 5, percentile(times, 0.95) / 1000, beside)]
}

async function track(server: BenchServer, account: string): Promise<void> {
  const batch = Array.from({ length: 5 }, () => ({
    type: 'track',
    messageId: randomUUID(),
    userId: `probe-${randomUUID()}`,
    event: 'Probed',
    timestamp: new Date().toISOString(),
    context: { groupId: account },
  }))
  const response = await fetch(`${server.url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${server.writeKey}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch }),
  })
  if (!response.ok) throw new Error(`the event was refused: ${response.status} ${await response.text()}`)
}

async function read(server: BenchServer, account: string): Promise<{ mau: number | null; score: number | null }> {
  const answer = await server.get<{ metrics: Record<string, number | null>; health: { score: number | null } | null }>(
    `/api/v1/accounts/${account}`,
  )
  return { mau: answer.metrics.mau ?? null, score: answer.health?.score ?? null }
}

async function anAccount(server: BenchServer, place: number): Promise<string> {
  const { items } = await server.get<{ items: { externalId: string }[] }>('/api/v1/accounts?limit=200')
  return encodeURIComponent(items[place % items.length]?.externalId ?? '')
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
