import { sql } from 'kysely'
import { openStores } from '../src/app/open-stores'
import { changeCte } from '../src/measure/revenue/ledger/changes'
import { familyCte } from '../src/measure/revenue/ledger/family'
import { rebuildRevenue } from '../src/measure/revenue/ledger/rebuild'
import { spanCte } from '../src/measure/revenue/ledger/spans'
import { revenueSettingsSchema } from '../src/measure/revenue/settings/settings'
import { readConfig } from '../src/platform/config'
import { createLog } from '../src/platform/log'
import type { Tx } from '../src/platform/postgres'
import { inTenant, openSystemTenant, type Tenant } from '../src/trust/tenancy'
import { type BenchOptions, count } from './options'
import { fillRevenue } from './revenue-fill'
import { type BudgetRow, percentile, round, within } from './row'
import { type BenchServer, discard, environment, newInstallation, startServer } from './server'

const TIMES = 40

/** The whole ledger from a million subscription periods, beside the same by hand; then what the revenue screen asks. */
export async function benchRevenue({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = quick ? 5_000 : 50_000
  const { dataDir, keys } = newInstallation()
  const opened = await openStores(readConfig(environment(dataDir)), createLog('warn'))
  const rows: BudgetRow[] = []
  try {
    const tenant = await openSystemTenant(opened.stores, keys.workspaceId, 'bench')
    const periods = await inTenant(tenant, (tx) => fillRevenue(tx, tenant, accounts))
    await opened.stores.postgres.ownerPool.query('analyze')
    const took = await inTenant(tenant, (tx) => measure(tx, tenant))
    const size = `${count(periods, 'periods')}, ${count(accounts, 'accounts')}`
    rows.push(
      within(
        'MRR ledger, every change',
        's',
        5,
        took.ledger / 1000,
        `${size}; plain SQL by hand ${round(took.byHand / 1000)} s`,
      ),
      {
        what: '... written to its tables',
        budget: 'none',
        measured: `${round(took.rebuild / 1000)} s`,
        beside: `${count(took.changes, 'changes')}; a save and a policy write the accounts that they concern`,
        ratio: null,
      },
    )
    await opened.stores.postgres.ownerPool.query(
      'vacuum analyze subscription_version, revenue_change, revenue_account_month, revenue_plan_month, account_revenue, account',
    )
  } finally {
    await opened.close()
  }
  const server = await startServer(dataDir, keys)
  try {
    for (const question of QUESTIONS) rows.push(await ask(server, question))
    rows.push(...(await changePolicy(server)))
    return rows
  } finally {
    await discard(server)
  }
}

interface Question {
  readonly what: string
  readonly path: string
  /** Whether a subscription changes before each time, so that nothing kept in memory answers. */
  readonly changed?: boolean
  /** What no budget says: told as it is, of this many times. */
  readonly untold?: number
}

const YEAR = '/api/v1/revenue/movements?from=2025-01&to=2025-12'
const SERIES = '/api/v1/revenue/retention/series?from=2025-01&to=2025-12&months=12'
const COHORTS = '/api/v1/revenue/cohorts?by=month'
const RULE = encodeURIComponent(JSON.stringify({ field: 'field.size', op: 'in', value: ['size 1', 'size 2'] }))

const QUESTIONS: readonly Question[] = [
  { what: 'revenue waterfall, 12 months', path: YEAR },
  { what: '... right after a change', path: YEAR, changed: true },
  { what: '... of half the accounts, by a rule', path: `${YEAR}&filter=${RULE}` },
  { what: '... by a rule, right after a change', path: `${YEAR}&filter=${RULE}`, changed: true },
  { what: '... by plan, right after a change', path: `${YEAR}&by=plan`, changed: true },
  { what: '... by owner', path: `${YEAR}&by=owner` },
  { what: '... by owner, right after a change', path: `${YEAR}&by=owner`, changed: true },
  { what: '... by a field', path: `${YEAR}&by=field.size` },
  { what: '... by a field, right after a change', path: `${YEAR}&by=field.size`, changed: true },
  { what: '... of quarters, right after a change', path: `${YEAR}&interval=quarter`, changed: true },
  { what: '... as known a minute ago, right after a change', path: `${YEAR}&known_at=`, changed: true },
  { what: '... its accounts of one kind', path: '/api/v1/revenue/movements/accounts?period=2025-06&kind=expansion' },
  { what: '... retention over time, 12 times 12 months, right after a change', path: SERIES, changed: true, untold: 5 },
  { what: '... by plan, right after a change', path: `${SERIES}&by=plan`, changed: true, untold: 5 },
  { what: '... by owner, right after a change', path: `${SERIES}&by=owner`, changed: true, untold: 5 },
  { what: '... cohorts by month, right after a change', path: COHORTS, changed: true, untold: 5 },
  { what: '... by plan, right after a change', path: `${COHORTS}&group_by=plan`, changed: true, untold: 5 },
  { what: '... by owner, right after a change', path: `${COHORTS}&group_by=owner`, changed: true, untold: 5 },
  { what: 'account page in that store', path: '/api/v1/accounts/account-77/page' },
  { what: "... the account's ledger", path: '/api/v1/revenue/ledger?account=account-77' },
]

async function ask(server: BenchServer, { what, path, changed, untold }: Question): Promise<BudgetRow> {
  const times = untold ?? TIMES
  const taken: number[] = []
  const known = new Date(Date.now() - 60_000).toISOString()
  for (let turn = untold ? -1 : -3; turn < times; turn++) {
    if (changed) await change(server, 2_000 + turn)
    const began = performance.now()
    await server.get(path.endsWith('known_at=') ? path + known : path)
    if (turn >= 0) taken.push(performance.now() - began)
  }
  const [half, most] = [round(percentile(taken, 0.5)), percentile(taken, 0.95)]
  const beside = `p50 ${half} ms; ${times} times over HTTP`
  if (untold) return { what, budget: 'none', measured: `${round(most)} ms`, beside, ratio: null }
  return within(what, 'ms', 150, most, beside)
}

const change = (server: BenchServer, mrr: number): Promise<unknown> =>
  server.send('PUT', '/api/v1/subscriptions/bench', { account: 'account-77', start: '2025-01-01', mrr })

/** The request, and how long until the ledger and the policy have changed. */
async function changePolicy(server: BenchServer): Promise<BudgetRow[]> {
  const began = performance.now()
  await server.send('PUT', '/api/v1/revenue/settings', { pastDueDays: 10 })
  const answered = performance.now() - began
  for (;;) {
    const { pending } = await server.get<{ pending: unknown }>('/api/v1/revenue/settings')
    if (pending === null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const inForce = `in force with its ledger after ${round((performance.now() - began) / 1000)} s; one account in 33 is concerned`
  return [within('a change of policy', 'ms', 150, answered, inForce)]
}

async function measure(tx: Tx, tenant: Tenant) {
  await sql`select set_config('work_mem', '256MB', true)`.execute(tx)
  const settings = revenueSettingsSchema.parse({})
  const timed = async (work: () => Promise<unknown>, times: number): Promise<number> => {
    const taken: number[] = []
    for (let turn = 0; turn < times; turn++) {
      const began = performance.now()
      await work()
      taken.push(performance.now() - began)
    }
    return percentile(taken, 0.5)
  }
  const ledger = await timed(
    () =>
      sql`with recursive ${familyCte(tenant, 'all')}, ${spanCte(tenant, { settings, some: false })}, ${changeCte()}
        select count(*), sum(after), max(known_at), max(plan) from change`.execute(tx),
    3,
  )
  const byHand = await timed(() => writtenByHand.execute(tx), 3)
  const rebuild = await timed(() => rebuildRevenue(tx, tenant, 'all'), 1)
  const { rows } = await sql<{ n: number }>`select count(*) as n from revenue_change`.execute(tx)
  return { ledger, byHand, rebuild, changes: rows[0]?.n ?? 0 }
}

/** What an analyst would write who knows of no versions, pauses, discounts and merges. */
const writtenByHand = sql`
  select count(*), sum(after), max(plan) from (
    select *, sum(delta) over (partition by account_id, subscription_id order by day) as after from (
      select account_id, subscription_id, plan, pays_from as day, mrr as delta from subscription_version
      union all
      select account_id, subscription_id, plan, pays_to, - mrr from subscription_version where pays_to is not null) e) s`
