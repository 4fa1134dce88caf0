import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalBins } from './bins'
import { bootstrapAuc, intervalOf } from './bootstrap'
import { calibrate } from './calibrate'
import { compareScores } from './compare'
import { flagUnder } from './edges'
import { fitWeights, shrinkShares } from './fit-weights'
import { brierOf, logLossOf } from './forecasts'
import { fitIsotonic } from './isotonic'
import { fitPlatt } from './platt'
import { aucOf, averagePrecisionOf, captureWorst, rankCases } from './ranking'

const OUTCOMES = Uint8Array.of(1, 0, 1, 0, 0, 1, 0, 0, 1, 0)
const FORECASTS = Float64Array.of(0.9, 0.8, 0.7, 0.7, 0.3, 0.6, 0.2, 0.1, 0.4, 0.5)

describe('ten cases', () => {
  it('have the area, the precision, the Brier score with its parts and the log loss of the reference', () => {
    const ranking = rankCases(FORECASTS, OUTCOMES)
    expect(aucOf(ranking)).toBeCloseTo(0.7291667, 7)
    expect(averagePrecisionOf(ranking)).toBeCloseTo(0.6678571, 7)
    expect(logLossOf(FORECASTS, OUTCOMES)).toBeCloseTo(0.6080889, 7)
    const brier = brierOf(FORECASTS, OUTCOMES)
    expect(brier.score).toBeCloseTo(0.214, 12)
    expect(brier.reliability).toBeCloseTo(0.164, 12)
    expect(brier.resolution).toBeCloseTo(0.19, 12)
    expect(brier.uncertainty).toBeCloseTo(0.24, 12)
  })

  it('share the edge of the worst: of the third and fourth case, equal, half each', () => {
    const ranking = rankCases(FORECASTS, OUTCOMES)
    const mrr = Float64Array.of(10, 0, 30, 0, 0, 20, 0, 0, 40, 0)
    // Three of ten: .9 and .8, and one of the two .7, of which one had the outcome.
    expect(captureWorst(ranking, 0.3, mrr)).toEqual({ lift: 1.5 / 3 / 0.4, share: (10 + 15) / 100 })
    expect(captureWorst(ranking, 1, mrr)).toEqual({ lift: 1, share: 1 })
  })

  it('flag below an edge, which itself is not below', () => {
    const scores = FORECASTS.map((one) => 100 - 100 * one)
    expect(flagUnder(scores, OUTCOMES, scores[2] as number)).toEqual({
      flagged: 2,
      flaggedShare: 0.2,
      precision: 0.5,
      recall: 0.25,
    })
    expect(flagUnder(scores, OUTCOMES, 0)).toMatchObject({ flagged: 0, precision: null, recall: 0 })
  })
})

const cases = fc
  .array(
    fc.record({
      risk: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 1, noNaN: true })),
      outcome: fc.constantFrom(0, 0, 1),
      account: fc.nat(5),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => ({
    risks: Float64Array.from(rows, (row) => row.risk),
    outcomes: Uint8Array.from(rows, (row) => row.outcome),
    accounts: Int32Array.from(rows, (row) => row.account),
  }))

/** Risks whose differences are a ten millionth of what risks usually are. */
const NEARLY_ALIKE = {
  risks: Float64Array.of(0, 1.105573239504329e-7, 0, 0, 0),
  outcomes: Uint8Array.of(0, 1, 0, 0, 0),
  accounts: new Int32Array(5),
}

const hitsOf = (outcomes: Uint8Array): number => outcomes.reduce((sum, one) => sum + one, 0)

