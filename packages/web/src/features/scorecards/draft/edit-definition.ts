import type { Measure, MeasureGroup, Scorecard, ScorecardDefinition } from '../../../api'

/** The parts that an author writes, without what the server adds. */
export function definitionOf(card: ScorecardDefinition | Scorecard): ScorecardDefinition {
  const { name, bands, groups, caps, coverageFloor, hysteresisDays, appliesTo, priority, parents } = card
  return { name, bands, groups, caps, coverageFloor, hysteresisDays, appliesTo, priority, parents }
}

/** All measures, each with its group and its path as the server names faults. */
export function measuresOf(card: ScorecardDefinition): { measure: Measure; group: MeasureGroup; path: string }[] {
  return card.groups.flatMap((group, g) =>
    group.measures.map((measure, m) => ({ measure, group, path: `groups[${g}].measures[${m}]` })),
  )
}

export const findMeasure = (card: ScorecardDefinition, metric: string | undefined): Measure | undefined =>
  measuresOf(card).find(({ measure }) => measure.metric === metric)?.measure

const exact = (value: number) => Number(value.toPrecision(12))
export const sumOf = (parts: readonly { weight: number }[]): number =>
  exact(parts.reduce((sum, { weight }) => sum + weight, 0))

/** Changes a group's measures; a group that weighs as much as its measures together goes on doing so. */
function withMeasures(group: MeasureGroup, measures: readonly Measure[]): MeasureGroup {
  const follows = group.weight === sumOf(group.measures)
  return { ...group, measures, weight: follows ? sumOf(measures) : group.weight }
}

const inGroups = (card: ScorecardDefinition, change: (group: MeasureGroup) => MeasureGroup): ScorecardDefinition => ({
  ...card,
  groups: card.groups.map(change),
})

/** The definition with a part of one measure changed. */
export function editMeasure(card: ScorecardDefinition, metric: string, part: Partial<Measure>): ScorecardDefinition {
  return inGroups(card, (group) =>
    group.measures.some((one) => one.metric === metric)
      ? withMeasures(
          group,
          group.measures.map((one) => (one.metric === metric ? { ...one, ...part } : one)),
        )
      : group,
  )
}

/** The definition with a part of one group changed. */
export const editGroup = (
  card: ScorecardDefinition,
  key: string,
  part: Partial<Pick<MeasureGroup, 'name' | 'weight'>>,
): ScorecardDefinition => inGroups(card, (group) => (group.key === key ? { ...group, ...part } : group))

/** The definition without a measure; a group that it leaves empty goes too. */
export function removeMeasure(card: ScorecardDefinition, metric: string): ScorecardDefinition {
  const next = inGroups(card, (group) => {
    const left = group.measures.filter((one) => one.metric !== metric)
    return left.length === group.measures.length ? group : withMeasures(group, left)
  })
  return { ...next, groups: next.groups.filter((group) => group.measures.length > 0) }
}

/** A key for a group's name that no other group has. */
function keyFor(name: string, taken: readonly string[]): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 50)
  const key = words || 'group'
  for (let n = 1; ; n++) {
    const tried = n === 1 ? key : `${key}_${n}`
    if (!taken.includes(tried)) return tried
  }
}

/** The definition with a measure more, in the group of that key or in a new one of that name. */
export function addMeasure(
  card: ScorecardDefinition,
  measure: Measure,
  into: { key: string } | { name: string },
): ScorecardDefinition {
  if ('key' in into)
    return inGroups(card, (group) =>
      group.key === into.key ? withMeasures(group, [...group.measures, measure]) : group,
    )
  const key = keyFor(
    into.name,
    card.groups.map((group) => group.key),
  )
  const group = { key, name: into.name.trim(), weight: measure.weight, measures: [measure] }
  return { ...card, groups: [...card.groups, group] }
}
