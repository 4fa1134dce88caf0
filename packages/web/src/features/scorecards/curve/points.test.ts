import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CurvePoint, insertPoint, movePoint, parsePoint, readCurve, removePoint, snap, writePoint } from './points'

const curve: CurvePoint[] = [
  [0, 0],
  [0.45, 40],
  [1, 100],
]

describe('a point of a curve', () => {
  it.each([
    ['is moved freely between its neighbours', 1, [0.5, 60], [0.5, 60]],
    ['stays a step from the one before', 1, [-3, 40], [0.01, 40]],
    ['stays a step from the one after', 1, [9, 40], [0.99, 40]],
    ['keeps its score within 0 and 100', 1, [0.45, 140], [0.45, 100]],
    ['goes as far out as it likes at the ends', 2, [7, 100], [7, 100]],
    ['is not moved where there is none', 5, [7, 100], undefined],
  ] as const)('%s', (_, at, to, wanted) => {
    expect(movePoint(curve, at, to, 0.01)[at]).toEqual(wanted)
  })

  it('is put where it belongs, and not on another', () => {
    expect(insertPoint(curve, [0.7, 55], 0.01)).toEqual({ curve: [curve[0], curve[1], [0.7, 55], curve[2]], at: 2 })
    expect(insertPoint(curve, [2, 10], 0.01)?.at).toBe(3)
    expect(insertPoint(curve, [0.451, 10], 0.01)).toBeNull()
  })

  it('is taken away, but for the last one', () => {
    expect(removePoint(curve, 1)).toEqual([curve[0], curve[2]])
    expect(removePoint([[3, 50]], 0)).toEqual([[3, 50]])
  })

  it.each([
    ['0.45 → 40', [0.45, 40]],
    ['0.5 -> 41', [0.5, 41]],
    ['−20, 12', [-20, 12]],
    ['1,200,000 → 80', [1_200_000, 80]],
    ['40', null],
    ['a → b', null],
  ])('is read from %s', (text, wanted) => {
    expect(parsePoint(text)).toEqual(wanted)
  })

  it('is written only where values go on increasing', () => {
    expect(writePoint(curve, 1, [0.6, 50])?.[1]).toEqual([0.6, 50])
    expect(writePoint(curve, 1, [1, 50])).toBeNull()
    expect(writePoint(curve, 1, [0.5, 101])).toBeNull()
  })

  it('is moved by whole steps without the errors of floating point', () => {
    expect(snap(0.1 + 0.2, 0.01)).toBe(0.3)
  })
})

describe('whatever is done to a curve', () => {
  const moves = fc.array(
    fc.record({ at: fc.nat(5), x: fc.double({ min: -50, max: 50, noNaN: true }), y: fc.integer() }),
  )

  it('its values increase and its scores stay from 0 to 100', () => {
    fc.assert(
      fc.property(moves, (done) => {
        let now: readonly CurvePoint[] = curve
        for (const { at, x, y } of done)
          now = at < 4 ? movePoint(now, at, [x, y], 0.01) : (insertPoint(now, [x, y], 0.01)?.curve ?? now)
        now.forEach(([x, y], at) => {
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(100)
          const next = now[at + 1]
          if (next) expect(next[0]).toBeGreaterThan(x)
        })
      }),
    )
  })
})

describe('the score of a value', () => {
  it.each([
    [-5, 0],
    [0.225, 20],
    [0.45, 40],
    [0.725, 70],
    [4, 100],
  ])('%s gives %s', (value, score) => {
    expect(readCurve(curve, value)).toBeCloseTo(score, 10)
  })
})
