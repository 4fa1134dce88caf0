import type { Curve } from '../../../api'

/** A value and its score. */
export type CurvePoint = readonly [number, number]

const MOST_POINTS = 50
const clean = (value: number) => Number(value.toPrecision(12))
const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Moves a value onto the nearest multiple of the step. */
export const snap = (value: number, step: number): number => clean(Math.round(value / step) * step)

/**
 * The curve with one point moved towards `to`: its score stays within 0 and 100, its value at least `gap` from its neighbours', so that
 * values go on increasing. Without room between them it keeps its value.
 */
export function movePoint(curve: Curve, at: number, to: CurvePoint, gap: number): Curve {
  const was = curve[at]
  if (!was) return curve
  const low = (curve[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY) + gap
  const high = (curve[at + 1]?.[0] ?? Number.POSITIVE_INFINITY) - gap
  const x = low > high ? was[0] : clean(between(to[0], low, high))
  return curve.map((point, index) => (index === at ? [x, clean(between(to[1], 0, 100))] : point))
}

/** The curve with a point more, and where it came to stand; null where there is no room or a curve is full. */
export function insertPoint(curve: Curve, point: CurvePoint, gap: number): { curve: Curve; at: number } | null {
  if (curve.length >= MOST_POINTS) return null
  if (curve.some(([x]) => Math.abs(x - point[0]) < gap)) return null
  const found = curve.findIndex(([x]) => x > point[0])
  const at = found === -1 ? curve.length : found
  const placed: CurvePoint = [clean(point[0]), clean(between(point[1], 0, 100))]
  return { curve: [...curve.slice(0, at), placed, ...curve.slice(at)], at }
}

/** The curve without a point; the last one stays. */
export const removePoint = (curve: Curve, at: number): Curve =>
  curve.length <= 1 ? curve : curve.filter((_, index) => index !== at)

/** The curve with one point as written; null unless values go on increasing and the score is from 0 to 100. */
export function writePoint(curve: Curve, at: number, point: CurvePoint): Curve | null {
  const [x, y] = point
  const fits =
    Number.isFinite(x) &&
    y >= 0 &&
    y <= 100 &&
    x > (curve[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY) &&
    x < (curve[at + 1]?.[0] ?? Number.POSITIVE_INFINITY)
  return fits ? curve.map((was, index) => (index === at ? point : was)) : null
}

/** The score of a value: linear between the points, flat outside them. */
export function readCurve(curve: Curve, value: number): number {
  const right = curve.findIndex(([x]) => value <= x)
  const high = curve[right === -1 ? curve.length - 1 : right]
  if (!high) return 0
  const low = right > 0 ? curve[right - 1] : undefined
  if (!low || value === high[0]) return high[1]
  return low[1] + ((high[1] - low[1]) * (value - low[0])) / (high[0] - low[0])
}

/** "0.45 → 40", "0.45, 40" or "0.45 40" as a point; null for anything else. */
export function parsePoint(text: string): CurvePoint | null {
  const plain = text.replaceAll('−', '-').replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
  const found = /^\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*(?:→|->|,|;|\s)\s*(-?[\d.]+)\s*$/i.exec(plain)
  if (!found) return null
  const point: CurvePoint = [Number(found[1]), Number(found[2])]
  return point.every(Number.isFinite) ? point : null
}
