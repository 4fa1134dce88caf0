import fc from 'fast-check'
import { type Measure, MISSING, PARENTS, type ScorecardDefinition } from '../contract'
import type { Besides } from './score'

/** For tests: metrics that random scorecards measure. */
export const METRICS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']

const weight = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.001, max: 50, noNaN: true }))
const oftenZero = fc.oneof({ weight: 5, arbitrary: weight }, { weight: 1, arbitrary: fc.constant(0) })
const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }))

const curve: fc.Arbitrary<Measure['curve']> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -50, max: 250 }), fc.double({ min: -10, max: 10, noNaN: true })), {
    minLength: 1,
    maxLength: 5,
    comparator: (a, b) => a === b,
  })
  .chain((xs) => fc.tuple(...xs.sort((a, b) => a - b).map((x) => fc.tuple(fc.constant(x), score))))

/** Scorecards that `checkScorecard` lets pass. */
export const anyCard: fc.Arbitrary<ScorecardDefinition> = fc
  .record({
    metrics: fc.shuffledSubarray(METRICS, { minLength: 1 }),
    groups: fc.integer({ min: 1, max: 4 }),
    weights: fc.array(oftenZero, { minLength: 12, maxLength: 12 }),
    curves: fc.array(curve, { minLength: 8, maxLength: 8 }),
    missing: fc.array(fc.constantFrom(...MISSING), { minLength: 8, maxLength: 8 }),
    edges: fc.tuple(score, score),
    coverageFloor: fc.constantFrom(0, 0.25, 0.5, 0.75),
  })
  .map(({ metrics, groups, weights, curves, missing, edges, coverageFloor }) => {
    const count = Math.min(groups, metrics.length)
    const measures = metrics.map(
      (metric, n): Measure => ({
        metric,
        weight: n < count ? Math.max(1, weights[n] ?? 1) : (weights[n] ?? 1),
        curve: curves[n] ?? [[0, 50]],
        missing: missing[n] ?? 'skip',
      }),
    )
    return {
      name: 'Random',
      bands: { atRisk: Math.min(...edges), healthy: Math.max(...edges) },
      coverageFloor,
      caps: [],
      hysteresisDays: 0 as const,
      appliesTo: null,
      priority: 1,
      parents: 'own' as const,
      groups: Array.from({ length: count }, (_, g) => ({
        key: `g${g}`,
        name: `Group ${g}`,
        weight: g === 0 ? Math.max(1, weights[8] ?? 1) : (weights[8 + g] ?? 1),
        measures: measures.filter((_, n) => n % count === g),
      })),
    }
  })

export const metricsOf = (card: ScorecardDefinition): string[] =>
  card.groups.flatMap((group) => group.measures.map((measure) => measure.metric))

/** What a score may rest on besides its measures: a cap, a member's rating, a family. */
export const anyBesides: fc.Arbitrary<Besides> = fc.record({
  cap: fc.option(fc.record({ max: score, reason: fc.constant('capped') })),
  override: fc.option(fc.record({ rating: score, reason: fc.constant('rated') }), { freq: 2 }),
  family: fc.option(
    fc.array(
      fc.record({
        id: fc.uuid(),
        self: fc.constant(false),
        score: fc.option(score),
        mrr: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e6, noNaN: true }))),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  ),
})

/** A scorecard that scores parents in any way. */
export const anyFamilyCard: fc.Arbitrary<ScorecardDefinition> = fc
  .tuple(anyCard, fc.constantFrom(...PARENTS))
  .map(([card, parents]) => ({ ...card, parents }))

/** A value or none for each metric; often one of a curve's own points. */
export const anyValues = (...cards: readonly ScorecardDefinition[]): fc.Arbitrary<Record<string, number | null>> => {
  const xs = cards.flatMap((card) =>
    card.groups.flatMap((group) => group.measures.flatMap((one) => one.curve.map(([x]) => x))),
  )
  const value = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...xs) },
    { weight: 3, arbitrary: fc.integer({ min: -60, max: 300 }) },
    { weight: 2, arbitrary: fc.double({ min: -20, max: 300, noNaN: true }) },
  )
  return fc.record(Object.fromEntries(METRICS.map((metric) => [metric, value])))
}
