import { problem } from '../../../kernel/errors'

export type Curve = readonly (readonly [number, number])[]

/** The curve, if its x increase strictly and its y lie in 0 to 100. Throws `invalid_curve` with `field` and the point at fault. */
export function checkCurve(curve: Curve, field: string): Curve {
  if (curve.length === 0) throw problem('invalid_curve', 'A curve must have a point.', { field })
  for (const [index, [x, y]] of curve.entries()) {
    const at = `${field}[${index}]`
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw problem('invalid_curve', 'A point of a curve is two numbers, [value, score].', { field: at })
    }
    if (y < 0 || y > 100) throw problem('invalid_curve', `A score lies between 0 and 100, not at ${y}.`, { field: at })
    const before = curve[index - 1]
    if (before && before[0] >= x) {
      throw problem('invalid_curve', `Values of a curve must increase: ${x} comes after ${before[0]}.`, { field: at })
    }
  }
  return curve
}

/** The score of a value, 0 to 100: linear between the curve's points, flat outside them. Of a curve that `checkCurve` let pass. */
export function readCurve(curve: Curve, value: number): number {
  const right = curve.findIndex(([x]) => value <= x)
  const high = curve[right === -1 ? curve.length - 1 : right]
  if (!high) throw problem('invalid_curve', 'A curve must have a point.')
  const low = right > 0 ? curve[right - 1] : undefined
  if (!low || value === high[0]) return high[1]
  // Of neighbours as far apart as numbers go, the difference itself would overflow.
  const share = (value / 2 - low[0] / 2) / (high[0] / 2 - low[0] / 2)
  return low[1] + (high[1] - low[1]) * Math.min(1, Math.max(0, share))
}
