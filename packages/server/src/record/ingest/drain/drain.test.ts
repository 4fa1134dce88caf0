import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { newTenant, testStores } from '../../../../test/stores'
import { deriveId } from '../../../kernel/ids'
import { OlapError } from '../../../platform/clickhouse'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { appendInbox, countInbox, packLines } from '../inbox'
import { openIngest } from '../open-ingest'
import { listRejects } from '../rejects'
import { listSources } from '../sources'
import { drainWorkspace } from './drain-workspace'
import { startDrainer } from './drainer'

const track = (messageId: string, timestamp = new Date().toISOString()) => ({
  type: 'track',
  messageId,
  userId: 'ann',
  event: 'Opened',
  timestamp,
  context: { groupId: 'acme' },
})

const take = (tenant: Tenant, items: readonly object[]) =>
  openIngest().take(tenant, items, { type: null, sentAt: undefined, source: 'test' })

const countEvents = async (tenant: Tenant): Promise<{ n: number; raw: number }> => {
  const [row] = await testStores().olap.query<{ n: number; raw: number }>(
    'SELECT uniqExact(message_id) AS n, count() AS raw FROM events WHERE workspace_id = {w:UUID}',
    { w: tenant.workspace.id },
  )
  return row ?? { n: 0, raw: 0 }
}

const inboxOf = (tenant: Tenant) => inTenant(tenant, (tx) => countInbox(tx, tenant))

/** The tenant, with an event store that answers as told. */
const withOlap = (tenant: Tenant, insert: Tenant['stores']['olap']['insert']): Tenant => ({
  ...tenant,
  stores: { ...tenant.stores, olap: { ...tenant.stores.olap, insert } },
})

describe('ClickHouse away', () => {
  it('lets tracking go on, and everything arrive once it is back', async () => {
    const tenant = await newTenant()
    const away = withOlap(tenant, () => Promise.reject(new OlapError('connect ECONNREFUSED', 'events', null)))
    for (let round = 0; round < 5; round++) {
      const taken = await take(away, [track(`m${round}`), track('the same')])
      expect(taken).toEqual({ accepted: 2, rejected: [] })
      await expect(drainWorkspace(away)).rejects.toThrow('ECONNREFUSED')
    }
    expect(await inboxOf(tenant)).toBe(6)
    expect(await countEvents(tenant)).toEqual({ n: 0, raw: 0 })
    expect(await drainWorkspace(tenant)).toBe(6)
    expect(await countEvents(tenant)).toEqual({ n: 6, raw: 6 })
    expect(await inboxOf(tenant)).toBe(0)
    const rejects = await inTenant(tenant, (tx) => listRejects(tx, tenant, { limit: 10, before: null }))
    expect(rejects.total).toBe(0)
  })

  it('lost after the append: the same bytes go again and count once', async () => {
    const tenant = await newTenant()
    await take(tenant, [track('a'), track('b')])
    const sent: string[] = []
    const cut = withOlap(tenant, async (table, rows, options) => {
      sent.push(JSON.stringify(rows))
      await tenant.stores.olap.insert(table, rows, options)
      if (sent.length === 1) throw new OlapError('socket hang up', 'events', null)
    })
    await expect(drainWorkspace(cut)).rejects.toThrow('socket hang up')
    expect(await drainWorkspace(cut)).toBe(2)
    expect(sent[1]).toBe(sent[0])
    const [row] = await tenant.stores.olap.query<{ n: number }>(
      'SELECT count() AS n FROM events FINAL WHERE workspace_id = {w:UUID}',
      { w: tenant.workspace.id },
    )
    expect(row?.n).toBe(2)
  })

  it('is tried again by itself, while another workspace is drained', async () => {
    const [ours, theirs] = [await newTenant(), await newTenant()]
    let back = false
    const stores = withOlap(ours, (table, rows, options) =>
      !back && JSON.stringify(rows).includes(ours.workspace.id)
        ? Promise.reject(new OlapError('timeout', 'events', null))
        : ours.stores.olap.insert(table, rows, options),
    ).stores
    const quiet = { ...stores, log: stores.log.child({}, { level: 'fatal' }) }
    const stop = await startDrainer(quiet, { gapMs: 5, busyGapMs: 5, pollMs: 20, sweepMs: 50 })
    try {
      await take(ours, [track('a')])
      await take(theirs, [track('a')])
      await vi.waitFor(async () => expect((await countEvents(theirs)).n).toBe(1), { timeout: 10_000 })
      expect((await countEvents(ours)).n).toBe(0)
      back = true
      await vi.waitFor(async () => expect((await countEvents(ours)).n).toBe(1), { timeout: 10_000 })
    } finally {
      await stop()
    }
  })
})

