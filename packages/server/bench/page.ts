import { makeCompany, untilComputed } from './company'
import { fillEvents } from './fill'
import { type BenchOptions, count } from './options'
import { type BudgetRow, percentile, within } from './row'
import { type BenchServer, discard, newServer, startServer } from './server'

/** The account page's one request, of accounts busy and quiet, as of now and as of a past day compared with another. */
export async function benchPage({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = quick ? 200 : 2_000
  const made = await newServer()
  await makeCompany(made, { accounts, people: 3 })
  await untilComputed(made, accounts)
  await made.stop()
  const events = await fillEvents(made.dataDir, quick ? 2_000_000 : 50_000_000)
  const server = await startServer(made.dataDir, made)
  try {
    await server.get('/api/v1/accounts?limit=1')
    const now = await measure(server, accounts, '')
    const then = await measure(server, accounts, `?as_of=${daysAgo(40)}&compare_to=${daysAgo(68)}`)
    const store = `${count(events, 'events')} of ${count(accounts, 'accounts')}`
    return [
      within(
        'account page, p95',
        'ms',
        150,
        percentile(now, 0.95),
        `${store}; p50 ${percentile(now, 0.5).toFixed(0)} ms`,
      ),
      within(
        'account page as of a past day, compared with another, p95',
        'ms',
        150,
        percentile(then, 0.95),
        `p50 ${percentile(then, 0.5).toFixed(0)} ms`,
      ),
    ]
  } finally {
    await discard(server)
  }
}

async function measure(server: BenchServer, accounts: number, query: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 110; turn++) {
    const account = `account-${Math.floor((turn * accounts) / 110)}`
    const began = performance.now()
    await server.get(`/api/v1/accounts/${account}/page${query}`)
    // The first ones read the store's indexes into memory.
    if (turn >= 10) times.push(performance.now() - began)
  }
  return times
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
