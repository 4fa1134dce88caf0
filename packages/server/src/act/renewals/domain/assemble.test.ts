import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../kernel/time'
import { toUnits } from './amounts'
import { assembleRenewals, type Line } from './assemble'
import type { TermEnd } from './term-ends'

const TODAY = '2026-06-15'
const noRates = () => null

const ends = (day: string, about: Partial<TermEnd> = {}): TermEnd => ({
  day,
  from: null,
  autoRenew: null,
  noticeDays: null,
  noticedOn: null,
  followed: false,
  ...about,
})

/** A line by what it holds from each day on. */
const line = (
  id: string,
  held: Record<string, number>,
  termEnds: readonly TermEnd[],
  about: Partial<Line> = {},
): Line => ({
  id,
  ends: termEnds,
  steps: Object.entries(held).map(([day, mrr]) => ({ day, currency: 'USD', units: toUnits(String(mrr)) })),
  currency: 'USD',
  heldTo: null,
  ...about,
})

type Told = [date: string, state: string, stake: string | null, outcome: string | null, decidedOn: string | null]
const told = (lines: readonly Line[], rates: (currency: string) => string | null = noRates): Told[] =>
  assembleRenewals(lines, TODAY, 'USD', rates).map((one) => [
    one.date,
    one.state,
    one.stake,
    one.outcome,
    one.decidedOn,
  ])

const past = '2026-05-01'
const next = '2026-09-01'

