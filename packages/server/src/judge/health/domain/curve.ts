import { problem } from '../../../kernel/errors'

/** Points [value, score]. */
export type Curve = readonly (readonly [number, number])[]

/** The curve, if it has a point and its values increase strictly. Throws `invalid_curve`, naming `field` and the values at fault. */
export function checkCurve(curve: Curve, field: string): Curve {
  if (curve.length === 0) throw problem('invalid_curve', `${field}: a curve must have a point.`, { field })
  for (const [index, [x]] of curve.entries()) {
    const before = curve[index - 1]
    if (before && before[0] >= x) {
      const message = `${field}: values of a curve must increase, but ${x} comes after ${before[0]}.`
      throw problem('invalid_curve', message, { field })
    }
  }
  return curve
}

/** The score of a value, 0 to 100: linear between the curve's points, flat outside them. Of a curve that `checkCurve` let pass. */
export function readCurve(curve: Curve, value: number): number {
  const right = curve.findIndex(([x]) => value <= x)
  const high = curve[right === -1 ? curve.length - 1 : right]
  if (!high) throw problem('invalid_curve', 'A curve must have a point.', { status: 500 })
  const low = right > 0 ? curve[right - 1] : undefined
  if (!low || value === high[0]) return high[1]
  return clamp(low[1] + (high[1] - low[1]) * ((value - low[0]) / (high[0] - low[0])))
}

const clamp = (score: number): number => Math.min(100, Math.max(0, score))
