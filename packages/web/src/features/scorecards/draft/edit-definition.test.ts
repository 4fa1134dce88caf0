import { describe, expect, it } from 'vitest'
import type { ScorecardDefinition } from '../../../api'
import { addMeasure, editGroup, editMeasure, measuresOf, removeMeasure } from './edit-definition'
import { changeWords, listChanges } from './list-changes'

const measure = (metric: string, weight: number) => ({
  metric,
  weight,
  curve: [
    [0, 0],
    [10, 100],
  ] as const,
  missing: 'skip' as const,
})

const card: ScorecardDefinition = {
  name: 'Core accounts',
  bands: { atRisk: 40, healthy: 70 },
  groups: [
    { key: 'usage', name: 'Usage', weight: 45, measures: [measure('wau', 30), measure('breadth', 15)] },
    { key: 'support', name: 'Support', weight: 20, measures: [measure('tickets', 1)] },
  ],
  caps: [],
  coverageFloor: 0.5,
  hysteresisDays: 0,
  appliesTo: null,
  priority: 1,
  parents: 'own',
}
const nameOf = (key: string) => key.toUpperCase()
const weightsOf = (one: ScorecardDefinition) => one.groups.map((group) => group.weight)

describe('editing a definition', () => {
  it('lets a group that weighs what its measures do go on doing so, and leaves any other alone', () => {
    expect(weightsOf(editMeasure(card, 'wau', { weight: 32 }))).toEqual([47, 20])
    expect(weightsOf(editMeasure(card, 'tickets', { weight: 5 }))).toEqual([45, 20])
    expect(weightsOf(editGroup(card, 'usage', { weight: 50 }))).toEqual([50, 20])
  })

  it('takes a measure away, and its group once it is empty', () => {
    expect(weightsOf(removeMeasure(card, 'breadth'))).toEqual([30, 20])
    expect(removeMeasure(card, 'tickets').groups.map((group) => group.key)).toEqual(['usage'])
  })

  it('adds a measure to a group, or to a new one whose key is free', () => {
    expect(weightsOf(addMeasure(card, measure('dau', 10), { key: 'usage' }))).toEqual([55, 20])
    const more = addMeasure(card, measure('nps', 10), { name: 'Usage' })
    expect(more.groups.at(-1)).toMatchObject({ key: 'usage_2', name: 'Usage', weight: 10 })
  })

  it('names the places as the server does', () => {
    expect(measuresOf(card).map(({ path }) => path)).toEqual([
      'groups[0].measures[0]',
      'groups[0].measures[1]',
      'groups[1].measures[0]',
    ])
  })
})

describe('what a draft changes', () => {
  it.each([
    ['nothing', card, []],
    ['a weight', editMeasure(card, 'wau', { weight: 32 }), ['WAU, weight 30 → 32']],
    ['a policy', editMeasure(card, 'wau', { missing: 'zero' }), ['WAU, if missing Skip → Count 0']],
    ['an edge', { ...card, bands: { atRisk: 41, healthy: 70 } }, ['At risk under 40 → 41']],
    ['a group of its own weight', editGroup(card, 'support', { weight: 22 }), ['Group Support, weight 20 → 22']],
    ['a measure more', addMeasure(card, measure('dau', 10), { key: 'usage' }), ['DAU none → weight 10']],
    [
      'a measure and its group less',
      removeMeasure(card, 'tickets'),
      ['Group Support 20 → none', 'TICKETS weight 1 → none'],
    ],
    ['days of holding', { ...card, hysteresisDays: 3 }, ['Band changes after at once → 3 days']],
  ] as const)('tells %s', (_, after, wanted) => {
    const told = listChanges(card, after, nameOf).map((one) => `${one.place} ${one.before} → ${one.after}`)
    expect(told).toEqual(wanted)
  })

  it('is said in one line, however much it is', () => {
    const after = { ...editMeasure(card, 'wau', { weight: 32 }), coverageFloor: 0.6 }
    expect(changeWords(listChanges(card, after, nameOf))).toBe('WAU, weight 30 → 32, and 1 more')
  })
})
