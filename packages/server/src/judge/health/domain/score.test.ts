import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Group, type Measure, type ScorecardDefinition, scorecardSchema } from '../contract'
import { checkScorecard } from './check'
import { compareScores, partsOf } from './compare'
import { readCurve } from './curve'
import { DEFAULT_SCORECARD } from './default-scorecard'
import { noteScore } from './notes'
import { printPoints } from './points'
import { anyBesides, anyCard, anyFamilyCard, anyValues, metricsOf } from './random-cards'
import { bandOf, scoreValues } from './score'

const IDENTITY: Measure['curve'] = [
  [0, 0],
  [100, 100],
]
const measure = (metric: string, weight: number, missing: Measure['missing'] = 'skip', curve = IDENTITY): Measure => ({
  metric,
  weight,
  missing,
  curve,
})
const card = (groups: Omit<Group, 'name'>[], about: Partial<ScorecardDefinition> = {}): ScorecardDefinition => ({
  ...scorecardSchema.parse({ name: 'Test', groups: groups.map((group) => ({ ...group, name: group.key })) }),
  ...about,
})
const scoreOf = (definition: ScorecardDefinition, values: Record<string, number | null>) =>
  scoreValues(definition, (metric) => values[metric])

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe('a curve', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [20, 25],
    [40, 50],
    [120, 75],
    [200, 100],
    [1e300, 100],
  ])('gives %d the score %d', (value, score) => {
    expect(
      readCurve(
        [
          [0, 0],
          [40, 50],
          [200, 100],
        ],
        value,
      ),
    ).toBe(score)
  })
})

