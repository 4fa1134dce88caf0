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
import { type BudgetRow, percentile, round, within } from './row'
import { discard, environment, newInstallation, startServer } from './server'

/** Months that each account has a line for, one after the other; of ten lines one has another price than the one before. */
const MONTHS = 21
const TIMES = 40

/** The whole ledger from a million subscription periods, beside the same by hand; then what the revenue screen asks. */
export async function benchRevenue({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = Math.ceil((quick ? 100_000 : 1_000_000) / MONTHS)
  const { dataDir, keys } = newInstallation()
  const opened = await openStores(readConfig(environment(dataDir)), createLog('warn'))
  const rows: BudgetRow[] = []
  try {
    const tenant = await openSystemTenant(opened.stores, keys.workspaceId, 'bench')
    const periods = await inTenant(tenant, (tx) => fill(tx, tenant, accounts))
    await opened.stores.postgres.ownerPool.query('analyze subscription_version')
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
        beside: `${count(took.changes, 'changes')}; only when a policy changes, a save writes its own accounts`,
        ratio: null,
      },
    )
    await opened.stores.postgres.ownerPool.query(
      'vacuum analyze revenue_change, revenue_account_month, account_revenue, account',
    )
  } finally {
    await opened.close()
  }
  const server = await startServer(dataDir, keys)
  try {
    for (const [what, path] of Object.entries(QUESTIONS)) {
      const taken: number[] = []
      for (let turn = -3; turn < TIMES; turn++) {
        const began = performance.now()
        await server.get(path)
        if (turn >= 0) taken.push(performance.now() - began)
      }
      rows.push(within(what, 'ms', 150, percentile(taken, 0.95), `p95 of ${TIMES} over HTTP`))
    }
    return rows
  } finally {
    await discard(server)
  }
}

const QUESTIONS: Readonly<Record<string, string>> = {
  'revenue waterfall, 12 months': '/api/v1/revenue/movements?from=2025-01&to=2025-12',
  '... its accounts of one kind': '/api/v1/revenue/movements/accounts?period=2025-06&kind=expansion',
  "... an account's ledger": '/api/v1/revenue/ledger?account=account-77',
}

/** Accounts with a line a month from January 2024 on, straight into the tables. */
async function fill(tx: Tx, tenant: Tenant, accounts: number): Promise<number> {
  const workspace = sql`${tenant.workspace.id}::uuid`
  await sql`
    create temp table bench_line on commit drop as
    select a.n as account, m.n as month, gen_random_uuid() as subscription, date '2024-01-01' + a.n % 28 + make_interval(months => a.n % 4 + m.n) as first_at
    from generate_series(1, ${accounts}::int) a(n), generate_series(0, ${MONTHS - 1}::int) m(n)
    where not (a.n % 9 = 0 and m.n > 12)`.execute(tx)
  await sql`
    insert into account (workspace_id, id, external_id, name)
    select ${workspace}, md5('account ' || n)::uuid, 'account-' || n, 'Account ' || n from generate_series(1, ${accounts}::int) a(n)`.execute(
    tx,
  )
  await sql`
    insert into account_identifier (workspace_id, source, external_id, account_id)
    select ${workspace}, 'external', external_id, id from account where workspace_id = ${workspace}`.execute(tx)
  await sql`
    insert into subscription (workspace_id, id, external_id, source, created_at)
    select ${workspace}, subscription, account || '-' || month, 'bench', now() from bench_line`.execute(tx)
  const { numAffectedRows } = await sql`
    insert into subscription_version (workspace_id, id, subscription_id, account_id, known_at, set_by, terms, plan, currency, mrr, mrr_discounted,
      pays_from, pays_to, held_to, state, component, quantity)
    select ${workspace}, gen_random_uuid(), subscription, md5('account ' || account)::uuid, now(), 'bench', '{}', case when price < 300 then 'basic' else 'pro' end,
      ${tenant.workspace.currency}, price, price, first_day, last_day, last_day, 'active', 'recurring', 5
    from (select *, 100 + account % 50 + 50 * ((month + account) / 10) as price, first_at::date as first_day, (first_at + interval '1 month')::date as last_day
      from bench_line) l`.execute(tx)
  return Number(numAffectedRows ?? 0n)
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
