import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assertDay,
  assertTimeZone,
  dayBounds,
  daysBetween,
  eachDay,
  FIRST_INSTANT,
  LAST_INSTANT,
  localDay,
  parseInstant,
  previousWindow,
  windowOf,
} from '.'

const HOUR = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const anyZone = fc.constantFrom(...zones)
const anyDay = fc.integer({ min: 0, max: daysBetween('1900-01-01', '2100-12-30') }).map((n) => addDays('1900-01-01', n))

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '%s is one',
    (zone) => expect(assertTimeZone(zone)).toBe(zone),
  )
  it.each([
    ['europe/berlin', 'write it as "Europe/Berlin"'],
    ['utc', 'write it as "UTC"'],
    ['Mars/Olympus', '"Mars/Olympus" is not a time zone'],
    ['+02:00', '"+02:00" is not a time zone'],
    ['', '"" is not a time zone'],
  ])('%s is refused', (zone, message) => expect(() => assertTimeZone(zone)).toThrow(message))
})

describe('days of the calendar', () => {
  it.each(['2026-02-30', '2026-2-3', '2026-13-01', '20260101', '2026-01-01T00:00', '', '1899-12-31', '2101-01-01'])(
    '"%s" is not a day',
    (day) => expect(() => assertDay(day)).toThrow(),
  )
  it('crosses leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(eachDay('2025-12-30', '2026-01-02')).toEqual(['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'])
    expect(eachDay('2026-01-02', '2026-01-01')).toEqual([])
  })
  it('says where it ends', () => {
    expect(() => addDays('2100-12-31', 1)).toThrow('The year 2101 is outside 1900 to 2100.')
    expect(() => addDays('2100-12-31', 0.5)).toThrow('0.5 is not a whole number of days.')
  })
  it('adding and counting are inverse', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b))
  })
})

describe('the bounds of a local day', () => {
  it.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', 25],
    ['2026-03-31', 'Asia/Kolkata', '2026-03-30T18:30:00.000Z', 24],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', 24.5],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0],
    ['1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z', 24],
    ['2100-12-31', 'UTC', '2100-12-31T00:00:00.000Z', 24],
  ])('%s in %s begins %s and lasts %d h', (day, zone, start, hours) => {
    const bounds = dayBounds(day, zone)
    expect(iso(bounds.start)).toBe(start)
    expect((bounds.end - bounds.start) / HOUR).toBe(hours)
  })
  it('neighbours meet without gap or overlap, in every zone and year', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, day) => {
        const bounds = dayBounds(day, zone)
        expect(bounds.end).toBe(dayBounds(addDays(day, 1), zone).start)
        expect(bounds.end).toBeGreaterThanOrEqual(bounds.start)
      }),
      { numRuns: 500 },
    )
  })
  it('hold an instant if and only if the wall calendar shows that day', () => {
    const instant = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(anyZone, instant, (zone, at) => {
        const { start, end } = dayBounds(localDay(at, zone), zone)
        expect(at).toBeGreaterThanOrEqual(start)
        expect(at).toBeLessThan(end)
      }),
      { numRuns: 1000 },
    )
  })
  it.each([FIRST_INSTANT - 1, LAST_INSTANT + 1, Number.NaN])('no day holds %d', (at) =>
    expect(() => localDay(at, 'UTC')).toThrow('is not a time within the years 1900 to 2100'),
  )
})

describe('windows', () => {
  it('of a day end with it and count local days', () => {
    const window = windowOf({ kind: 'day', day: '2026-03-31' }, 7, 'Europe/Berlin')
    expect([iso(window.from), iso(window.to)]).toEqual(['2026-03-24T23:00:00.000Z', '2026-03-31T22:00:00.000Z'])
  })
  it('of now are exact: this millisecond counts, the one that long ago does not', () => {
    const at = Date.UTC(2026, 2, 31, 9)
    const { from, to } = windowOf({ kind: 'now', at }, 7, 'Europe/Berlin')
    expect([from, to]).toEqual([at - 7 * 24 * HOUR + 1, at + 1])
  })
  it('begin no earlier than anything stored', () => {
    expect(windowOf({ kind: 'day', day: '1900-01-05' }, 28, 'UTC').from).toBe(FIRST_INSTANT)
  })
  it.each([0, -1, 1.5])('of %d days do not exist', (days) =>
    expect(() => windowOf({ kind: 'now', at: 0 }, days, 'UTC')).toThrow(),
  )
  it('the previous one ends where this one begins, and together they are one of twice the length', () => {
    const asOf = fc.oneof(
      anyDay.filter((day) => day > '1910-01-01').map((day) => ({ kind: 'day' as const, day })),
      fc.integer({ min: 0, max: LAST_INSTANT }).map((at) => ({ kind: 'now' as const, at })),
    )
    fc.assert(
      fc.property(asOf, fc.integer({ min: 1, max: 400 }), anyZone, (when, days, zone) => {
        const window = windowOf(when, days, zone)
        const before = previousWindow(when, days, zone)
        expect(before.to).toBe(window.from)
        expect({ from: before.from, to: window.to }).toEqual(windowOf(when, 2 * days, zone))
      }),
    )
  })
})

describe('reading a time', () => {
  it.each([
    ['2026-03-31T09:30:00Z', 'Asia/Kolkata', '2026-03-31T09:30:00.000Z'],
    ['2026-03-31T09:30:00.123456+02:00', 'UTC', '2026-03-31T07:30:00.123Z'],
    ['2026-03-31T09:30:00-0330', 'UTC', '2026-03-31T13:00:00.000Z'],
    ['2026-03-31 09:30:00+02', 'UTC', '2026-03-31T07:30:00.000Z'],
    ['2026-03-31 09:30:00', 'Asia/Kolkata', '2026-03-31T04:00:00.000Z'],
    ['2026-03-31 09:30:00.5', 'Europe/Berlin', '2026-03-31T07:30:00.500Z'],
    ['2026-03-31T09:30', 'UTC', '2026-03-31T09:30:00.000Z'],
    ['2026-03-31', 'Europe/Berlin', '2026-03-30T22:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-03-29 02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => expect(iso(parseInstant(text, zone))).toBe(instant))

  it.each([
    '',
    'yesterday',
    '31/03/2026',
    '2026-3-1',
    '2026-02-30',
    '2026-13-01',
    '2026-03-31 24:00:00',
    '2026-03-31 23:60:00',
    '2026-03-31 23:59:60',
    '2026-03-31T09:30:00+25:00',
    '1899-12-31',
    '9999-12-31',
    '1774949400',
    ' 2026-03-31',
    '2026-03-31\n',
  ])('"%s" is refused by name', (text) => expect(() => parseInstant(text, 'UTC')).toThrow(`"${text}" is not a time`))

  it('reads back what ISO 8601 writes', () => {
    const instant = fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT })
    fc.assert(fc.property(instant, anyZone, (at, zone) => parseInstant(iso(at), zone) === at))
  })
  it('a bare date is the start of its day', () => {
    const day = anyDay.filter((text) => text > '1900-01-02')
    fc.assert(fc.property(day, anyZone, (text, zone) => parseInstant(text, zone) === dayBounds(text, zone).start))
  })
})