describe('a score', () => {
  const two = card([
    { key: 'usage', weight: 45, measures: [measure('a', 20), measure('b', 25)] },
    { key: 'support', weight: 15, measures: [measure('c', 3), measure('d', 1)] },
  ])
  it.each<[string, Record<string, number | null>, number | null, number]>([
    ['of everything', { a: 10, b: 55, c: 80, d: 40 }, (45 * ((20 * 10 + 25 * 55) / 45) + 15 * 70) / 60, 1],
    ['skips a measure in its group', { a: 10, b: 55, c: 80, d: null }, (45 * 35 + 15 * 80) / 60, 56.25 / 60],
    ['skips a group', { a: 10, b: 55 }, 35, 0.75],
    ['is none under the floor', { a: 10, c: null }, null, 20 / 60],
    ['is none of nothing', {}, null, 0],
  ])('%s', (_name, values, score, coverage) => {
    const scored = scoreOf(two, values)
    expect(scored.coverage).toBeCloseTo(coverage, 9)
    if (score === null) expect([scored.score, scored.band]).toEqual([null, null])
    else expect(scored.score).toBeCloseTo(score, 9)
  })

  it('counts zero and neutral where the value is missing, yet not as covered', () => {
    const strict = card([
      { key: 'g', weight: 1, measures: [measure('a', 1), measure('b', 1, 'zero'), measure('c', 2, 'neutral')] },
    ])
    expect(scoreOf({ ...strict, coverageFloor: 0 }, { a: 80 })).toMatchObject({ score: 45, coverage: 0.25 })
    expect(scoreOf(strict, { a: 80 }).score).toBeNull()
  })

  it('bands by the unrounded score, clear of the dust of floating point', () => {
    const bands = { atRisk: 40, healthy: 70 }
    expect([39.999999, 40, 69.999999, 70].map((score) => bandOf(bands, score))).toEqual([
      'at_risk',
      'watch',
      'watch',
      'healthy',
    ])
    const tenths = card([{ key: 'g', weight: 0.3, measures: ['a', 'b', 'c'].map((metric) => measure(metric, 0.1)) }])
    expect(scoreOf(tenths, { a: 70, b: 70, c: 70 })).toMatchObject({ score: 70, band: 'healthy' })
    expect(scoreOf({ ...tenths, coverageFloor: 0.6667 }, { a: 70, b: 70 }).score).toBeNull()
  })

  it('is none for an account that was never seen, by the default scorecard; and at risk for one that fell silent', () => {
    const never = { active_days_28: 0, feature_breadth_28: 0 }
    expect(scoreOf(DEFAULT_SCORECARD, never)).toMatchObject({ score: null, coverage: 0.4 })
    expect(scoreOf(DEFAULT_SCORECARD, { ...never, days_since_last_seen: 60 })).toMatchObject({
      score: 0,
      band: 'at_risk',
    })
    const well = {
      active_days_28: 18,
      feature_breadth_28: 9,
      days_since_last_seen: 1,
      weekly_stickiness: 0.8,
      mau_change: 3,
      events_28_change: 5,
    }
    expect(scoreOf(DEFAULT_SCORECARD, well).band).toBe('healthy')
  })

  it('tells what was skipped, and where its weight went', () => {
    const names = { a: 'WAU', b: 'Change', c: 'Urgent tickets', d: 'CSAT' }
    const notes = (values: Record<string, number | null>) =>
      noteScore(two, scoreOf(two, values), (metric) => names[metric as 'a'])
    expect(notes({ a: 1, b: 2, c: 3, d: 4 })).toEqual([])
    expect(notes({ a: 1, b: 2, c: 3 })).toEqual([
      'CSAT has no value and is skipped; its weight of 6.3 goes to Urgent tickets.',
    ])
    expect(notes({ a: 1, b: 2 })).toEqual(['No measure of support has a value; its weight of 25.0 goes to usage.'])
    expect(notes({ a: 1 })).toContain('Coverage of 33.3 % is under the floor of 50 %: no score.')
    expect(notes({}).at(-1)).toBe('Nothing has a value: no score.')
  })

  it('lies within 0 and 100; its contributions add up to it, its weights to 100, its printed points to the printed score', () => {
    fc.assert(
      fc.property(
        anyCard.chain((definition) =>
          fc.record({ definition: fc.constant(definition), values: anyValues(definition) }),
        ),
        ({ definition, values }) => {
          const scored = scoreOf(definition, values)
          const measures = scored.groups.flatMap((group) => group.measures)
          expect(scored.coverage).toBeGreaterThanOrEqual(0)
          expect(scored.coverage).toBeLessThanOrEqual(1)
          const printed = printPoints(scored)
          if (scored.score === null) {
            expect(scored.band).toBeNull()
            expect(measures.every((one) => one.contribution === null)).toBe(true)
            return
          }
          expect(scored.coverage).toBeGreaterThanOrEqual(definition.coverageFloor - 1e-9)
          expect(scored.score).toBeGreaterThanOrEqual(0)
          expect(scored.score).toBeLessThanOrEqual(100)
          expect(Math.abs(sum(measures.map((one) => one.contribution)) - scored.score)).toBeLessThan(1e-9)
          expect(Math.abs(sum(scored.groups.map((one) => one.contribution)) - scored.score)).toBeLessThan(1e-9)
          expect(sum(measures.map((one) => one.effectiveWeight))).toBeCloseTo(100, 9)
          expect(measures.every((one) => one.score !== null || one.effectiveWeight === 0)).toBe(true)
          const cents = (value: number | null): number => Math.round((value ?? 0) * 100)
          expect(printed.score?.toFixed(2)).toBe((Math.round(scored.score * 100) / 100).toFixed(2))
          expect(printed.groups.reduce((total, one) => total + cents(one.points), 0)).toBe(cents(printed.score))
          printed.groups.forEach((group, g) => {
            expect(group.measures.reduce<number>((total, one) => total + cents(one), 0)).toBe(cents(group.points))
            group.measures.forEach((points, m) => {
              const exact = scored.groups[g]?.measures[m]?.contribution ?? null
              expect(points === null).toBe(exact === null)
              if (points !== null && exact !== null) expect(Math.abs(points - exact)).toBeLessThan(0.01 + 1e-9)
            })
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('does not know the order of its measures, nor the unit of its weights', () => {
    fc.assert(
      fc.property(
        anyCard.chain((definition) =>
          fc.record({ definition: fc.constant(definition), values: anyValues(definition) }),
        ),
        fc.constantFrom(2, 4, 1024),
        ({ definition, values }, factor) => {
          const turned = {
            ...definition,
            groups: definition.groups
              .map((group) => ({ ...group, weight: group.weight * factor, measures: [...group.measures].reverse() }))
              .reverse(),
          }
          const [one, other] = [scoreOf(definition, values), scoreOf(turned, values)]
          if (one.score === null || other.score === null) expect(one.score).toBe(other.score)
          else expect(other.score).toBeCloseTo(one.score, 8)
        },
      ),
    )
  })
})

describe('a comparison', () => {
  const sides = anyCard.chain((before) =>
    anyCard.chain((after) =>
      fc.record({
        before: fc.constant(before),
        after: fc.constantFrom(before, after),
        early: anyValues(before, after),
        now: anyValues(before, after),
      }),
    ),
  )

  it('adds up to the difference part by part, whatever changed; a changed version is a part of its own', () => {
    fc.assert(
      fc.property(sides, ({ before, after, early, now }) => {
        const same = before === after
        const [old, rescored, current] = [scoreOf(before, early), scoreOf(after, early), scoreOf(after, now)]
        const sideThen = { scorecard: 'x', version: 1, scored: old }
        const sideNow = { scorecard: 'x', version: same ? 1 : 2, scored: current }
        const change = compareScores(sideThen, sideNow, rescored)
        if (old.score === null || current.score === null) {
          expect(change).toBeNull()
          return
        }
        const parts = change?.parts ?? []
        expect(Math.abs(sum(parts.map((part) => part.change)) - (current.score - old.score))).toBeLessThan(1e-9)
        const cents = Math.round(current.score * 100) - Math.round(old.score * 100)
        expect(parts.reduce((total, part) => total + Math.round(part.points * 100), 0)).toBe(cents)
        expect(parts.filter((part) => part.kind === 'version').length).toBe(same ? 0 : 1)
        if (rescored.score !== null) {
          expect(parts.filter((part) => part.kind === 'measure').length).toBe(metricsOf(after).length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('holds the new version to account for what it alone did', () => {
    const v1 = card([{ key: 'g', weight: 1, measures: [measure('a', 1), measure('b', 1)] }])
    const v2 = card([{ key: 'g', weight: 1, measures: [measure('a', 3), measure('b', 1)] }])
    const [then, now] = [
      { a: 80, b: 40 },
      { a: 60, b: 40 },
    ]
    const change = compareScores(
      { scorecard: 'x', version: 1, scored: scoreOf(v1, then) },
      { scorecard: 'x', version: 2, scored: scoreOf(v2, now) },
      scoreOf(v2, then),
    )
    expect(change).toMatchObject({
      before: 60,
      after: 55,
      parts: [
        { kind: 'measure', metric: 'a', change: -15, points: -15 },
        { kind: 'measure', metric: 'b', change: 0 },
        { kind: 'version', from: 1, to: 2, change: 10, points: 10 },
      ],
    })
  })
})

const partsSum = (scored: ReturnType<typeof scoreValues>): number =>
  sum(partsOf(scored).map((part) => part.contribution))

describe('with caps, ratings and families', () => {
  const scoring = fc.tuple(anyFamilyCard, anyFamilyCard).chain(([before, after]) =>
    fc.record({
      before: fc.constant(before),
      after: fc.constantFrom(before, after),
      early: anyValues(before, after),
      now: anyValues(before, after),
      besidesThen: anyBesides,
      besidesNow: anyBesides,
    }),
  )

  it('contributions add up to the score, printed ones to the printed score', () => {
    let [capped, families] = [0, 0]
    fc.assert(
      fc.property(scoring, ({ before, early, besidesThen }) => {
        const scored = scoreValues(before, (metric) => early[metric], besidesThen)
        const printed = printPoints(scored)
        if (scored.score === null) {
          expect(partsOf(scored).every((part) => part.contribution === null)).toBe(true)
          return
        }
        if (scored.adjustments.some(({ kind }) => kind === 'cap')) capped++
        if (scored.family) families++
        expect(Math.abs(partsSum(scored) - scored.score)).toBeLessThan(1e-9)
        const cents = [...printed.groups.map((group) => group.points), ...printed.members, ...printed.adjustments]
        expect(Math.abs(Math.round(sum(cents) * 100) - Math.round(scored.score * 100))).toBe(0)
        const { override, cap } = besidesThen
        if (override) expect(scored.score).toBe(override.rating)
        else if (cap) expect(scored.score).toBeLessThanOrEqual(Math.max(cap.max, 0))
      }),
      { numRuns: 1000 },
    )
    expect([capped > 50, families > 50]).toEqual([true, true])
  })

  it('differences add up to the difference, whatever changed', () => {
    fc.assert(
      fc.property(scoring, ({ before, after, early, now, besidesThen, besidesNow }) => {
        const old = scoreValues(before, (metric) => early[metric], besidesThen)
        const rescored = scoreValues(after, (metric) => early[metric], besidesThen)
        const current = scoreValues(after, (metric) => now[metric], besidesNow)
        const version = before === after ? 1 : 2
        const change = compareScores(
          { scorecard: 'x', version: 1, scored: old },
          { scorecard: 'x', version, scored: current },
          rescored,
        )
        if (old.score === null || current.score === null) {
          expect(change).toBeNull()
          return
        }
        const parts = change?.parts ?? []
        expect(Math.abs(sum(parts.map((part) => part.change)) - (current.score - old.score))).toBeLessThan(1e-9)
        const cents = Math.round(current.score * 100) - Math.round(old.score * 100)
        expect(parts.reduce((total, part) => total + Math.round(part.points * 100), 0)).toBe(cents)
      }),
      { numRuns: 1000 },
    )
  })

  it('a cap is told with what it took, and one above the score does nothing', () => {
    const one = card([{ key: 'g', weight: 1, measures: [measure('a', 1)] }])
    const scored = (max: number) => scoreValues(one, () => 80, { cap: { max, reason: 'sponsor left' } })
    expect(scored(39)).toMatchObject({
      base: 80,
      score: 39,
      band: 'at_risk',
      adjustments: [{ kind: 'cap', reason: 'sponsor left', contribution: -41 }],
    })
    expect(scored(90)).toMatchObject({ base: 80, score: 80, adjustments: [] })
  })

  it('a rating stands in for the score, also where there is none', () => {
    const one = card([{ key: 'g', weight: 1, measures: [measure('a', 1)] }])
    const override = { rating: 20, reason: 'they told me' }
    expect(scoreValues(one, () => 80, { override })).toMatchObject({ base: 80, score: 20, band: 'at_risk' })
    expect(scoreValues(one, () => null, { override })).toMatchObject({
      base: null,
      score: 20,
      adjustments: [{ kind: 'override', contribution: 20 }],
    })
  })

  const family = (parents: ScorecardDefinition['parents']) => {
    const one = card([{ key: 'g', weight: 1, measures: [measure('a', 1)] }], { parents, coverageFloor: 0 })
    const member = (id: string, score: number | null, mrr: number | null) => ({ id, self: id === 'parent', score, mrr })
    return scoreValues(one, () => 90, {
      family: [member('parent', 90, 0), member('big', 80, 300), member('small', 40, 100), member('silent', null, 600)],
    })
  }
  it.each<[ScorecardDefinition['parents'], number, number, (number | null)[]]>([
    ['own', 90, 1, []],
    ['revenue_weighted', 70, 0.4, [null, 60, 10, null]],
    ['worst_child', 40, 0.75, [null, null, 40, null]],
  ])('a parent scored %s has %d', (parents, score, coverage, contributions) => {
    const scored = family(parents)
    expect(scored).toMatchObject({ score, coverage })
    expect((scored.family?.members ?? []).map((member) => member.contribution)).toEqual(contributions)
  })
})

describe('a definition', () => {
  const good = card([{ key: 'usage', weight: 1, measures: [measure('wau', 1), measure('dau', 1)] }])
  const withMeasure = (change: Partial<Measure>): ScorecardDefinition => ({
    ...good,
    groups: good.groups.map((group) => ({
      ...group,
      measures: group.measures.map((one, m) => (m === 1 ? { ...one, ...change } : one)),
    })),
  })
  const falling: Measure['curve'] = [
    [2, 0],
    [1, 100],
  ]
  const group = good.groups[0] as Group
  it.each<[string, ScorecardDefinition, string, RegExp]>([
    ['a curve that turns back', withMeasure({ curve: falling }), 'groups[0].measures[1].curve', /1 comes after 2/],
    ['an unknown metric', withMeasure({ metric: 'mao' }), 'groups[0].measures[1].metric', /did you mean "mau"\?/],
    ['a metric twice', withMeasure({ metric: 'wau' }), 'groups[0].measures[1].metric', /measured at groups\[0\]/],
    ['groups without weight', { ...good, groups: [{ ...group, weight: 0 }] }, 'groups', /all groups are zero/],
    [
      'measures without weight',
      { ...good, groups: [{ ...group, measures: group.measures.map((one) => ({ ...one, weight: 0 })) }] },
      'groups[0].measures',
      /all measures are zero/,
    ],
    ['a group twice', { ...good, groups: [group, group] }, 'groups[1].key', /a group "usage" before/],
    ['bands upside down', { ...good, bands: { atRisk: 70, healthy: 40 } }, 'bands.healthy', /below the end of at risk/],
  ])('with %s is refused by name', (_name, definition, field, message) => {
    const check = () => checkScorecard(definition, ['dau', 'wau', 'mau'])
    expect(check).toThrow(message)
    expect(check).toThrow(expect.objectContaining({ field }))
  })

  it('without a fault passes', () => expect(checkScorecard(good, ['dau', 'wau'])).toBe(good))
})
