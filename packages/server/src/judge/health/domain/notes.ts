import type { ScorecardDefinition } from '../contract'
import type { Scored, ScoredGroup, ScoredMeasure } from './score'

/** In sentences: what had no value, what became of its weight, and why there is no score, if there is none. */
export function noteScore(
  card: ScorecardDefinition,
  scored: Scored,
  nameOf: (metric: string) => string,
): readonly string[] {
  const notes = scored.groups.flatMap((group) => {
    const gone = group.measures.filter((measure) => measure.score === null)
    if (gone.length === group.measures.length && gone.length > 1) return [noteGroup(scored, group)]
    return group.measures.flatMap((measure) => noteMeasure(scored, group, measure, nameOf))
  })
  if (scored.score !== null) return notes
  if (scored.groups.every((group) => group.effectiveWeight === 0)) return [...notes, 'Nothing has a value: no score.']
  const floor = `Coverage of ${percent(scored.coverage)} is under the floor of ${percent(card.coverageFloor)}: no score.`
  return [...notes, floor]
}

function noteMeasure(
  scored: Scored,
  group: ScoredGroup,
  measure: ScoredMeasure,
  nameOf: (metric: string) => string,
): string[] {
  if (measure.value !== null) return []
  const name = nameOf(measure.metric)
  if (measure.score !== null) return [`${name} has no value and counts as ${measure.score}.`]
  const rest = group.measures.filter((one) => one.score !== null && one.weight > 0).map((one) => nameOf(one.metric))
  const heirs = rest.length > 0 ? rest : otherGroups(scored, group)
  const weight = nominalWeight(scored, group, measure.weight)
  return [`${name} has no value and is skipped${bequest(weight, heirs)}`]
}

const noteGroup = (scored: Scored, group: ScoredGroup): string => {
  const weight = nominalWeight(
    scored,
    group,
    group.measures.reduce((sum, one) => sum + one.weight, 0),
  )
  return `No measure of ${group.name} has a value${bequest(weight, otherGroups(scored, group))}`
}

const bequest = (weight: number, heirs: readonly string[]): string =>
  weight === 0 || heirs.length === 0 ? '.' : `; its weight of ${weight.toFixed(1)} goes to ${listed(heirs)}.`

const otherGroups = (scored: Scored, group: ScoredGroup): string[] =>
  scored.groups.filter((one) => one !== group && one.effectiveWeight > 0).map((one) => one.name)

/** Percent of the score that it would weigh, were nothing skipped. */
function nominalWeight(scored: Scored, group: ScoredGroup, weight: number): number {
  const groups = scored.groups.reduce((sum, one) => sum + one.weight, 0)
  const measures = group.measures.reduce((sum, one) => sum + one.weight, 0)
  return (100 * group.weight * weight) / (groups * measures)
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
