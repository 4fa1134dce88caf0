import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { buildMetricSet, catalogue, momentOfDay, readMetrics, readValues } from '../src/measure/metrics'
import type { Tenant } from '../src/trust/tenancy'
import { callerFor } from './http'
import { importFile, undo } from './imports'
import { newTenant } from './stores'

const SHARED = resolve(import.meta.dirname, '../../../../shared')
const EVENTS = join(SHARED, 'data/crm/events.csv.gz')
const EXPECTED = join(SHARED, 'reference/metrics.csv')
const present = existsSync(EVENTS) && existsSync(EXPECTED)
if (!present) process.stdout.write('skipped: the reference data is not beside the repository\n')

const FEATURES = ['search', 'meeting', 'quote', 'add_contact', 'email_list', 'call_lead']
const METRICS: Readonly<Record<string, object>> = {
  core_28: { kind: 'event_count', events: ['search', 'meeting'], days: 28 },
  users_28: { kind: 'event_users', events: '*', days: 28 },
  active_30: { kind: 'active_days', events: '*', days: 30 },
  breadth_14: { kind: 'feature_breadth', events: FEATURES, days: 14 },
  won_sum_90: { kind: 'event_sum', events: ['win_opportunity'], property: 'value', days: 90 },
  won_avg_90: { kind: 'event_avg', events: ['win_opportunity'], property: 'value', days: 90 },
  lost_max_90: { kind: 'event_max', events: ['lose_opportunity'], property: 'value', days: 90 },
  since_quote: { kind: 'days_since_last', events: ['quote'] },
  since_first: { kind: 'days_since_first', events: '*' },
  core_change: { kind: 'change', metric: 'core_28' },
  core_per_user: { kind: 'ratio', numerator: 'core_28', denominator: 'users_28', scale: 1 },
}

type Row = Readonly<Record<string, string>>

/** The lines of the file that are of these accounts, without the head. */
async function linesOf(accounts: ReadonlySet<string>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(EVENTS).pipe(createGunzip()) })) {
    if (accounts.has(line.slice(0, line.indexOf(',')))) lines.push(line)
  }
  return lines
}

/** The same lines in an order that has nothing to do with time; the same one every run. */
function shuffle(lines: readonly string[]): string[] {
  const shuffled = [...lines]
  let state = 20250630
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const at = state % (last + 1)
    const moved = shuffled[last] as string
    shuffled[last] = shuffled[at] as string
    shuffled[at] = moved
  }
  return shuffled
}

const asked = (lines: readonly string[]) => ({
  kind: 'events',
  history: true,
  timeZone: 'UTC',
  map: 'account=account_id,user={account_id}-{user_id},event=event,time=event_time,property.value=value',
  content: `account_id,event_time,event,user_id,value\n${lines.join('\n')}\n`,
})

const rounded = (value: number | null): string => (value === null ? '' : String(Math.round(value * 1e6) / 1e6))

/** Every value, in each row's own time zone, where it is not what the reference says. */
async function differences(tenant: Tenant, rows: readonly Row[]): Promise<string[]> {
  const metrics = (await readMetrics(tenant)).filter(({ key }) => key in METRICS)
  const set = buildMetricSet(metrics, metrics, catalogue)
  const wrong: string[] = []
  for (const [day, timeZone] of distinctMoments(rows)) {
    const there: Tenant = { ...tenant, workspace: { ...tenant.workspace, timeZone } }
    const found = await readValues(there, set, momentOfDay(there, day))
    const values = new Map(found.map(({ account, values: all }) => [account.externalId, all]))
    for (const row of rows.filter((one) => one.day === day && one.time_zone === timeZone)) {
      for (const [index, { key }] of metrics.entries()) {
        const value = rounded(values.get(row.account as string)?.[index] ?? null)
        if (value !== row[key]) wrong.push(`${row.account} ${day} ${timeZone} ${key}: ${value}, expected ${row[key]}`)
      }
    }
  }
  return wrong
}

const distinctMoments = (rows: readonly Row[]): [string, string][] =>
  [...new Set(rows.map((row) => `${row.day} ${row.time_zone}`))].map((text) => text.split(' ') as [string, string])

describe.runIf(present)('the reference values of metrics', () => {
  const expected: Row[] = present ? parse(readFileSync(EXPECTED), { columns: true }) : []

  it('come out after imports in random order, in two halves, undone and imported again, in three time zones', async () => {
    const lines = shuffle(await linesOf(new Set(expected.map((row) => row.account as string))))
    // Equal rows stay together: of equal rows in two files, the second file's are taken for the first's.
    const ofFirst = (line: string) => (createHash('md5').update(line).digest()[0] ?? 0) % 2 === 0
    const halves = [lines.filter(ofFirst), lines.filter((line) => !ofFirst(line))] as const
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    for (const [key, compute] of Object.entries(METRICS)) {
      const definition = { name: key, description: '', unit: null, better: 'neutral', rollup: 'none', compute }
      const saved = await call('PUT', `/api/v1/metrics/${key}`, definition)
      expect(saved.status, JSON.stringify(saved.body)).toBeLessThan(300)
    }
    const first = await importFile(tenant, asked(halves[0]))
    const second = await importFile(tenant, asked(halves[1]))
    expect(first.accepted + second.accepted).toBe(lines.length)
    expect(await differences(tenant, expected)).toEqual([])
    await undo(tenant, first.id)
    expect((await differences(tenant, expected)).length).toBeGreaterThan(0)
    await importFile(tenant, asked(halves[0]))
    expect(await differences(tenant, expected)).toEqual([])
  }, 300_000)
})
