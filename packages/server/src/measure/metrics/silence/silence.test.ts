import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, callerFor, httpAt } from '../../../../test/http'
import { importFile } from '../../../../test/imports'
import { newTenant } from '../../../../test/stores'
import { deriveId, NIL_ID, newId } from '../../../kernel/ids'
import type { Log } from '../../../platform/log'
import { relayOutbox } from '../../../platform/outbox'
import { countEvents, SILENCE_TOPIC, sinkSilence } from '../../../record/ingest'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { accountIdOf, addAccounts, addMetrics } from '../metrics.fixture'
import { saveSeries } from '../series'
import { detectSilentSources } from './detect'
import { staleMetrics } from './stale-metrics'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A Monday. */
const START = Date.parse('2026-03-02T00:00:00Z')

let clock = START
const now = () => clock
httpAt(now)
beforeEach(() => {
  clock = START
})

const iso = (at: number): string => new Date(at).toISOString()
let serial = 0

interface Sent {
  readonly source: string
  readonly event?: string
  readonly properties?: Readonly<Record<string, unknown>>
  /** When it happened; when it was received unless told. */
  readonly ts?: number
}

/** Events received at the times given, as the drainer and an import leave them. */
async function deliver(tenant: Tenant, times: readonly number[], sent: Sent): Promise<void> {
  const text = (at: number) => iso(at).replace('T', ' ').replace('Z', '')
  const rows = times.map((at) => ({
    workspace_id: tenant.workspace.id,
    account_id: accountIdOf(tenant, 'acme'),
    person_id: NIL_ID,
    event: sent.event ?? 'opened',
    ts: text(sent.ts ?? at),
    message_id: deriveId(tenant.workspace.id, String(++serial)),
    known_at: text(at),
    import_id: NIL_ID,
    source: sent.source,
    properties: JSON.stringify(sent.properties ?? {}),
    numbers: {},
  }))
  await tenant.stores.olap.insert('events', rows)
  await inTenant(tenant, (tx) =>
    countEvents(tx, tenant, [{ source: sent.source, events: rows.length, at: Math.max(...times) }]),
  )
}

const detect = detectSilentSources

const silences = async (call: Caller) => (await call('GET', '/api/v1/sources/silence')).body.items

const stale = async (tenant: Tenant, at: number) =>
  Object.fromEntries(
    [...(await inTenant(tenant, (tx) => staleMetrics(tx, tenant, new Date(at))))].map(([key, { source, since }]) => [
      key,
      `${source} since ${since.toISOString()}`,
    ]),
  )

async function open(): Promise<{ tenant: Tenant; call: Caller }> {
  const tenant = await newTenant({ now })
  await addAccounts(tenant, [{ id: 'acme' }])
  return { tenant, call: await callerFor(tenant) }
}

/** Every hour from 8 to 18 of the work days of four weeks from the start: its longest gap is a weekend, Friday 18 to Monday 8. */
const WORK_HOURS = Array.from({ length: 28 }, (_, day) => day)
  .filter((day) => day % 7 < 5)
  .flatMap((day) => Array.from({ length: 11 }, (_, n) => START + day * DAY + (8 + n) * HOUR))
const LAST = WORK_HOURS.at(-1) as number
/** 62 hours, and twice that. */
const USUAL = 124

