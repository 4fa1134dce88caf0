import { describe, expect, it } from 'vitest'
import { binHeights, curvePath, plotScales, stepOf, tickWords, valueAxis } from './plot'

const box = { left: 0, right: 100, top: 0, bottom: 100 }

describe('the axis of a measure', () => {
  it('holds all bins and all points of both curves', () => {
    const { low, high } = valueAxis([{ from: 0, to: 0.9, count: 3, outcomes: 0 }], [[[1.1, 50]], [[-0.1, 0]]])
    expect(low).toBeLessThanOrEqual(-0.1)
    expect(high).toBeGreaterThanOrEqual(1.1)
  })

  it('has room around a single value, and some where there is none', () => {
    const one = valueAxis([], [[[5, 50]]])
    expect(one.low).toBeLessThan(5)
    expect(one.high).toBeGreaterThan(5)
    expect(valueAxis([], []).high).toBeGreaterThan(valueAxis([], []).low)
  })

  it('is walked in whole numbers where values are whole, and the span is not too short for them', () => {
    const bins = [
      { from: 0, to: 1, count: 3, outcomes: 0 },
      { from: 27, to: 28, count: 3, outcomes: 0 },
    ]
    expect(valueAxis(bins, [[[5, 50]]]).step).toBe(1)
    expect(valueAxis(bins.slice(0, 1), [[[1, 50]]]).step).toBe(0.01)
  })

  it.each([
    [1.2, 0.01],
    [28, 0.2],
    [100, 1],
    [4_000_000, 20_000],
  ])('a span of %s is walked by %s', (span, step) => {
    expect(stepOf(span)).toBeCloseTo(step, 12)
  })

  it.each([
    [
      [0, 0.2, 0.4],
      ['0.0', '0.2', '0.4'],
    ],
    [
      [-40, 0, 40],
      ['−40', '0', '40'],
    ],
    [
      [0, 500_000, 1_000_000],
      ['0', '0.5M', '1.0M'],
    ],
    [
      [0, 20_000, 40_000],
      ['0', '20k', '40k'],
    ],
  ])('%s reads %s', (ticks, words) => {
    expect(tickWords(ticks)).toEqual(words)
  })
})

describe('the plot', () => {
  it('goes from values to places and back', () => {
    const scales = plotScales(box, { low: 0, high: 4, ticks: [], step: 0.05 })
    expect(scales.x(1)).toBe(25)
    expect(scales.y(40)).toBe(60)
    expect(scales.valueAt(scales.x(3.3))).toBeCloseTo(3.3, 12)
    expect(scales.scoreAt(scales.y(71))).toBeCloseTo(71, 12)
  })

  it('draws a curve flat outside its points, also one of a single point', () => {
    const axis = { low: 0, high: 10, ticks: [], step: 0.1 }
    expect(curvePath([[5, 50]], axis, plotScales(box, axis))).toBe('M0.0 50.0L50.0 50.0L100.0 50.0')
  })

  it('draws bins to the scale of the highest', () => {
    const bins = [
      { from: 0, to: 1, count: 10, outcomes: 5 },
      { from: 1, to: 2, count: 40, outcomes: 0 },
    ]
    expect(binHeights(bins)).toEqual([
      { all: 0.25, outcomes: 0.125 },
      { all: 1, outcomes: 0 },
    ])
  })
})
