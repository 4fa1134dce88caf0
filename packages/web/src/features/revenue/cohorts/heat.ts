/** The steps of the ramp, light to strong; the marks on the last two are light in the light theme. */
const steps = 7

/** Which step of the ramp a share stands on, 0 to 6, between the least and the most shown. */
export function heatStep(value: number, low: number, high: number): number {
  if (high <= low) return steps - 1
  return Math.min(steps - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * steps)))
}

/** The bounds of a ramp that tells the values apart: from the least, in steps of 5 %, to the most. */
export function heatBounds(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.min(1, ...values) * 20) / 20
  return [low, Math.max(1, Math.ceil(Math.max(...values, 0) * 20) / 20)]
}
