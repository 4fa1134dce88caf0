import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildMetricSet, catalogue, momentOfDay, readMetrics, readValues } from '../src/measure/metrics'
import type { Tenant } from '../src/trust/tenancy'
import { callerFor } from './http'
import { importFile, undo } from './imports'
import {
  asReference,
  CRM_EVENTS,
  type ExpectedMetrics,
  metricsPresent,
  REFERENCE_METRICS,
  readExpectedMetrics,
} from './reference-data'
import { newTenant } from './stores'

/** The lines of the file that are of these accounts, without the head. */
async function linesOf(accounts: ReadonlySet<string>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(CRM_EVENTS).pipe(createGunzip()) })) {
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

/** Every value, in each row's own time zone, where it is not what the reference says. */
async function differences(tenant: Tenant, rows: readonly ExpectedMetrics[]): Promise<string[]> {
  const metrics = (await readMetrics(tenant)).filter(({ key }) => key in REFERENCE_METRICS)
  const set = buildMetricSet(metrics, metrics, catalogue)
  const wrong: string[] = []
  for (const [day, timeZone] of distinctMoments(rows)) {
    const there: Tenant = { ...tenant, workspace: { ...tenant.workspace, timeZone } }
    const found = await readValues(there, set, momentOfDay(there, day))
    const values = new Map(found.map(({ account, values: all }) => [account.externalId, all]))
    for (const row of rows.filter((one) => one.day === day && one.time_zone === timeZone)) {
      for (const [index, { key }] of metrics.entries()) {
        const value = asReference(values.get(row.account)?.[index])
        if (value !== row[key]) wrong.push(`${row.account} ${day} ${timeZone} ${key}: ${value}, expected ${row[key]}`)
      }
    }
  }
  return wrong
}

const distinctMoments = (rows: readonly ExpectedMetrics[]): [string, string][] =>
  [...new Set(rows.map((row) => `${row.day} ${row.time_zone}`))].map((text) => text.split(' ') as [string, string])

describe.runIf(metricsPresent)('the reference values of metrics', () => {
  const expected = readExpectedMetrics()

  it('come out after imports in random order, in two halves, undone and imported again, in three time zones', async () => {
    const lines = shuffle(await linesOf(new Set(expected.map((row) => row.account))))
    // Equal rows stay together: of equal rows in two files, the second file's are taken for the first's.
    const ofFirst = (line: string) => (createHash('md5').update(line).digest()[0] ?? 0) % 2 === 0
    const halves = [lines.filter(ofFirst), lines.filter((line) => !ofFirst(line))] as const
    const tenant = await newTenant()
    const call = await callerFor(tenant)
    for (const [key, compute] of Object.entries(REFERENCE_METRICS)) {
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
