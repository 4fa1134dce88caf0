import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createCredential } from '../../src/trust/auth'
import { inTenant, type Tenant } from '../../src/trust/tenancy'
import { callerFor, testHttp } from '../http'
import { newTenant } from '../stores'
import { drained } from './drained'

const track = (messageId: string, more: object = {}) => ({
  type: 'track',
  messageId,
  userId: 'ann',
  event: 'Opened',
  timestamp: new Date().toISOString(),
  context: { groupId: 'acme' },
  ...more,
})

async function setUp() {
  const tenant = await newTenant()
  return { tenant, send: await callerFor(tenant, ['track']), api: await callerFor(tenant) }
}

const eventsOf = async (tenant: Tenant, account = 'acme') => {
  await drained(tenant)
  const api = await callerFor(tenant)
  const { body } = await api('GET', `/api/v1/accounts/${account}/events?limit=500`)
  return body.items as { event: string; properties: object; at: string; person: { externalId: string } }[]
}

describe('POST /v1/batch', () => {
  it('answers what was taken and what was not, item by item', async () => {
    const { tenant, send } = await setUp()
    const batch = [
      track('m1'),
      track('m2', { timestamp: '1999-01-01T00:00:00.000Z' }),
      track('m3', { properties: { a: 'x\0' } }),
      track('m4'),
      track('m1'),
      { type: 'track', event: 'Nobody' },
    ]
    const { status, body } = await send('POST', '/v1/batch', { batch })
    expect(status).toBe(200)
    expect(body).toEqual({
      success: true,
      accepted: 3,
      rejected: [
        { index: 1, code: 'time_too_old', message: expect.stringContaining('before the year 2000') },
        { index: 2, code: 'nul', message: expect.any(String) },
        { index: 5, code: 'no_user', message: expect.any(String) },
      ],
    })
    expect(await eventsOf(tenant)).toHaveLength(2)
  })

  it('takes a single call of every type at its own path', async () => {
    const { tenant, send } = await setUp()
    const calls: [string, object][] = [
      ['identify', { userId: 'ann', traits: { plan: 'pro' } }],
      ['group', { userId: 'ann', groupId: 'acme' }],
      ['track', { userId: 'ann', event: 'Opened' }],
      ['page', { userId: 'ann', name: 'Home' }],
      ['screen', { userId: 'ann' }],
      ['alias', { userId: 'ann', previousId: 'x' }],
    ]
    for (const [type, body] of calls)
      expect((await send('POST', `/v1/${type}`, body)).body).toEqual({ success: true, accepted: 1, rejected: [] })
    expect((await eventsOf(tenant)).map((item) => item.event).sort()).toEqual([
      'Opened',
      'Viewed Home Page',
      'Viewed Screen',
    ])
  })

  it('refuses a body only for what it is as a whole', async () => {
    const { send } = await setUp()
    const answers = [
      await send('POST', '/v1/batch', '{"batch":['),
      await send('POST', '/v1/batch', '[]'),
      await send('POST', '/v1/batch', { batch: 'x' }),
      await send('POST', '/v1/batch', {}),
      await send('POST', '/v1/track', '"x"'),
      await send('POST', '/v1/batch', { batch: [], pad: 'x'.repeat(500_000) }),
      await send('POST', '/v1/batch', { batch: [] }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'not_json'],
      [400, 'bad_shape'],
      [400, 'bad_shape'],
      [400, 'bad_shape'],
      [400, 'bad_shape'],
      [413, 'body_too_large'],
      [200, undefined],
    ])
  })

  it('knows who sends, and lets a write key do nothing else', async () => {
    const { tenant, send, api } = await setUp()
    const { key } = await createCredential(tenant, { kind: 'write_key', name: 'Site', scopes: ['track'] })
    const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`
    const post = (authorization: string) => send('POST', '/v1/track', track('m'), { authorization })
    expect((await post(basic)).status).toBe(200)
    expect((await post('Bearer wmw_unknown')).status).toBe(401)
    expect((await send('GET', '/api/v1/sources')).status).toBe(403)
    await drained(tenant)
    const { body } = await api('GET', '/api/v1/sources')
    expect(body).toMatchObject({ items: [{ source: 'Site', events: 1 }], rejects: 0, inbox: 0 })
    const preflight = await testHttp().fetch(
      new Request('http://localhost/v1/batch', {
        method: 'OPTIONS',
        headers: { origin: 'https://shop.test', 'access-control-request-method': 'POST' },
      }),
    )
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('takes a gzipped body, and none that is a bomb', async () => {
    const { tenant } = await setUp()
    const { key } = await createCredential(tenant, { kind: 'write_key', name: 'Site', scopes: ['track'] })
    const post = async (text: string) => {
      const headers = { authorization: `Bearer ${key}`, 'content-encoding': 'gzip' }
      const request = new Request('http://localhost/v1/batch', { method: 'POST', headers, body: gzipSync(text) })
      return (await testHttp().fetch(request)).status
    }
    expect(await post(JSON.stringify({ batch: [track('m1')] }))).toBe(200)
    expect(await post(JSON.stringify({ batch: [], pad: 'x'.repeat(5_000_000) }))).toBe(413)
    expect(await eventsOf(tenant)).toHaveLength(1)
  })

  it('refuses only the item that holds a byte which is no UTF-8', async () => {
    const { tenant } = await setUp()
    const { key } = await createCredential(tenant, { kind: 'write_key', name: 'Site', scopes: ['track'] })
    const text = JSON.stringify({ batch: [track('m1'), track('m2', { properties: { name: 'X' } }), track('m3')] })
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf('"X"') + 1] = 0xff
    const headers = { authorization: `Bearer ${key}` }
    const answer = await testHttp().fetch(
      new Request('http://localhost/v1/batch', { method: 'POST', headers, body: bytes }),
    )
    expect(await answer.json()).toMatchObject({ accepted: 2, rejected: [{ index: 1, code: 'broken_unicode' }] })
  })
})

describe('rejects', () => {
  it('are kept once, shown, mended and replayed at their own time', async () => {
    const { tenant, send, api } = await setUp()
    const bad = track('m1', { timestamp: 'yesterday', properties: { a: '\ud800' } })
    for (let again = 0; again < 3; again++) await send('POST', '/v1/batch', { batch: [bad] })
    await send('POST', '/v1/track', { userId: 'ann', event: '', context: { groupId: 'acme' } })
    const { body } = await api('GET', '/api/v1/ingest/rejects')
    expect(body.total).toBe(2)
    const find = (code: string) => body.items.find((item: { code: string }) => item.code === code)
    const broken = find('broken_unicode')
    const nameless = find('no_event')
    expect(broken).toMatchObject({ source: 'test', item: { messageId: 'm1', properties: { a: '\ud800' } } })
    expect(nameless.item).toMatchObject({ type: 'track' })

    const unmended = await api('POST', '/api/v1/ingest/rejects/replay', { ids: [broken.id] })
    expect(unmended.body).toMatchObject({ accepted: 0, rejected: [{ id: broken.id, code: 'broken_unicode' }] })
    const halfMended = { ...broken.item, properties: { a: 'fine' } }
    const half = await api('POST', '/api/v1/ingest/rejects/replay', { items: [{ id: broken.id, item: halfMended }] })
    expect(half.body).toMatchObject({ accepted: 0, rejected: [{ code: 'bad_time' }] })
    const rest = (await api('GET', '/api/v1/ingest/rejects')).body.items
    expect(rest).toContainEqual(
      expect.objectContaining({
        id: broken.id,
        code: 'bad_time',
        item: expect.objectContaining({ properties: { a: 'fine' } }),
      }),
    )
    const items = [
      { id: broken.id, item: { ...halfMended, timestamp: '2026-01-05T10:00:00Z' } },
      { id: nameless.id, item: { ...nameless.item, event: 'Named' } },
    ]
    const mended = await api('POST', '/api/v1/ingest/rejects/replay', { items })
    expect(mended.body).toEqual({ accepted: 2, rejected: [], unknown: [] })
    const again = await api('POST', '/api/v1/ingest/rejects/replay', { items })
    expect(again.body).toMatchObject({ accepted: 0, unknown: [broken.id, nameless.id] })

    const seen = await eventsOf(tenant)
    expect(seen.map((item) => item.event).sort()).toEqual(['Named', 'Opened'])
    expect(seen.find((item) => item.event === 'Opened')).toMatchObject({ at: '2026-01-05T10:00:00.000Z' })
    expect(seen.find((item) => item.event === 'Named')?.at).toBe(nameless.item.receivedAt)
    expect((await api('GET', '/api/v1/ingest/rejects')).body.total).toBe(0)
  })

  it('can be given up', async () => {
    const { send, api } = await setUp()
    await send('POST', '/v1/batch', { batch: [{ type: 'track', event: 'Nobody' }] })
    const { body } = await api('GET', '/api/v1/ingest/rejects')
    expect((await api('POST', '/api/v1/ingest/rejects/dismiss', { ids: [body.items[0].id] })).status).toBe(204)
    expect((await api('GET', '/api/v1/ingest/rejects')).body.total).toBe(0)
  })

  it('go in pages, and are no other workspace’s', async () => {
    const { send, api } = await setUp()
    const other = await setUp()
    const batch = Array.from({ length: 25 }, (_, index) => ({ type: 'track', event: `e${index}` }))
    await send('POST', '/v1/batch', { batch })
    const seen = new Set<string>()
    let cursor = ''
    for (let page = 0; page < 3; page++) {
      const { body } = await api('GET', `/api/v1/ingest/rejects?limit=10${cursor && `&cursor=${cursor}`}`)
      for (const item of body.items) seen.add(item.item.event)
      expect(body.total).toBe(25)
      cursor = body.next
    }
    expect(seen.size).toBe(25)
    expect(cursor).toBeNull()
    expect((await other.api('GET', '/api/v1/ingest/rejects')).body).toEqual({ items: [], next: null, total: 0 })
  })

  it('tell of a trait that does not fit its field, while the rest of the item counts', async () => {
    const { send, api } = await setUp()
    await send('POST', '/v1/group', { userId: 'ann', groupId: 'acme', traits: { seats: 5, createdAt: 'long ago' } })
    await send('POST', '/v1/group', { userId: 'ann', groupId: 'acme', traits: { seats: 'many', name: 'Acme' } })
    const { body } = await api('GET', '/api/v1/ingest/rejects')
    expect(body.items.map((item: { code: string; message: string }) => [item.code, item.message]).sort()).toEqual([
      ['bad_trait', expect.stringContaining('createdAt')],
      ['bad_trait', expect.stringContaining('seats')],
    ])
    const fixed = body.items.find((item: { message: string }) => item.message.includes('seats'))
    fixed.item.traits.seats = 7
    const replay = await api('POST', '/api/v1/ingest/rejects/replay', { items: [{ id: fixed.id, item: fixed.item }] })
    expect(replay.body.accepted).toBe(1)
  })
})

describe('what is left out', () => {
  const setting = (tenant: Tenant, settings: object) =>
    inTenant(tenant, (tx) => sql`update workspace set settings = ${JSON.stringify(settings)}::jsonb`.execute(tx))
  const addMember = (tenant: Tenant, email: string) =>
    inTenant(tenant, (tx) =>
      sql`insert into member (workspace_id, id, email, name, role) values (${tenant.workspace.id}::uuid, gen_random_uuid(), ${email}, 'M', 'csm')`.execute(
        tx,
      ),
    )

  it('own people by the domain of their e-mail, unless they count; mail open to all says nothing', async () => {
    for (const countOwnDomain of [false, true]) {
      const { tenant, send, api } = await setUp()
      await addMember(tenant, 'csm@Vendor.test')
      await addMember(tenant, 'boss@gmail.com')
      await setting(tenant, { countOwnDomain })
      const batch = [
        { type: 'identify', userId: 'staff', traits: { email: 'dev@vendor.test' } },
        track('m1', { userId: 'staff', event: 'By trait' }),
        track('m2', { userId: 'other@vendor.test', event: 'By userId' }),
        track('m3', {
          userId: 'u',
          event: 'By context',
          context: { groupId: 'acme', traits: { email: 'x@VENDOR.test' } },
        }),
        track('m4', { userId: 'someone@gmail.com', event: 'Customer' }),
      ]
      expect((await send('POST', '/v1/batch', { batch })).body).toMatchObject({ accepted: 5, rejected: [] })
      const names = (await eventsOf(tenant)).map((item) => item.event).sort()
      expect(names).toEqual(countOwnDomain ? ['By context', 'By trait', 'By userId', 'Customer'] : ['Customer'])
      const { body } = await api('GET', '/api/v1/sources')
      expect(body.items[0]).toMatchObject({ ignored: countOwnDomain ? 0 : 3 })
    }
  })

  it('denied properties, in events, in traits and in rejects', async () => {
    const { tenant, send, api } = await setUp()
    await setting(tenant, { denyProperties: ['ssn'] })
    const properties = { ssn: '123', deep: [{ ssn: '123', ok: 1 }], ok: 2 }
    const batch = [track('m1', { properties }), track('m2', { properties, timestamp: 'never' })]
    await send('POST', '/v1/batch', { batch })
    await send('POST', '/v1/identify', { userId: 'ann', traits: { ssn: '123', plan: 'pro' } })
    expect((await eventsOf(tenant)).map((item) => item.properties)).toEqual([{ deep: [{ ok: 1 }], ok: 2 }])
    const { body } = await api('GET', '/api/v1/ingest/rejects')
    expect(body.items[0].item.properties).toEqual({ deep: [{ ok: 1 }], ok: 2 })
    const rows = await inTenant(tenant, (tx) =>
      sql<{ key: string }>`select key from field where entity = 'person'`.execute(tx),
    )
    expect(rows.rows.map((row) => row.key)).not.toContain('ssn')
  })
})

describe('reading', () => {
  it('an account’s events in pages, the latest first, and as they were known', async () => {
    const { tenant, send, api } = await setUp()
    const start = Date.now() - 3_600_000
    // Two at every moment: pages must not lose what shares a time with their edge.
    const batch = Array.from({ length: 30 }, (_, index) =>
      track(`m${index}`, { timestamp: new Date(start + Math.floor(index / 2) * 1000).toISOString() }),
    )
    await send('POST', '/v1/batch', { batch })
    await drained(tenant)
    const times: string[] = []
    const ids = new Set<string>()
    let next: string | null = null
    do {
      const query: string = next ? `&before=${encodeURIComponent(next)}` : ''
      const { body } = await api('GET', `/api/v1/accounts/acme/events?limit=7${query}`)
      for (const item of body.items) {
        times.push(item.at)
        ids.add(item.id)
      }
      next = body.next
    } while (next)
    expect(ids.size).toBe(30)
    expect(times).toEqual([...times].sort().reverse())
    const before = await api('GET', `/api/v1/accounts/acme/events?known_at=${new Date(start).toISOString()}`)
    expect(before.body.items).toEqual([])
    expect((await api('GET', '/api/v1/accounts/nobody/events')).status).toBe(404)
  })

  it('held events, with their people', async () => {
    const { send, api } = await setUp()
    await send('POST', '/v1/batch', { batch: [track('m1', { context: {}, properties: { a: 1 } })] })
    const { body } = await api('GET', '/api/v1/ingest/held')
    expect(body).toMatchObject({
      total: 1,
      next: null,
      items: [{ event: 'Opened', state: 'waiting', person: { externalId: 'ann' }, properties: { a: 1 } }],
    })
    expect((await api('GET', '/api/v1/sources')).body.held).toEqual({ waiting: 1, expired: 0, people: 1 })
  })

  it('what arrives, live, of one account', async () => {
    const { tenant, send } = await setUp()
    const { key } = await createCredential(tenant, { kind: 'api_key', name: 'k', scopes: ['ingest:read'] })
    await send('POST', '/v1/group', { userId: 'ann', groupId: 'acme' })
    const response = await testHttp().fetch(
      new Request('http://localhost/api/v1/live/events?account=acme', { headers: { authorization: `Bearer ${key}` } }),
    )
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await send('POST', '/v1/batch', {
      batch: [
        track('m1', { event: 'Elsewhere', userId: 'bob', context: { groupId: 'beta' } }),
        track('m2', { event: 'Seen' }),
      ],
    })
    let text = ''
    while (!text.includes('Seen')) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect(text).not.toContain('Elsewhere')
    const data = /^data: (.*)$/m.exec(text)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({
      state: 'stored',
      event: 'Seen',
      account: { externalId: 'acme' },
      person: { externalId: 'ann', label: 'ann' },
    })
  })
})
