import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Caller, callerFor } from '../http'
import { newTenant, testStores } from '../stores'
import { drained } from './drained'

const BAD_TEXTS = ['\0', 'a\0b', '\ud800', '\udfff\ud800', '\u0000\u0000', 'x'.repeat(40_000)]
const ODD_TEXTS = [
  '',
  ' ',
  '\ufffd',
  '\u202e',
  '😀',
  "'; drop table account; --",
  '\\',
  '\\u0000',
  '{"a":1}',
  '\u2028',
  '__proto__',
]
const TIMES = [
  0,
  -1,
  1e300,
  'never',
  '',
  '0000-00-00',
  '1900-01-01T00:00:00Z',
  '2104-06-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13',
  null,
  {},
  [],
]

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

const poison: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...BAD_TEXTS, ...ODD_TEXTS, ...TIMES),
  fc.constantFrom<unknown>(-0, 1e-320, Number.MAX_VALUE, 2 ** 53, true, [], {}, [[]], deep(30), deep(200)),
  fc.jsonValue(),
)

/** Where it is put: any field, a property, a trait, the context, or in place of the whole item. */
const poisonedItem = fc
  .record({
    base: fc.constantFrom('track', 'identify', 'group', 'page', 'screen', 'alias', 'bogus'),
    where: fc.constantFrom(
      'messageId',
      'userId',
      'anonymousId',
      'event',
      'groupId',
      'previousId',
      'timestamp',
      'sentAt',
      'properties',
      'traits',
      'context',
      'name',
      'type',
      'property',
      'propertyKey',
      'trait',
      'email',
      'groupInContext',
      'all',
    ),
    what: poison,
  })
  .map(({ base, where, what }) => {
    const item: Record<string, unknown> = {
      type: base,
      userId: 'poisoned',
      event: 'Poisoned',
      groupId: 'poisoned',
      previousId: 'earlier',
    }
    if (where === 'all') return what
    if (where === 'property') item.properties = { a: what }
    else if (where === 'propertyKey') item.properties = { [String(what)]: 1 }
    else if (where === 'trait') item.traits = { name: what, createdAt: what, plan: what }
    else if (where === 'email') item.traits = { email: what }
    else if (where === 'groupInContext') item.context = { groupId: what }
    else item[where] = what
    return item
  })

const good = (id: string) => ({
  type: 'track',
  messageId: id,
  userId: 'ann',
  event: 'Good',
  timestamp: new Date().toISOString(),
  context: { groupId: 'acme' },
})

describe('random poison in random places', () => {
  it('fails no other item, and no other workspace', async () => {
    const [ours, theirs] = [await newTenant(), await newTenant()]
    const senders = await Promise.all([ours, theirs].map((tenant) => callerFor(tenant, ['track'])))
    const [sendOurs, sendTheirs] = senders as [Caller, Caller]
    let goods = 0
    await fc.assert(
      fc.asyncProperty(fc.array(poisonedItem, { minLength: 1, maxLength: 12 }), fc.nat(12), async (items, place) => {
        const batch: unknown[] = [...items]
        const first = goods++
        batch.splice(place, 0, good(`good-${first}`))
        batch.push(good(`good too-${first}`))
        const [answer, other] = await Promise.all([
          sendOurs('POST', '/v1/batch', { batch }),
          sendTheirs('POST', '/v1/batch', { batch: [good(`other-${first}`)] }),
        ])
        expect(other).toMatchObject({ status: 200, body: { accepted: 1, rejected: [] } })
        expect(answer.status).toBe(200)
        expect(answer.body.accepted + answer.body.rejected.length).toBe(batch.length)
        const refused = new Set(answer.body.rejected.map((entry: { index: number }) => entry.index))
        expect(refused.has(batch.length - 1)).toBe(false)
        expect(refused.has(Math.min(place, batch.length - 2))).toBe(false)
      }),
      { numRuns: 60 },
    )
    for (const [tenant, expected] of [
      [ours, 2 * goods],
      [theirs, goods],
    ] as const) {
      await drained(tenant)
      const [row] = await testStores().olap.query<{ n: number }>(
        `SELECT count() AS n FROM events FINAL WHERE workspace_id = {w:UUID} AND event = 'Good'`,
        { w: tenant.workspace.id },
      )
      expect(row?.n).toBe(expected)
    }
    const api = await callerFor(ours)
    const sources = await api('GET', '/api/v1/sources')
    expect(sources.body.inbox).toBe(0)
    // What the store itself refused would be a fault of the checks before it.
    const { body } = await api('GET', '/api/v1/ingest/rejects?limit=500')
    expect(body.items.filter((item: { code: string }) => item.code === 'unstorable')).toEqual([])
  }, 120_000)
})