describe('what becomes of a renewal', () => {
  it.each<[string, Line[], Told[]]>([
    [
      'open while its day is to come',
      [line('a', { '2025-09-01': 100 }, [ends(next)])],
      [[next, 'open', '100.0000', null, null]],
    ],
    [
      'renewed: it holds what it held',
      [line('a', { '2025-05-01': 100 }, [ends(past)])],
      [[past, 'renewed', '100.0000', '100.0000', past]],
    ],
    [
      'grown by a price on the day',
      [line('a', { '2025-05-01': 100, [past]: 120 }, [ends(past)])],
      [[past, 'grown', '100.0000', '120.0000', past]],
    ],
    [
      'a price a day later is not of the renewal',
      [line('a', { '2025-05-01': 100, '2026-05-02': 120 }, [ends(past)])],
      [[past, 'renewed', '100.0000', '100.0000', past]],
    ],
    [
      'shrunk',
      [line('a', { '2025-05-01': 100, [past]: 80 }, [ends(past)])],
      [[past, 'shrunk', '100.0000', '80.0000', past]],
    ],
    ['lost', [line('a', { '2025-05-01': 100, [past]: 0 }, [ends(past)])], [[past, 'lost', '100.0000', '0.0000', past]]],
    [
      'a follow-on line from the day on',
      [line('a', { '2025-05-01': 100, [past]: 0 }, [ends(past)]), line('b', { [past]: 70 }, [])],
      [[past, 'shrunk', '100.0000', '70.0000', past]],
    ],
    [
      'a follow-on ten days late',
      [line('a', { '2025-05-01': 100, [past]: 0 }, [ends(past)]), line('b', { '2026-05-11': 130 }, [])],
      [[past, 'grown', '100.0000', '130.0000', '2026-05-11']],
    ],
    [
      'the line itself comes back in time',
      [line('a', { '2025-05-01': 100, [past]: 0, '2026-05-20': 100 }, [ends(past)])],
      [[past, 'renewed', '100.0000', '100.0000', '2026-05-20']],
    ],
    [
      'after thirty days it is a new sale',
      [line('a', { '2025-05-01': 100, [past]: 0 }, [ends(past)]), line('b', { '2026-06-01': 130 }, [])],
      [[past, 'lost', '100.0000', '0.0000', past]],
    ],
    [
      'an add-on bought later does not make it grow',
      [line('a', { '2025-05-01': 100 }, [ends(past)]), line('b', { '2026-05-11': 30 }, [])],
      [[past, 'renewed', '100.0000', '100.0000', past]],
    ],
    [
      'two lines that end on one day are one',
      [line('a', { '2025-05-01': 100 }, [ends(past)]), line('b', { '2025-05-01': 50, [past]: 0 }, [ends(past)])],
      [[past, 'shrunk', '150.0000', '100.0000', past]],
    ],
    [
      'two days are two',
      [line('a', { '2025-05-01': 100 }, [ends(past)]), line('b', { '2025-09-01': 50 }, [ends(next)])],
      [
        [past, 'renewed', '100.0000', '100.0000', past],
        [next, 'open', '50.0000', null, null],
      ],
    ],
    [
      'swapped within its term: the new line is at stake',
      [line('a', { '2025-09-01': 100, '2026-02-01': 0 }, [ends(next)]), line('b', { '2026-02-01': 140 }, [ends(next)])],
      [[next, 'open', '140.0000', null, null]],
    ],
    [
      'gone before its term ended: lost then',
      [line('a', { '2025-09-01': 100, '2026-04-01': 0 }, [ends(next)])],
      [[next, 'lost', '100.0000', '0.0000', '2026-04-01']],
    ],
    [
      'replaced early by a line of a term of its own',
      [
        line('a', { '2025-09-01': 100, '2026-04-01': 0 }, [ends(next)]),
        line('b', { '2026-04-01': 150 }, [ends('2027-04-01')]),
      ],
      [
        [next, 'grown', '100.0000', '150.0000', '2026-04-01'],
        ['2027-04-01', 'open', '150.0000', null, null],
      ],
    ],
    [
      'access ends before the term, later than today: still open',
      [line('a', { '2025-09-01': 100, '2026-07-01': 0 }, [ends(next)])],
      [[next, 'open', '100.0000', null, null]],
    ],
    [
      'the follow-on term is agreed already',
      [line('a', { '2025-09-01': 100, [next]: 110 }, [ends(next, { followed: true }), ends('2027-09-01')])],
      [
        [next, 'grown', '100.0000', '110.0000', next],
        ['2027-09-01', 'open', '110.0000', null, null],
      ],
    ],
    [
      'the follow-on line is agreed already',
      [line('a', { '2025-09-01': 100, [next]: 0 }, [ends(next)]), line('b', { [next]: 100 }, [ends('2027-09-01')])],
      [
        [next, 'renewed', '100.0000', '100.0000', next],
        ['2027-09-01', 'open', '100.0000', null, null],
      ],
    ],
    [
      'notice for a day to come is open yet',
      [line('a', { '2025-09-01': 100, [next]: 0 }, [ends(next, { noticedOn: '2026-05-05' })])],
      [[next, 'open', '100.0000', null, null]],
    ],
    ['a free plan that runs on', [line('a', {}, [ends(past)])], [[past, 'renewed', '0.0000', '0.0000', past]]],
    [
      'a free plan that ended',
      [line('a', {}, [ends(past)], { heldTo: past })],
      [[past, 'lost', '0.0000', '0.0000', past]],
    ],
  ])('%s', (_, lines, expected) => expect(told(lines)).toEqual(expected))

  it('several currencies are told in the workspace’s, or not at all', () => {
    const euro = line('b', {}, [ends(past)], {
      currency: 'EUR',
      steps: [{ day: '2025-05-01', currency: 'EUR', units: toUnits('50') }],
    })
    const lines = [line('a', { '2025-05-01': 100 }, [ends(past)]), euro]
    expect(told(lines, (currency) => (currency === 'EUR' ? '1.1' : null))).toEqual([
      [past, 'renewed', '155.0000', '155.0000', past],
    ])
    expect(told(lines)).toEqual([[past, 'renewed', null, null, past]])
    expect(told([euro])).toEqual([[past, 'renewed', '50.0000', '50.0000', past]])
  })

  it('says how much notice was given for, and the earliest deadline', () => {
    const [one] = assembleRenewals(
      [
        line('a', { '2025-09-01': 100, [next]: 0 }, [
          ends(next, { noticedOn: '2026-05-05', noticeDays: 30, autoRenew: false }),
        ]),
        line('b', { '2025-09-01': 50 }, [ends(next, { noticeDays: 90, autoRenew: true, from: '2025-09-01' })]),
      ],
      TODAY,
      'USD',
      noRates,
    )
    expect(one).toMatchObject({
      stake: '150.0000',
      noticed: '100.0000',
      noticedOn: '2026-05-05',
      noticeDays: 90,
      autoRenew: false,
      termDays: 365,
    })
  })

  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-06-01', n))
  const anyLine = fc.record({
    ends: fc.uniqueArray(day, { maxLength: 4 }),
    held: fc.uniqueArray(fc.tuple(day, fc.nat(500)), { maxLength: 5, selector: ([on]) => on }),
    followed: fc.boolean(),
  })

  it('whatever the lines: every term end is in exactly one renewal, and what is decided has an outcome', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), (drawn) => {
        const lines = drawn.map(({ ends: days, held, followed }, n) =>
          line(
            `l${n}`,
            Object.fromEntries(held.sort(([a], [b]) => (a < b ? -1 : 1))),
            days.sort().map((one) => ends(one, { followed })),
          ),
        )
        const renewals = assembleRenewals(lines, TODAY, 'USD', noRates)
        const inThem = renewals.flatMap((one) => one.lines.map(({ id }) => `${id} ${one.date}`))
        const given = lines.flatMap(({ id, ends: own }) => own.map((end) => `${id} ${end.day}`))
        expect(inThem.sort()).toEqual(given.sort())
        expect(new Set(renewals.map(({ date }) => date)).size).toBe(renewals.length)
        for (const one of renewals) {
          expect(one.stake).toBe(sumOf(one.lines.map(({ stake }) => stake)))
          expect(one.state === 'open').toBe(one.decidedOn === null)
          expect(one.outcome === null).toBe(one.state === 'open')
          if (one.date <= TODAY) expect(one.state).not.toBe('open')
        }
      }),
    )
  })
})

const sumOf = (amounts: readonly string[]): string => {
  const units = amounts
    .reduce((sum, amount) => sum + toUnits(amount), 0n)
    .toString()
    .padStart(5, '0')
  return `${units.slice(0, -4)}.${units.slice(-4)}`
}
