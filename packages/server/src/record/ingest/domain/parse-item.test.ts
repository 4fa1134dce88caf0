import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, MAX_ITEM_BYTES, parseItem, type Reading } from './parse-item'

const NOW = Date.parse('2026-03-10T12:00:00Z')

const reading: Reading = {
  workspaceId: 'w',
  source: 'Website',
  type: null,
  denied: new Set(['secret']),
  receivedAt: NOW,
  now: NOW,
  sentAt: null,
  timeZone: 'Europe/Berlin',
  replayed: false,
  clean: false,
}

const track = (more: object) => ({ type: 'track', userId: 'ann', event: 'Opened', ...more })
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`)

const REFUSED: readonly [why: string, item: unknown, code: string][] = [
  ['no object', 'text', 'bad_type'],
  ['null', null, 'bad_type'],
  ['a list', [], 'bad_type'],
  ['no type', { userId: 'ann', event: 'Opened' }, 'unknown_type'],
  ['a type nobody knows', { ...track({}), type: 'delete' }, 'unknown_type'],
  ['nobody', { type: 'track', event: 'Opened' }, 'no_user'],
  ['an empty user', track({ userId: '' }), 'no_user'],
  ['a user that is no text', track({ userId: { id: 1 } }), 'bad_type'],
  ['a user with a line break', track({ userId: 'a\nb' }), 'bad_id'],
  ['a user as long as a book', track({ userId: 'x'.repeat(501) }), 'id_too_long'],
  ['no event', { type: 'track', userId: 'ann' }, 'no_event'],
  ['an event of blanks', track({ event: '  ' }), 'no_event'],
  ['an event that is no text', track({ event: 5 }), 'no_event'],
  ['an event as long as a page', track({ event: 'x'.repeat(201) }), 'event_too_long'],
  ['properties that are a list', track({ properties: [1] }), 'bad_type'],
  ['a context that is a text', track({ context: 'x' }), 'bad_type'],
  ['a group call without a group', { type: 'group', userId: 'ann' }, 'no_group'],
  ['an alias without a previous id', { type: 'alias', userId: 'ann' }, 'no_user'],
  ['a time before 2000', track({ timestamp: '1999-12-31T23:59:59.999Z' }), 'time_too_old'],
  ['the time 0', track({ timestamp: 0 }), 'time_too_old'],
  ['a time more than a day ahead', track({ timestamp: '2026-03-11T12:00:00.001Z' }), 'time_ahead'],
  ['the year 9999', track({ timestamp: '9999-01-01T00:00:00.000Z' }), 'time_ahead'],
  ['a year of five digits', track({ timestamp: '10000-01-01T00:00:00.000Z' }), 'bad_time'],
  ['a day that does not exist', track({ timestamp: '2026-02-30T00:00:00.000Z' }), 'bad_time'],
  ['a time in words', track({ timestamp: 'yesterday' }), 'bad_time'],
  ['a time beyond all numbers', track({ timestamp: 1e300 }), 'time_ahead'],
  ['NUL in a value', track({ properties: { a: 'x\0y' } }), 'nul'],
  ['NUL in a key', track({ properties: { 'x\0y': 1 } }), 'nul'],
  ['half a surrogate pair', track({ properties: { a: ['\ud83d'] } }), 'broken_unicode'],
  ['the other half', track({ event: 'a\udc00' }), 'broken_unicode'],
  ['too much of it', track({ properties: { a: 'x'.repeat(MAX_ITEM_BYTES) } }), 'too_large'],
  ['too much in bytes', track({ properties: { a: 'é'.repeat(MAX_ITEM_BYTES / 2) } }), 'too_large'],
  ['properties nested like Russian dolls', track({ properties: { a: deep(100) } }), 'too_deep'],
  ['a context nested deeper than any stack', track({ context: { a: deep(9000) } }), 'too_deep'],
  [
    'three hundred traits',
    { type: 'identify', userId: 'a', traits: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`t${i}`, i])) },
    'too_many_traits',
  ],
]

describe('what is refused, item by item', () => {
  it.each(REFUSED)('%s', (_why, item, code) => {
    expect(parseItem(item, 7, reading)).toMatchObject({ index: 7, code, source: 'Website' })
  })
})

describe('what is taken', () => {
  it('keeps properties as canonical JSON, their finite numbers apart, without what is denied', () => {
    const item = track({
      properties: { z: 1, a: { secret: 1, b: 2 }, secret: 'x', n: Number.POSITIVE_INFINITY, t: '5' },
    })
    expect(parseItem(item, 0, reading)).toMatchObject({
      kind: 'event',
      properties: '{"a":{"b":2},"n":null,"t":"5","z":1}',
      numbers: '{"z":1}',
    })
  })

  it('takes text that only looks like poison', () => {
    const properties = { a: '\\u0000 \\ud800', b: '😀' }
    expect(parseItem(track({ properties }), 0, reading)).toMatchObject({ properties: JSON.stringify(properties) })
  })

  it('takes numbers for ids, and an item of just under the limit', () => {
    expect(parseItem(track({ userId: 42 }), 0, reading)).toMatchObject({ userId: '42' })
    const room = MAX_ITEM_BYTES - JSON.stringify(track({ properties: { a: '' } })).length
    expect(parseItem(track({ properties: { a: 'x'.repeat(room) } }), 0, reading)).toMatchObject({ kind: 'event' })
  })

  it('reads a time without an offset in the time zone of the workspace', () => {
    const item = parseItem(track({ timestamp: '2026-03-10 09:00:00' }), 0, reading)
    expect(item).toMatchObject({ ts: Date.parse('2026-03-10T08:00:00Z') })
  })

  it('gives the same item the same id whatever the order of its keys, and other items others', () => {
    const time = { timestamp: '2026-03-10T10:00:00.000Z' }
    const id = (item: object) => {
      const parsed = parseItem(item, 0, reading)
      return isRefusal(parsed) ? parsed.code : parsed.id
    }
    expect(id({ ...track({ properties: { a: 1, b: 2 } }), ...time })).toBe(
      id({ ...time, ...track({ properties: { b: 2, a: 1 } }) }),
    )
    expect(id({ ...track({ properties: { a: 1 } }), ...time })).not.toBe(
      id({ ...track({ properties: { a: 2 } }), ...time }),
    )
  })
})

describe('any JSON whatever', () => {
  it('is parsed or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom('track', 'identify', 'group', 'alias', 'page'),
        (value, type) => {
          const item = typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, type } : value
          const parsed = parseItem(item, 0, reading)
          expect(isRefusal(parsed) ? parsed.code : parsed.kind).toMatch(/^[a-z_]+$/)
        },
      ),
    )
  })
})
