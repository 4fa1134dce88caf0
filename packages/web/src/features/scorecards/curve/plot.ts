import type { Curve } from '../../../api'
import { niceTicks } from '../../../ui/charts'

/** A part of the values of a measure: how many have one in it, and of them how many the outcome followed. */
export type ValueBin = { from: number; to: number; count: number; outcomes: number }

/** The values that a plot shows: its ticks, and the step by which a point moves. */
export type ValueAxis = { low: number; high: number; ticks: readonly number[]; step: number }

/** Round numbers around all bins and points; where there is but one value, some room around it. */
export function valueAxis(bins: readonly ValueBin[], curves: readonly Curve[]): ValueAxis {
  const values = [
    ...bins.flatMap(({ from, to }) => [from, to]),
    ...curves.flatMap((curve) => curve.map(([x]) => x)),
  ].filter(Number.isFinite)
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
  const room = least === most ? Math.max(1, Math.abs(least) / 2) : 0
  const ticks = niceTicks(least - room, most + room, 6)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  // Of what is counted in whole numbers, points are put on whole numbers.
  const whole =
    bins.length > 0 && high - low >= 10 && bins.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to))
  return { low, high, ticks, step: Math.max(stepOf(high - low), whole ? 1 : 0) }
}

/** About a hundredth of a span, as 1, 2 or 5 of a power of ten. */
export function stepOf(span: number): number {
  const raw = span / 100
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 5].findLast((one) => one * power <= raw * 1.0001) ?? 1
  return Number((factor * power).toPrecision(6))
}

/** The plot's rectangle within the drawing. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** From values and scores to places and back. */
export function plotScales({ left, right, top, bottom }: Box, { low, high }: ValueAxis) {
  const span = high - low
  return {
    x: (value: number) => left + ((value - low) / span) * (right - left),
    y: (score: number) => bottom - (score / 100) * (bottom - top),
    valueAt: (x: number) => low + ((x - left) / (right - left)) * span,
    scoreAt: (y: number) => ((bottom - y) / (bottom - top)) * 100,
  }
}

/** A curve as a path over the whole axis, flat outside its points. */
export function curvePath(curve: Curve, axis: ValueAxis, { x, y }: Pick<ReturnType<typeof plotScales>, 'x' | 'y'>) {
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last) return ''
  const points = [...curve]
  if (first[0] > axis.low) points.unshift([axis.low, first[1]])
  if (last[0] < axis.high) points.push([axis.high, last[1]])
  return points
    .map(([value, score], at) => `${at === 0 ? 'M' : 'L'}${x(value).toFixed(1)} ${y(score).toFixed(1)}`)
    .join('')
}

/** How high each bin stands, as a share of the highest; of a count that is low the outcomes are still drawn to scale. */
export function binHeights(bins: readonly ValueBin[]): { all: number; outcomes: number }[] {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return bins.map(({ count, outcomes }) => ({ all: count / most, outcomes: outcomes / most }))
}

/** Ticks as short as they can be told apart: 0.2, 40, 1.2M. */
export function tickWords(ticks: readonly number[]): string[] {
  const most = Math.max(...ticks.map(Math.abs))
  const [divisor, unit] = most >= 1e9 ? [1e9, 'bn'] : most >= 1e6 ? [1e6, 'M'] : most >= 1e4 ? [1e3, 'k'] : [1, '']
  const scaled = ticks.map((tick) => Number((tick / divisor).toPrecision(10)))
  const decimals = Math.max(...scaled.map((value) => (String(value).split('.')[1] ?? '').length))
  return scaled.map((value) =>
    value === 0 && unit ? '0' : `${value.toFixed(Math.min(6, decimals)).replace('-', '−')}${unit}`,
  )
}