describe('any cases', () => {
  it('have the area that comparing every pair gives, and nothing changes by a rising curve', () => {
    fc.assert(
      fc.property(cases, ({ risks, outcomes }) => {
        let [won, pairs] = [0, 0]
        for (const [i, a] of outcomes.entries()) {
          for (const [j, b] of outcomes.entries()) {
            if (a !== 1 || b !== 0) continue
            pairs++
            won += (risks[i] as number) > (risks[j] as number) ? 1 : risks[i] === risks[j] ? 0.5 : 0
          }
        }
        const auc = aucOf(rankCases(risks, outcomes))
        if (pairs === 0) expect(auc).toBeNaN()
        else expect(auc).toBeCloseTo(won / pairs, 12)
        expect(
          aucOf(
            rankCases(
              risks.map((risk) => 4 * risk),
              outcomes,
            ),
          ),
        ).toEqual(auc)
        const turned = aucOf(
          rankCases(
            risks.map((risk) => -risk),
            outcomes,
          ),
        )
        if (pairs > 0) expect(turned).toBeCloseTo(1 - auc, 12)
      }),
    )
  })

  it('without a risk are left out', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.boolean()), ({ risks, outcomes }, gone) => {
        const kept = [...risks.keys()].filter((at) => !gone[at])
        const holed = risks.map((risk, at) => (gone[at] ? Number.NaN : risk))
        const fewer = [
          Float64Array.from(kept, (at) => risks[at] as number),
          Uint8Array.from(kept, (at) => outcomes[at] as number),
        ] as const
        expect(aucOf(rankCases(holed, outcomes))).toEqual(aucOf(rankCases(...fewer)))
        expect(averagePrecisionOf(rankCases(holed, outcomes))).toEqual(averagePrecisionOf(rankCases(...fewer)))
      }),
    )
  })

  it('have a Brier score that its parts add up to', () => {
    fc.assert(
      fc.property(cases, ({ risks, outcomes }) => {
        const forecasts = risks.map((risk) => risk / (1 + risk))
        const { score, reliability, resolution, uncertainty } = brierOf(forecasts, outcomes)
        expect(Math.abs(score - (reliability - resolution + uncertainty))).toBeLessThan(1e-12)
      }),
    )
  })

  it('are calibrated to probabilities whose parts add up to 1e-12, unless all fitted ones are alike', () => {
    fc.assert(
      fc.property(cases, cases, (fitted, judged) => {
        const hits = hitsOf(fitted.outcomes)
        const found = calibrate(fitted, judged)
        expect(found === null).toBe(hits === 0 || hits === fitted.outcomes.length)
        if (!found) return
        const { brier, points } = found
        expect(Math.abs(brier.score - (brier.reliability - brier.resolution + brier.uncertainty))).toBeLessThan(1e-12)
        expect(points.reduce((sum, point) => sum + point.observations, 0)).toBe(judged.risks.length)
        for (const { forecast } of points) expect(forecast).toBeGreaterThanOrEqual(0)
        for (const { forecast } of points) expect(forecast).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("keep Platt's sum: the probabilities of the fitted cases add up to their smoothed targets", () => {
    fc.assert(
      fc.property(cases, ({ risks, outcomes }) => {
        const hits = hitsOf(outcomes)
        const misses = outcomes.length - hits
        const curve = fitPlatt(risks, outcomes)
        const sum = risks.map(curve).reduce((total, one) => total + one, 0)
        expect(sum).toBeCloseTo((hits * (hits + 1)) / (hits + 2) + misses / (misses + 2), 6)
      }),
      { examples: [[NEARLY_ALIKE]] },
    )
  })

  it('pooled: steps never fall, keep the sum, and no rising steps fit better', () => {
    fc.assert(
      fc.property(cases, ({ risks, outcomes }) => {
        const steps = fitIsotonic(risks, outcomes)
        const sorted = [...risks].sort((a, b) => a - b)
        sorted.forEach((risk, at) => {
          if (at > 0) expect(steps(risk)).toBeGreaterThanOrEqual(steps(sorted[at - 1] as number))
        })
        const sum = risks.map(steps).reduce((total, one) => total + one, 0)
        expect(sum).toBeCloseTo(hitsOf(outcomes), 9)
        // Whatever other rising curve: the base rate, and steps at each threshold.
        const fit = (curve: (risk: number) => number): number =>
          risks.reduce((total, risk, at) => total + (curve(risk) - (outcomes[at] as number)) ** 2, 0)
        const own = fit(steps)
        for (const edge of sorted) {
          for (const [low, high] of [
            [0, 1],
            [0.1, 0.4],
            [0.3, 0.3],
          ] as const) {
            expect(own).toBeLessThanOrEqual(fit((risk) => (risk < edge ? low : high)) + 1e-9)
          }
        }
      }),
    )
  })

  it('fall into bins: all of them once, ascending, equal values together', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 12 }), ({ risks }, count) => {
        const bins = equalBins(risks, count)
        expect(bins.length).toBeLessThanOrEqual(count)
        expect(bins.flat().sort((a, b) => a - b)).toEqual([...risks.keys()])
        const edges = bins.map((places) => places.map((place) => risks[place] as number))
        edges.forEach((values, at) => {
          const next = edges[at + 1]
          if (next) expect(Math.max(...values)).toBeLessThan(Math.min(...next))
        })
      }),
    )
  })

  it('have an interval that is the same every time and holds what it is of, between 0 and 1', () => {
    fc.assert(
      fc.property(cases, ({ risks, outcomes, accounts }) => {
        const ranking = rankCases(risks, outcomes)
        const draw = () => intervalOf(bootstrapAuc([ranking], accounts, 6, 200)[0] as Float64Array)
        const interval = draw()
        expect(draw()).toEqual(interval)
        if (!interval) return
        expect(interval[0]).toBeLessThanOrEqual(interval[1])
        expect(interval[0]).toBeGreaterThanOrEqual(0)
        expect(interval[1]).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('an interval is wider when observations of an account are alike: it is drawn by account', () => {
  const many = 400
  const risks = Float64Array.from({ length: many }, (_, at) => ((at >> 3) * 7) % 50)
  const outcomes = Uint8Array.from({ length: many }, (_, at) => ((at >> 3) % 5 === 0 ? 1 : 0))
  const ranking = rankCases(risks, outcomes)
  const widthBy = (accounts: Int32Array, count: number): number => {
    const interval = intervalOf(bootstrapAuc([ranking], accounts, count, 400)[0] as Float64Array)
    return interval ? interval[1] - interval[0] : 0
  }
  const byAccount = widthBy(
    Int32Array.from({ length: many }, (_, at) => at >> 3),
    50,
  )
  const byObservation = widthBy(
    Int32Array.from({ length: many }, (_, at) => at),
    many,
  )
  expect(byAccount).toBeGreaterThan(2 * byObservation)
})

it('equal scores differ by nothing at all, in every draw', () => {
  const scores = FORECASTS.map((one) => 100 * one)
  const accounts = Int32Array.from({ length: 10 }, (_, at) => at >> 1)
  const { difference } = compareScores([scores, scores.map((one) => one / 2)], OUTCOMES, accounts, true)
  expect(difference).toEqual({ auc: 0, interval: [0, 0] })
  const holed = scores.map((one, at) => (at === 0 ? Number.NaN : one))
  expect(compareScores([scores, holed], OUTCOMES, accounts, true).difference).toEqual({ auc: 0, interval: [0, 0] })
})

it('a thousand outcomes are calibrated by steps, fewer by a curve; what was true is found again', () => {
  const make = (n: number, from: number) => {
    const risks = Float64Array.from({ length: n }, (_, at) => (((at + from) * 7919) % 1000) / 1000)
    const outcomes = Uint8Array.from(risks, (risk, at) =>
      (((at + from) * 104_729) % 997) / 997 < 0.1 + 0.4 * risk ? 1 : 0,
    )
    return { risks, outcomes }
  }
  expect(calibrate(make(1000, 0), make(1000, 5000))?.method).toBe('platt')
  const found = calibrate(make(20_000, 0), make(20_000, 50_000))
  expect(found?.method).toBe('isotonic')
  for (const { forecast, observed } of found?.points ?? []) expect(Math.abs(forecast - observed)).toBeLessThan(0.05)
})

describe('weights', () => {
  const n = 2000
  const noise = (at: number, salt: number): number => (((at + 1) * salt) % 1009) / 1009
  const [a, b, c] = [7919, 104_729, 1_299_709].map((salt) =>
    Float64Array.from({ length: n }, (_, at) => noise(at, salt)),
  ) as [Float64Array, Float64Array, Float64Array]
  const outcomes = Uint8Array.from({ length: n }, (_, at) => {
    const logit = 1 - 4 * (a[at] as number) - 2 * (b[at] as number)
    return noise(at, 15_485_863) < 1 / (1 + Math.exp(-logit)) ? 1 : 0
  })

  it('come out in the order of what each tells, and never below 0', () => {
    const [first, second, third] = fitWeights([a, b, c], outcomes) as unknown as [number, number, number]
    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(third)
    // Turned round it tells the wrong way, and counts nothing.
    const turned = fitWeights([a.map((value) => 1 - value), b], outcomes)
    expect(turned[0]).toBe(0)
    expect(turned[1]).toBeGreaterThan(0)
  })

  it('are drawn to equal ones by how few outcomes there are', () => {
    const weights = Float64Array.of(3, 1)
    expect(shrinkShares(weights, 20)).toEqual({ shares: [0.625, 0.375], shrinkage: 0.5 })
    expect(shrinkShares(weights, 0)).toEqual({ shares: [0.5, 0.5], shrinkage: 1 })
    expect(shrinkShares(Float64Array.of(0, 0), 500)).toEqual({ shares: [0.5, 0.5], shrinkage: 1 })
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1 }),
        fc.nat(2000),
        (all, outcomes) => {
          const { shares, shrinkage } = shrinkShares(Float64Array.from(all), outcomes)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
          expect(shrinkage).toBeGreaterThanOrEqual(0)
          expect(shrinkage).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
