export type Bands = { atRisk: number; healthy: number }

/** The edges with one moved: each from 0 to 100, at risk never ends above where healthy begins. */
export function moveEdge(bands: Bands, edge: keyof Bands, to: number): Bands {
  const [low, high] = edge === 'atRisk' ? [0, bands.healthy] : [bands.atRisk, 100]
  return { ...bands, [edge]: Math.min(high, Math.max(low, to)) }
}

/** The outline of bars side by side, from the left edge of the first to the right edge of the last. */
export function outlinePath(
  counts: readonly number[],
  x: (at: number) => number,
  y: (count: number) => number,
): string {
  const steps = counts.map(
    (count, at) => `L${x(at).toFixed(1)} ${y(count).toFixed(1)}L${x(at + 1).toFixed(1)} ${y(count).toFixed(1)}`,
  )
  return counts.length === 0
    ? ''
    : `M${x(0).toFixed(1)} ${y(0).toFixed(1)}${steps.join('')}L${x(counts.length).toFixed(1)} ${y(0).toFixed(1)}`
}
