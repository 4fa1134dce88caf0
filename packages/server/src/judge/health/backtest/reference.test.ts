import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../../../../test/http'
import { importFile, kindsWith } from '../../../../test/imports'
import { SHARED } from '../../../../test/reference-data'
import { newTenant } from '../../../../test/stores'
import { NIL_ID } from '../../../kernel/ids'
import { subscriptionsKind } from '../../../measure/revenue'
import { inTenant, type Tenant } from '../../../trust/tenancy'

const DATA = join(SHARED, 'data')
const present = existsSync(join(DATA, 'social/events.csv.gz')) && existsSync(join(DATA, 'crm/events.csv.gz'))
if (!present) process.stdout.write('skipped: the reference data is not beside the repository\n')

const EVENTS = 'account=account_id,user={account_id}-{user_id},event=event,time=event_time,property.value=value'
const SUBSCRIPTIONS = 'account=account_id,plan=plan,start=start_date,end=end_date,mrr=mrr,quantity=quantity'

const METRICS = {
  core: { kind: 'event_count', events: ['post', 'newfriend', 'message'], days: 28 },
  all: { kind: 'event_count', events: '*', days: 28 },
  days: { kind: 'active_days', events: '*', days: 28 },
}

/** A company whose subscriptions were known when they began. */
async function openCompany(name: string): Promise<{ tenant: Tenant; call: Caller }> {
  const tenant = await newTenant()
  const content = readFileSync(join(DATA, name, 'subscriptions.csv'))
  const done = await importFile(
    tenant,
    { kind: 'subscriptions', content, map: SUBSCRIPTIONS, history: true },
    kindsWith(subscriptionsKind),
  )
  expect(done).toMatchObject({ state: 'done', rejected: 0 })
  const call = await callerFor(tenant)
  for (const [key, compute] of Object.entries(METRICS)) {
    const { status, body } = await call('PUT', `/api/v1/metrics/${key}`, { name: key, compute })
    expect(status, JSON.stringify(body)).toBeLessThan(300)
  }
  return { tenant, call }
}

/** Seven million lines take their time by the importer, which has its own test: straight from the file, known as they happened. */
async function loadEvents(tenant: Tenant, name: string): Promise<void> {
  const { rows } = await inTenant(tenant, (tx) =>
    sql<{
      id: string
      external_id: string
    }>`select id, external_id from account where workspace_id = ${tenant.workspace.id}::uuid`.execute(tx),
  )
  await tenant.stores.olap.command(
    `INSERT INTO events SELECT {workspace:UUID}, {ids:Array(UUID)}[indexOf({names:Array(String)}, account_id)],
       toUUID(hex(MD5(concat({salt:String}, account_id, '-', user_id)))), event, toDateTime64(event_time, 3, 'UTC'), generateUUIDv4(),
       toDateTime64(event_time, 3, 'UTC'), toUUID('${NIL_ID}'), 'file', '{}', if(value = '', map(), map('value', toFloat64(value)))
     FROM file({path:String}, 'CSVWithNames', 'account_id String, event_time String, event String, user_id String, value String')
     WHERE has({names:Array(String)}, account_id) SETTINGS max_partitions_per_insert_block = 0`,
    {
      workspace: tenant.workspace.id,
      salt: tenant.workspace.id,
      path: join(DATA, name, 'events.csv.gz'),
      ids: rows.map((row) => row.id),
      names: rows.map((row) => row.external_id),
    },
    { lane: 'import' },
  )
}

type Curve = readonly (readonly [number, number])[]
/** Through a line, so that the order of the metric is that of the score. */
const LINE: Curve = [
  [0, 0],
  [1_000_000, 100],
]

const cardOf = (metric: string, curve: Curve = LINE) => ({
  name: metric,
  groups: [{ key: 'usage', name: 'Usage', weight: 1, measures: [{ metric, weight: 1, curve }] }],
})

async function backtest(call: Caller, scorecard: object, dates: unknown) {
  const { status, body } = await call('POST', '/api/v1/scorecards/reference/backtests', { scorecard, dates })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const six = (value: number): number => Math.round(value * 1e6) / 1e6

describe.runIf(present)('the reference', () => {
  it('of the social product: 3,139 observations, 77 churned, each AUC to the digits given', async () => {
    const { tenant, call } = await openCompany('social')
    const content = Readable.toWeb(createReadStream(join(DATA, 'social/events.csv.gz'))) as ReadableStream<Uint8Array>
    const done = await importFile(tenant, { kind: 'events', content, map: EVENTS, history: true })
    expect(done).toMatchObject({ state: 'done', rejected: 0 })
    const dates = ['2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30']
    const curve: Curve = [
      [0, 0],
      [40, 50],
      [200, 100],
    ]
    const cards = [cardOf('core'), cardOf('core', curve), cardOf('all'), cardOf('days')]
    const found = []
    for (const card of cards) found.push(await backtest(call, card, dates))
    for (const one of found) expect(one).toMatchObject({ observations: 3139, outcomes: 77, conclusive: true })
    expect(found.map((one) => six(one.auc))).toEqual([0.615615, 0.613995, 0.585707, 0.579309])
  }, 300_000)

  it('of the CRM product: 3,138 observations, 83 churned, and usage does not predict, in plain words', async () => {
    const { tenant, call } = await openCompany('crm')
    await loadEvents(tenant, 'crm')
    const dates = { from: '2025-02-28', to: '2026-04-30', every: 'month' }
    const all = await backtest(call, cardOf('all'), dates)
    expect(all).toMatchObject({ observations: 3138, outcomes: 83, conclusive: true })
    expect(six(all.auc)).toBe(0.500759)
    expect(all.notes).toContainEqual(
      expect.stringMatching(
        /^This score does not predict churn in this data: the AUC's interval, \.4\d to \.5\d, contains \.5\.$/,
      ),
    )
    const days = await backtest(call, cardOf('days'), dates)
    expect(six(days.auc)).toBe(0.555116)
    expect(days.notes).toContainEqual(expect.stringContaining('does not predict churn in this data'))
  }, 300_000)
})
