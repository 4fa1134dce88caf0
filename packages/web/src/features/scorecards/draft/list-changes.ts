import type { Curve, ScorecardDefinition } from '../../../api'
import { coverageWords, daysWords, missingWords, parentWords, pointWords } from '../words'
import { measuresOf } from './edit-definition'

/** One place in which two definitions differ. */
export type Change = { place: string; before: string; after: string }

type NameOf = (metric: string) => string

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
export const curveWords = (curve: Curve): string => curve.map(pointWords).join(', ')
const none = 'none'

/** Every place in which `after` differs from `before`, each in words; a measure is told by weight, curve and policy. */
export function listChanges(before: ScorecardDefinition, after: ScorecardDefinition, nameOf: NameOf): Change[] {
  const changes: Change[] = []
  const told = (place: string, was: string, is: string) => {
    if (was !== is) changes.push({ place, before: was, after: is })
  }
  told('Name', before.name, after.name)
  listGroupChanges(before, after, told)
  listMeasureChanges(before, after, nameOf, told)
  told('At risk under', String(before.bands.atRisk), String(after.bands.atRisk))
  told('Healthy from', String(before.bands.healthy), String(after.bands.healthy))
  told('No score under coverage of', coverageWords(before.coverageFloor), coverageWords(after.coverageFloor))
  told('Band changes after', daysWords(before.hysteresisDays), daysWords(after.hysteresisDays))
  told('Parent accounts', parentWords[before.parents], parentWords[after.parents])
  told('Priority', String(before.priority), String(after.priority))
  if (!same(before.appliesTo, after.appliesTo))
    changes.push({ place: 'Applies to', before: ruleWords(before.appliesTo), after: ruleWords(after.appliesTo) })
  for (let at = 0; at < Math.max(before.caps.length, after.caps.length); at++) {
    const [was, is] = [before.caps[at], after.caps[at]]
    if (same(was, is)) continue
    changes.push({ place: `Cap ${at + 1}`, before: capWords(was), after: capWords(is) })
  }
  return changes
}

type Tell = (place: string, was: string, is: string) => void

function listGroupChanges(before: ScorecardDefinition, after: ScorecardDefinition, told: Tell): void {
  for (const group of after.groups) {
    const was = before.groups.find((one) => one.key === group.key)
    if (!was) {
      told(`Group ${group.name}`, none, String(group.weight))
      continue
    }
    told(`Group ${was.name}, name`, was.name, group.name)
    // A group that weighs what its measures do is told by them.
    const measured = (one: typeof group) => one.measures.reduce((sum, { weight }) => sum + weight, 0)
    if (was.weight !== measured(was) || group.weight !== measured(group))
      told(`Group ${group.name}, weight`, String(was.weight), String(group.weight))
  }
  for (const group of before.groups)
    if (!after.groups.some((one) => one.key === group.key)) told(`Group ${group.name}`, String(group.weight), none)
}

function listMeasureChanges(before: ScorecardDefinition, after: ScorecardDefinition, nameOf: NameOf, told: Tell): void {
  const then = new Map(measuresOf(before).map((one) => [one.measure.metric, one]))
  const now = measuresOf(after)
  for (const { measure, group } of now) {
    const name = nameOf(measure.metric)
    const was = then.get(measure.metric)
    if (!was) {
      told(name, none, `weight ${measure.weight}`)
      continue
    }
    told(`${name}, weight`, String(was.measure.weight), String(measure.weight))
    told(`${name}, curve`, curveWords(was.measure.curve), curveWords(measure.curve))
    told(`${name}, if missing`, missingWords[was.measure.missing], missingWords[measure.missing])
    if (was.group.key !== group.key) told(`${name}, group`, was.group.name, group.name)
  }
  for (const [metric, { measure }] of then)
    if (!now.some((one) => one.measure.metric === metric)) told(nameOf(metric), `weight ${measure.weight}`, none)
}

const ruleWords = (rule: unknown) => (rule ? JSON.stringify(rule) : 'all accounts')
const capWords = (cap: ScorecardDefinition['caps'][number] | undefined) =>
  cap ? `${cap.reason}, ${cap.max} at most, ${JSON.stringify(cap.when)}` : none

/** The change as one short line: "WAU per seat, weight 20 → 22". */
export function changeWords(changes: readonly Change[]): string {
  const [first, ...more] = changes
  if (!first) return ''
  const long = first.before.length + first.after.length > 60
  const words = long ? `${first.place} changed` : `${first.place} ${first.before} → ${first.after}`
  return more.length === 0 ? words : `${words}, and ${more.length} more`
}
