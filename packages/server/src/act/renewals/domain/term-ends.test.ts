import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../kernel/time'
import { type TermVersion, termEndsOf } from './term-ends'

const TODAY = '2026-06-15'

const said = (about: Partial<TermVersion>): TermVersion => ({
  knownOn: '2024-01-01',
  validFrom: null,
  start: '2024-01-01',
  heldTo: null,
  termStart: null,
  renewsOn: null,
  autoRenew: null,
  noticeDays: null,
  cancelledOn: null,
  ...about,
})

const yearTo = (end: string, about: Partial<TermVersion> = {}) =>
  said({ termStart: `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`, renewsOn: end, ...about })

describe("the ends of a line's terms", () => {
  it.each<[string, TermVersion[], string[]]>([
    ['no term told: none', [said({})], []],
    ['one term to come', [yearTo('2027-01-01', { start: '2026-01-01' })], ['2027-01-01']],
    [
      'a line that ends without a term: its end',
      [said({ renewsOn: '2026-12-31', heldTo: '2026-12-31' })],
      ['2026-12-31'],
    ],
    [
      'a term that began after the line: the one before ended then',
      [yearTo('2027-01-01')],
      ['2026-01-01', '2027-01-01'],
    ],
    [
      'renewed when it was due',
      [yearTo('2025-01-01'), yearTo('2026-01-01', { knownOn: '2025-01-02' })],
      ['2025-01-01', '2026-01-01'],
    ],
    [
      'renewed early, the new term from the old end',
      [
        yearTo('2026-09-01', { start: '2025-09-01' }),
        yearTo('2027-09-01', { start: '2025-09-01', knownOn: '2026-06-01' }),
      ],
      ['2026-09-01', '2027-09-01'],
    ],
    [
      'a mistake mended before the day',
      [
        yearTo('2026-09-01', { start: '2025-09-01' }),
        yearTo('2026-10-01', { start: '2025-09-01', termStart: '2025-09-01', knownOn: '2026-01-05' }),
      ],
      ['2026-10-01'],
    ],
    [
      'a mistake mended after the day: the later term holds it inside',
      [
        yearTo('2026-01-01', { start: '2025-01-01' }),
        yearTo('2026-02-01', { start: '2025-01-01', knownOn: '2026-03-10' }),
      ],
      ['2025-02-01', '2026-02-01'],
    ],
    [
      'only the end was moved on, after the day',
      [
        said({ termStart: '2024-01-01', renewsOn: '2025-01-01' }),
        said({ termStart: '2024-01-01', renewsOn: '2026-01-01', knownOn: '2025-01-20' }),
      ],
      ['2025-01-01', '2026-01-01'],
    ],
    [
      'a price within the term',
      [
        yearTo('2026-09-01', { start: '2025-09-01' }),
        yearTo('2026-09-01', { start: '2025-09-01', knownOn: '2026-02-01', validFrom: '2026-02-01' }),
      ],
      ['2026-09-01'],
    ],
    [
      'renews by itself, month by month, and the next one',
      [said({ start: '2026-03-31', termStart: '2026-03-31', renewsOn: '2026-04-30', autoRenew: true })],
      ['2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'renews by itself until it ends',
      [
        said({
          start: '2026-01-01',
          termStart: '2026-01-01',
          renewsOn: '2026-02-01',
          autoRenew: true,
          heldTo: '2026-04-01',
        }),
      ],
      ['2026-02-01', '2026-03-01', '2026-04-01'],
    ],
    [
      'does not renew by itself: nobody knows the next term',
      [said({ start: '2026-01-01', termStart: '2026-01-01', renewsOn: '2026-02-01', autoRenew: false })],
      ['2026-02-01'],
    ],
    [
      'went on by itself, then another term was told',
      [
        said({ start: '2026-01-01', termStart: '2026-01-01', renewsOn: '2026-02-01', autoRenew: true }),
        yearTo('2027-04-01', { start: '2026-01-01', knownOn: '2026-04-01' }),
      ],
      ['2026-02-01', '2026-03-01', '2026-04-01', '2027-04-01'],
    ],
  ])('%s', (_, versions, days) => expect(termEndsOf(versions, TODAY).map((end) => end.day)).toEqual(days))

  it('notice is for the end to come', () => {
    const line = said({
      start: '2026-04-20',
      termStart: '2026-04-20',
      renewsOn: '2026-05-20',
      autoRenew: true,
      cancelledOn: '2026-06-10',
      heldTo: '2026-06-20',
    })
    expect(termEndsOf([line], TODAY).map((end) => [end.day, end.noticedOn])).toEqual([
      ['2026-05-20', null],
      ['2026-06-20', '2026-06-10'],
    ])
  })

  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-06-01', n))
  const version = fc.record({
    knownOn: day,
    termStart: fc.option(day),
    renewsOn: fc.option(day),
    heldTo: fc.option(day),
    autoRenew: fc.option(fc.boolean()),
  })
  it('whatever was said: each day once, in order, the last word among them, and what renews by itself has one to come', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (drafts) => {
        const versions = drafts
          .sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1))
          .map((one) => said({ ...one, start: '2024-01-01' }))
        const ends = termEndsOf(versions, TODAY)
        const days = ends.map((end) => end.day)
        expect(days).toEqual([...new Set(days)].sort())
        const last = versions.at(-1)
        if (last?.renewsOn) expect(days).toContain(last.renewsOn)
        if (last?.renewsOn && last.autoRenew && last.heldTo === null && last.termStart === null) {
          expect(days.filter((one) => one > TODAY && one >= (last.renewsOn ?? '')).length).toBeGreaterThan(0)
        }
        for (const end of ends) if (end.from !== null) expect(end.from < end.day).toBe(true)
      }),
    )
  })
})