describe('a poisoned row in the inbox', () => {
  const line = (tenant: Tenant, more: object) =>
    JSON.stringify({
      workspace_id: tenant.workspace.id,
      account_id: deriveId('a'),
      person_id: deriveId('p'),
      event: 'Opened',
      ts: '2026-03-01 00:00:00.000',
      message_id: deriveId(JSON.stringify(more)),
      known_at: '2026-03-01 00:00:00.000',
      import_id: deriveId('i'),
      source: 'test',
      properties: '{}',
      numbers: {},
      ...more,
    })

  it('is parked with its reason; its neighbours go on', async () => {
    const tenant = await newTenant()
    const log = tenant.stores.log.child({}, { level: 'silent' })
    const lines = [
      line(tenant, { event: 'good 1' }),
      line(tenant, { person_id: 'nobody', event: 'bad id' }),
      '{"broken',
      line(tenant, { ts: 'never', event: 'bad time' }),
      line(tenant, { numbers: { a: 'x' }, event: 'bad number' }),
      line(tenant, { event: 'good 2' }),
    ]
    const packed = await packLines(lines.join('\n'))
    await inTenant(tenant, (tx) =>
      sql`insert into ingest_inbox (workspace_id, items, events) values (${tenant.workspace.id}::uuid, ${lines.length}, ${packed})`.execute(
        tx,
      ),
    )
    await drainWorkspace({ ...tenant, stores: { ...tenant.stores, log } })
    expect(await countEvents(tenant)).toEqual({ n: 2, raw: 2 })
    expect(await inboxOf(tenant)).toBe(0)
    const { items } = await inTenant(tenant, (tx) => listRejects(tx, tenant, { limit: 10, before: null }))
    expect(items.map(({ code, item }) => [code, (item as { event?: string }).event ?? item]).sort()).toEqual([
      ['unreadable', '{"broken'],
      ['unstorable', 'bad id'],
      ['unstorable', 'bad number'],
      ['unstorable', 'bad time'],
    ])
  })
})

describe('what follows an append', () => {
  it('marks accounts, live or late with the first changed day, and counts sources', async () => {
    const now = Date.parse('2026-03-10T12:00:00Z')
    const tenant = await newTenant({ now: () => now, timeZone: 'America/New_York' })
    const dirty = () =>
      inTenant(tenant, async (tx) => {
        const { rows } = await sql<{ name: string; cause: string; late: string | null; seen: Date }>`
          select a.external_id as name, d.cause, d.late_from as late, a.first_seen_at as seen
          from account_dirty d join account a on a.id = d.account_id order by 1`.execute(tx)
        return rows.map((row) => [row.name, row.cause, row.late, row.seen.toISOString()])
      })
    const event = (groupId: string, timestamp: string) => ({
      ...track(groupId + timestamp, timestamp),
      context: { groupId },
    })
    await take(tenant, [
      event('today', '2026-03-10T11:00:00.000Z'),
      // In New York it is still the 9th.
      event('yesterday', '2026-03-10T03:59:59.999Z'),
      event('long ago', '2026-03-10T11:00:00.000Z'),
      event('long ago', '2024-02-29T12:00:00.000Z'),
    ])
    await drainWorkspace(tenant)
    expect(await dirty()).toEqual([
      ['long ago', 'late', '2024-02-29', '2024-02-29T12:00:00.000Z'],
      ['today', 'live', null, '2026-03-10T11:00:00.000Z'],
      ['yesterday', 'late', '2026-03-09', '2026-03-10T03:59:59.999Z'],
    ])
    const sources = await inTenant(tenant, (tx) => listSources(tx, tenant))
    expect(sources).toMatchObject([{ source: 'test', events: 4, ignored: 0, lastSeenAt: '2026-03-10T12:00:00.000Z' }])
  })

  it('is done by one process at a time', async () => {
    const tenant = await newTenant()
    await inTenant(tenant, (tx) =>
      appendInbox(tx, tenant, [
        {
          accountId: deriveId('a'),
          personId: deriveId('p'),
          event: 'x',
          ts: Date.now(),
          messageId: deriveId('m'),
          knownAt: Date.now(),
          importId: deriveId('i'),
          source: 's',
          properties: '{}',
          numbers: '{}',
        },
      ]),
    )
    const moved = await Promise.all(Array.from({ length: 4 }, () => drainWorkspace(tenant)))
    expect(moved.reduce((sum, n) => sum + n, 0)).toBe(1)
    expect(await countEvents(tenant)).toEqual({ n: 1, raw: 1 })
  })
})