describe('a source that falls silent', () => {
  it('is told once, after twice its longest gap, with the metrics that rest on it, until it delivers again', async () => {
    const { tenant, call } = await open()
    await addMetrics(tenant, {
      opened: { kind: 'event_count', events: ['opened'], days: 28 },
      any: { kind: 'active_days', events: '*', days: 28 },
      other: { kind: 'event_count', events: ['exported'], days: 28 },
      on_phone: {
        kind: 'event_count',
        events: ['opened'],
        where: { property: 'device', op: '=', value: 'phone' },
        days: 28,
      },
      on_desk: {
        kind: 'event_count',
        events: ['opened'],
        where: { property: 'device', op: '=', value: 'desk' },
        days: 28,
      },
      share: { kind: 'ratio', numerator: 'opened', denominator: 'other', scale: 1 },
      of_other: { kind: 'change', metric: 'other' },
    })
    await deliver(tenant, WORK_HOURS, { source: 'web', properties: { device: 'desk' } })
    await deliver(tenant, [START + 27 * DAY], { source: 'mobile', event: 'exported' })
    for (const at of [LAST, LAST + 62 * HOUR, LAST + USUAL * HOUR - 1]) {
      clock = at
      await detect(tenant)
      expect(await silences(call)).toEqual([])
    }
    clock = LAST + USUAL * HOUR
    await detect(tenant)
    await detect(tenant)
    const named = (key: string) => ({ key, name: expect.any(String) })
    expect(await silences(call)).toEqual([
      {
        id: expect.any(String),
        source: 'web',
        kind: 'key',
        lastAt: iso(LAST),
        usualGapHours: USUAL,
        silentSince: iso(clock),
        metrics: ['opened', 'any', 'on_desk', 'share'].map(named),
        toldAt: iso(clock),
        seenAt: null,
        seenBy: null,
        endedAt: null,
      },
    ])
    const since = `web since ${iso(clock)}`
    const all = { opened: since, any: since, on_desk: since, share: since }
    expect(await stale(tenant, clock)).toEqual(all)
    expect(await stale(tenant, clock - 1)).toEqual({})

    clock += DAY
    await detect(tenant)
    expect(await silences(call)).toHaveLength(1)
    const back = clock
    await deliver(tenant, [back], { source: 'web' })
    clock += HOUR
    await detect(tenant)
    expect(await silences(call)).toMatchObject([{ source: 'web', endedAt: iso(back) }])
    expect(await stale(tenant, clock)).toEqual({})
    // A past close is judged by what was silent then.
    expect(await stale(tenant, back - 1)).toEqual(all)

    const lines: [string, string, unknown][] = []
    // Other tests' workspaces tell theirs beside.
    const line = (level: string) => (about: { workspaceId: string; metrics?: unknown }, text: string) => {
      if (about.workspaceId === tenant.workspace.id) lines.push([level, text, about.metrics])
    }
    const log = { warn: line('warn'), info: line('info') } as unknown as Log
    await relayOutbox({ ...tenant.stores, log }, { [SILENCE_TOPIC]: sinkSilence })
    expect(lines).toEqual([
      ['warn', 'a source has been silent beyond its usual gap', ['opened', 'any', 'on_desk', 'share']],
      ['info', 'a silent source delivers again', undefined],
    ])
  })

  it('is told again when it falls silent again, by its new rhythm', async () => {
    const { tenant, call } = await open()
    await deliver(tenant, WORK_HOURS, { source: 'web' })
    clock = LAST + USUAL * HOUR
    await detect(tenant)
    await deliver(tenant, [clock], { source: 'web' })
    await detect(tenant)
    clock += 2 * USUAL * HOUR - 1
    await detect(tenant)
    expect((await silences(call)).map((one: { endedAt: string }) => one.endedAt === null)).toEqual([false])
    clock += 1
    await detect(tenant)
    // Its longest gap was the silence itself: it is given twice that now.
    expect(await silences(call)).toMatchObject([{ usualGapHours: 2 * USUAL, endedAt: null }, { usualGapHours: USUAL }])
  })

  it.each<[string, readonly number[], number | null]>([
    ['by the hour, day and night: half a day', Array.from({ length: 200 }, (_, n) => START + n * HOUR), 12],
    ['every night: two days', Array.from({ length: 20 }, (_, n) => START + n * DAY), 48],
    ['every week: a fortnight', Array.from({ length: 4 }, (_, n) => START + n * 7 * DAY), 336],
    ['once: never', [START], null],
    ['for two days only: never', Array.from({ length: 48 }, (_, n) => START + n * HOUR), null],
    ['three times in three weeks: never', [0, 10, 20].map((day) => START + day * DAY), null],
  ])('that delivered %s', async (_, times, hours) => {
    const { tenant, call } = await open()
    const last = times.at(-1) as number
    await deliver(tenant, times, { source: 'web' })
    if (hours === null) {
      clock = last + 365 * DAY
      await detect(tenant)
      expect(await silences(call)).toEqual([])
      return
    }
    clock = last + hours * HOUR - 1
    await detect(tenant)
    expect(await silences(call)).toEqual([])
    clock += 1
    await detect(tenant)
    expect(await silences(call)).toMatchObject([{ usualGapHours: hours }])
  })

  it('counts when events were received, not when they happened: old events are no sign of life of old', async () => {
    const { tenant, call } = await open()
    await deliver(tenant, WORK_HOURS, { source: 'web', ts: START - 400 * DAY })
    clock = LAST + USUAL * HOUR
    await detect(tenant)
    expect(await silences(call)).toMatchObject([{ source: 'web', usualGapHours: USUAL }])
  })

  it('may be imports that came every third night; an import of once never is, whatever its rows claim', async () => {
    const { tenant, call } = await open()
    const rows = (days: readonly number[]) =>
      ['user,event,account,time', ...days.map((day) => `kim,opened,acme,${iso(START + day * DAY)}`)].join('\n')
    clock = START + 30 * DAY
    // History claims to have been known all along.
    const all = Array.from({ length: 28 }, (_, day) => day)
    await importFile(tenant, { kind: 'events', content: rows(all), history: true })
    clock += 60 * DAY
    await detect(tenant)
    expect(await silences(call)).toEqual([])
    for (const night of [100, 103, 106, 109]) {
      clock = START + night * DAY
      await importFile(tenant, { kind: 'events', content: rows([night]) })
    }
    // Nothing new came with it.
    clock += DAY
    await importFile(tenant, { kind: 'events', content: rows([109]) })
    clock += 5 * DAY
    await detect(tenant)
    expect(await silences(call)).toMatchObject([{ source: 'import', kind: 'import', usualGapHours: 144 }])
    clock += DAY
    await importFile(tenant, { kind: 'events', content: rows([116]) })
    await detect(tenant)
    expect((await silences(call))[0].endedAt).toBe(iso(clock))
  })

  it('may be a series, on which the metrics of its key rest', async () => {
    const { tenant, call } = await open()
    await addMetrics(tenant, {
      seats: { kind: 'series', key: 'seats', agg: 'last' },
      stores: { kind: 'series', key: 'stores', agg: 'last' },
    })
    for (let day = 0; day < 10; day++) {
      clock = START + day * DAY
      await saveSeries(tenant, [{ account: 'acme', key: 'seats', time: iso(clock), value: day }])
    }
    clock += 2 * DAY
    await detect(tenant)
    expect(await silences(call)).toMatchObject([{ source: 'seats', kind: 'series', metrics: [{ key: 'seats' }] }])
    await saveSeries(tenant, [{ account: 'acme', key: 'seats', time: iso(clock), value: 1 }])
    await detect(tenant)
    expect((await silences(call))[0].endedAt).toBe(iso(clock))
  })

  it('stands there until an admin has seen it and it is over, or said to be gone', async () => {
    const { tenant, call } = await open()
    await deliver(tenant, WORK_HOURS, { source: 'web' })
    clock = LAST + USUAL * HOUR
    await detect(tenant)
    const [{ id }] = await silences(call)
    const reader = await callerFor(tenant, ['ingest:read'])
    expect((await reader('POST', `/api/v1/sources/silence/${id}/seen`)).status).toBe(403)
    expect((await call('POST', `/api/v1/sources/silence/${newId()}/seen`)).status).toBe(404)
    expect((await call('POST', '/api/v1/sources/silence/web/seen')).status).toBe(404)
    expect((await call('POST', `/api/v1/sources/silence/${id}/seen`)).body).toMatchObject({
      seenBy: 'test',
      endedAt: null,
    })
    expect(await silences(call)).toHaveLength(1)
    clock += DAY
    expect((await call('POST', `/api/v1/sources/silence/${id}/end`)).body.endedAt).toBe(iso(clock))
    expect(await silences(call)).toEqual([])
    clock += 30 * DAY
    await detect(tenant)
    expect(await silences(call)).toEqual([])
    const { body } = await call('GET', '/api/v1/audit?limit=2')
    expect(body.items.map((one: { action: string }) => one.action)).toEqual(['end', 'see'])
  })
})
