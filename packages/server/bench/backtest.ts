import { openStores } from '../src/app/open-stores'
import { addDays } from '../src/kernel/time'
import { saveSubscriptions } from '../src/measure/revenue'
import { readConfig } from '../src/platform/config'
import { createLog } from '../src/platform/log'
import { openSystemTenant } from '../src/trust/tenancy'
import { makeCompany, untilComputed } from './company'
import { fillEvents } from './fill'
import { type BenchOptions, count } from './options'
import { type BudgetRow, percentile, round, within } from './row'
import { type BenchServer, discard, environment, newServer, startServer } from './server'

const TIMES = 7
const DAY_MS = 86_400_000

interface Card {
  readonly groups: readonly { readonly weight: number; readonly measures: readonly { readonly curve: number[][] }[] }[]
}

interface Result {
  readonly observations: number
  readonly outcomes: number
  readonly ask: { readonly dates: readonly string[] }
}

/** What the scorecard studio asks while somebody drags a weight: the first answer reads two years of events, the next does not. */
export async function benchBacktest({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = quick ? 100 : 430
  const made = await newServer()
  await makeCompany(made, { accounts, people: 12 })
  await untilComputed(made, accounts)
  await made.stop()
  const events = await fillEvents(made.dataDir, quick ? 700_000 : 7_000_000)
  await addSubscriptions(made, accounts)
  const server = await startServer(made.dataDir, made)
  try {
    const path = '/api/v1/scorecards/default/backtests'
    const ask = (body: object): Promise<Result> => server.send('POST', path, body)
    const cold = await timed(() => ask({}))
    const { dates } = cold.answer.ask
    const first: number[] = []
    for (let turn = 1; turn <= TIMES; turn++) {
      first.push((await timed(() => ask({ dates: dates.map((day) => addDays(day, -turn)) }))).took)
    }
    const card = await server.get<Card>('/api/v1/scorecards/default')
    const changed: number[] = []
    for (let turn = 1; turn <= 3 * TIMES; turn++) {
      changed.push((await timed(() => ask({ scorecard: changeCard(card, turn) }))).took)
    }
    const { observations, outcomes } = cold.answer
    const beside = `${count(events, 'events')}, ${count(observations, 'observations')}, ${outcomes} churned; the very first ${round(cold.took / 1000)} s`
    return [
      within('backtest of a scorecard over 18 months', 's', 1, percentile(first, 0.5) / 1000, beside),
      within('... after a weight or a point of a curve changed, p95', 'ms', 200, percentile(changed, 0.95)),
    ]
  } finally {
    await discard(server)
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; took: number }> {
  const began = performance.now()
  const answer = await work()
  return { answer, took: performance.now() - began }
}

/** Another weight of the first group, another point of its first curve. */
function changeCard(card: Card, turn: number): object {
  const groups = card.groups.map((group, g) => ({
    ...group,
    weight: g === 0 ? group.weight + turn : group.weight,
    measures: group.measures.map((measure, m) => ({
      ...measure,
      curve: measure.curve.map(([x, y], point) =>
        g === 0 && m === 0 && point === 1 ? [x, (y ?? 0) + turn / 10] : [x, y],
      ),
    })),
  }))
  return { name: 'Changed', groups }
}

/** A line for each account, known since it began; of six accounts one left. */
export async function addSubscriptions(server: BenchServer, accounts: number): Promise<void> {
  const opened = await openStores(readConfig(environment(server.dataDir)), createLog('warn'))
  try {
    const tenant = await openSystemTenant(opened.stores, server.workspaceId, 'bench')
    const day = (ago: number): string => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10)
    const items = Array.from({ length: accounts }, (_, n) => ({
      externalId: `line-${n}`,
      account: `account-${n}`,
      start: day(700 - (n % 7) * 30),
      ...(n % 6 === 0 ? { end: day(80 + ((n * 37) % 380)) } : {}),
      mrr: 100 + n,
    }))
    const { errors } = await saveSubscriptions(tenant, items, { source: 'import', history: true })
    if (errors.length > 0) throw new Error(`subscriptions were refused: ${JSON.stringify(errors[0])}`)
  } finally {
    await opened.close()
  }
}
