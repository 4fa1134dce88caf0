import { makeCompany, untilComputed } from './company'
import { type BenchOptions, count } from './options'
import { type BudgetRow, percentile, within } from './row'
import { type BenchServer, discard, newServer } from './server'

/** What the screen shows unless told, and what its rule builder and its column heads ask for. */
const COLUMNS = [
  'field.plan',
  'health.score',
  'health.change28',
  'health.trend',
  'field.seats',
  'metric.wau',
  'metric.mau',
  'metric.active_days_28',
  'metric.mau_change',
  'metric.days_since_last_seen',
  'account.owner',
]
const LISTS: readonly { readonly filter?: object; readonly sort?: string; readonly q?: string }[] = [
  {},
  { sort: '-health' },
  { sort: 'health' },
  { sort: '-metric.mau' },
  { sort: '-metric.events_28', filter: { field: 'field.plan', op: '=', value: 'pro' } },
  { sort: '-field.contract', filter: { field: 'field.seats', op: '>', value: 100 } },
  { sort: 'owner', filter: { field: 'health.band', op: '=', value: 'at_risk' } },
  { sort: '-createdAt', filter: { field: 'account.tag', op: 'contains', value: 'vip' } },
  {
    sort: 'metric.days_since_last_seen',
    filter: {
      all: [
        { field: 'field.region', op: 'in', value: ['emea', 'apac'] },
        {
          any: [
            { field: 'metric.mau', op: '>=', value: 1 },
            { field: 'field.seats', op: 'is_not_set' },
          ],
        },
        { not: { field: 'field.plan', op: '=', value: 'free' } },
      ],
    },
  },
  { q: 'company-12' },
  { q: 'north', sort: '-field.seats' },
  { sort: '-account.name', filter: { field: 'account.owner', op: 'is_not_set' } },
]

/** The account list over HTTP, its dozen filters and sorts in turn, with the total; beside it the totals of all columns, which the screen asks for after. */
export async function benchList({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = quick ? 5_000 : 50_000
  const server = await newServer()
  try {
    await makeCompany(server, { accounts, people: 1 })
    await untilComputed(server, accounts)
    await measure(server, 3)
    const { times, slowest } = await measure(server, 12)
    const totals = await measure(server, 3, { limit: '1', totals: 'columns' })
    const beside = `${count(accounts, 'accounts')}, ${LISTS.length} lists x 12; p50 ${percentile(times, 0.5).toFixed(0)} ms; totals of ${COLUMNS.length} columns p95 ${percentile(totals.times, 0.95).toFixed(0)} ms; slowest: ${slowest}`
    return [within('account list, p95', 'ms', 150, percentile(times, 0.95), beside)]
  } finally {
    await discard(server)
  }
}

async function measure(server: BenchServer, rounds: number, more: Readonly<Record<string, string>> = {}) {
  const times: number[] = []
  const byList = LISTS.map(() => [] as number[])
  for (let round = 0; round < rounds; round++) {
    for (const [place, list] of LISTS.entries()) {
      const query = new URLSearchParams({ limit: '50', columns: COLUMNS.join(','), ...more })
      for (const [name, value] of Object.entries(list)) {
        query.set(name, typeof value === 'string' ? value : JSON.stringify(value))
      }
      const began = performance.now()
      await server.get(`/api/v1/accounts?${query}`)
      times.push(performance.now() - began)
      byList[place]?.push(performance.now() - began)
    }
  }
  const medians = byList.map((list) => percentile(list, 0.5))
  const worst = LISTS[medians.indexOf(Math.max(...medians))]
  return { times, slowest: JSON.stringify(worst).slice(0, 80) }
}
