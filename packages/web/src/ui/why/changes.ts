import type { HealthExplanation } from '../../api'

export type Change = {
  key: string
  name: string
  unit: string | null
  before: number | null
  after: number | null
  points: number
}

/** What moved a score between two dates: signed parts, largest first, that add up to the difference exactly. */
export function changesOf(health: HealthExplanation): Change[] {
  const before = health.compare
  if (!before) return []
  const was = new Map(before.groups.flatMap((group) => group.measures).map((measure) => [measure.metric, measure]))
  const changes: Change[] = []
  for (const measure of health.groups.flatMap((group) => group.measures)) {
    const old = was.get(measure.metric)
    was.delete(measure.metric)
    changes.push({
      key: measure.metric,
      name: measure.name,
      unit: measure.unit,
      before: old?.value ?? null,
      after: measure.value,
      points: (measure.contribution ?? 0) - (old?.contribution ?? 0),
    })
  }
  for (const gone of was.values()) {
    changes.push({
      key: gone.metric,
      name: gone.name,
      unit: gone.unit,
      before: gone.value,
      after: null,
      points: -(gone.contribution ?? 0),
    })
  }
  const adjusted = (one: { adjustments: { contribution: number }[] }) =>
    one.adjustments.reduce((sum, adjustment) => sum + adjustment.contribution, 0)
  const caps = adjusted(health) - adjusted(before)
  if (caps !== 0)
    changes.push({ key: '', name: 'Caps and overrides', unit: null, before: null, after: null, points: caps })
  return changes
    .filter((change) => Math.abs(change.points) >= 0.005)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
}
