import { openStores } from '../src/app/open-stores'
import { buildMetricSet, catalogue, momentOfDay, readMetrics, readValues } from '../src/measure/metrics'
import { readConfig } from '../src/platform/config'
import { createLog } from '../src/platform/log'
import type { Stores } from '../src/platform/stores'
import { openSystemTenant, type Tenant } from '../src/trust/tenancy'
import { EVENTS, makeCompany, untilComputed } from './company'
import { fillEvents } from './fill'
import { type BenchOptions, count } from './options'
import { type BudgetRow, percentile, round, within } from './row'
import { discard, environment, newServer } from './server'

/** Of each event six metrics, besides those that a new workspace has. */
const KINDS = ['event_count', 'event_users', 'active_days', 'event_sum', 'event_avg', 'event_max'] as const
const TIMES = 7
/** One event in so many goes to PostgreSQL. */
const SAMPLE = 20

/** All metrics of all accounts as of one day from raw rows, beside the same written by hand, and beside PostgreSQL. */
export async function benchMetrics({ quick }: BenchOptions): Promise<BudgetRow[]> {
  const accounts = quick ? 100 : 430
  const server = await newServer()
  await makeCompany(server, { accounts, people: 12 })
  for (const event of EVENTS) {
    for (const kind of KINDS)
      await server.send('PUT', `/api/v1/metrics/${kind}_${event.toLowerCase()}`, define(kind, event))
  }
  await untilComputed(server, accounts)
  await server.stop()
  const events = await fillEvents(server.dataDir, quick ? 700_000 : 7_000_000)
  const opened = await openStores(readConfig(environment(server.dataDir)), createLog('warn'))
  try {
    const tenant = await openSystemTenant(opened.stores, server.workspaceId, 'bench')
    const metrics = await readMetrics(tenant)
    const set = buildMetricSet(metrics, metrics, catalogue)
    const moment = momentOfDay(tenant, new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
    const end = Math.floor(Date.now() / 86_400_000) * 86_400_000
    const ours = await median(() => readValues(tenant, set, moment, { lane: 'job' }))
    const byHand = await median(() => opened.stores.olap.query(writtenByHand(), bounds(tenant, end), FAIR))
    const sample = await loadSample(opened.stores)
    const postgres = await median(() => opened.stores.postgres.ownerPool.query(inPostgres(end)), 3)
    const perEvent = (postgres / sample / (ours / events)).toFixed(0)
    const beside = `${count(metrics.length, 'metrics')}, ${count(accounts, 'accounts')}, ${count(events, 'events')}`
    return [
      within('all metrics, all accounts, one day', 's', 1, ours / 1000, beside),
      within(
        '... against SQL written by hand',
        'x',
        2,
        ours / byHand,
        `by hand ${round(byHand / 1000)} s; PostgreSQL, unlogged, a sample of ${count(sample, 'events')}: ${round(postgres / 1000)} s, ${perEvent}x an event`,
      ),
    ]
  } finally {
    await opened.close()
    await discard(server)
  }
}

const define = (kind: string, event: string) => ({
  name: `${kind} of ${event}`,
  compute: { kind, events: [event], days: 28, ...(/sum|avg|max/.test(kind) ? { property: 'value' } : {}) },
})

async function median(work: () => Promise<unknown>, times = TIMES): Promise<number> {
  await work()
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return percentile(taken, 0.5)
}

const bounds = (tenant: Tenant, end: number) => ({
  workspace: tenant.workspace.id,
  end: instant(end),
  oldest: instant(0),
})
const instant = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('Z', '')

/** The same settings as our own statements have. */
const FAIR = { lane: 'job', settings: { do_not_merge_across_partitions_select_final: 1 } } as const

/** What an analyst would write who knows the table, for the same numbers. */
function writtenByHand(): string {
  const ago = (days: number) => `ts >= {end:DateTime64(3, 'UTC')} - INTERVAL ${days} DAY`
  const columns = EVENTS.flatMap((event) => {
    const own = `event = '${event}' AND ${ago(28)}`
    const has = `${own} AND mapContains(numbers, 'value')`
    return [
      `countIf(${own})`,
      `uniqExactIf(person_id, ${own})`,
      `uniqExactIf(toDate(ts, 'UTC'), ${own})`,
      `sumIf(numbers['value'], ${has})`,
      `avgIf(numbers['value'], ${has})`,
      `maxIf(numbers['value'], ${has})`,
    ]
  })
  const before = `${ago(56)} AND NOT ${ago(28)}`
  return `SELECT account_id, ${columns.join(', ')},
    uniqExactIf(person_id, ${ago(1)}), uniqExactIf(person_id, ${ago(7)}), uniqExactIf(person_id, ${ago(28)}), uniqExactIf(person_id, ${before}),
    uniqExactIf(person_id, ${ago(14)} AND NOT ${ago(7)}), countIf(${ago(28)}), countIf(${before}),
    uniqExactIf(toDate(ts, 'UTC'), ${ago(28)}), uniqExactIf(toDate(ts, 'UTC'), ${before}), uniqExactIf(event, ${ago(28)}), min(ts), max(ts)
    FROM events FINAL WHERE workspace_id = {workspace:UUID} AND ts >= {oldest:DateTime64(3, 'UTC')} AND ts < {end:DateTime64(3, 'UTC')}
    GROUP BY account_id`
}

/** Copies one event in twenty into a table of PostgreSQL that is not logged. Answers how many. */
async function loadSample(stores: Stores): Promise<number> {
  const { ownerPool } = stores.postgres
  await ownerPool.query(
    'create unlogged table bench_event (account uuid, person uuid, event text, ts timestamptz, value float8)',
  )
  for (let part = 0; part < 10; part++) {
    const rows = await stores.olap.query<{ a: string; p: string; e: string; t: string; v: number }>(
      `SELECT account_id AS a, person_id AS p, event AS e, toString(ts) AS t, numbers['value'] AS v FROM events
       WHERE cityHash64(message_id) % ${SAMPLE * 10} = ${part}`,
      {},
      { lane: 'job' },
    )
    await ownerPool.query(
      `insert into bench_event select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::float8[])`,
      [
        rows.map((r) => r.a),
        rows.map((r) => r.p),
        rows.map((r) => r.e),
        rows.map((r) => `${r.t}Z`),
        rows.map((r) => r.v),
      ],
    )
  }
  await ownerPool.query('analyze bench_event')
  const { rows } = await ownerPool.query<{ count: number }>('select count(*) as count from bench_event')
  return rows[0]?.count ?? 0
}

function inPostgres(end: number): string {
  const to = `timestamptz '${new Date(end).toISOString()}'`
  const ago = (days: number) => `ts >= ${to} - interval '${days} days'`
  const day = `date_trunc('day', ts at time zone 'UTC')`
  const before = `${ago(56)} and not ${ago(28)}`
  const columns = EVENTS.flatMap((event) => {
    const own = `filter (where event = '${event}' and ${ago(28)})`
    return [
      `count(*) ${own}`,
      `count(distinct person) ${own}`,
      `count(distinct ${day}) ${own}`,
      `sum(value) ${own}`,
      `avg(value) ${own}`,
      `max(value) ${own}`,
    ]
  })
  const overall = [ago(1), ago(7), ago(28), before].map((when) => `count(distinct person) filter (where ${when})`)
  return `select account, ${[...columns, ...overall].join(', ')}, count(*) filter (where ${ago(28)}), count(*) filter (where ${before}),
    count(distinct ${day}) filter (where ${ago(28)}), count(distinct event) filter (where ${ago(28)}), min(ts), max(ts)
    from bench_event where ts < ${to} group by account`
}
