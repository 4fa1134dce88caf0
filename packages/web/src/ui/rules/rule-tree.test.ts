import { describe, expect, it } from 'vitest'
import { fromGroup, negate, replaceItem, toGroup } from './rule-tree'
import { sentenceOf } from './words'

const plan = { field: 'field.plan', op: 'in', value: ['Growth', 'Enterprise'] }
const wau = { field: 'metric.wau', op: '<', value: 5 }

describe('a rule as a group', () => {
  it('puts a single clause into one', () => expect(toGroup(plan)).toEqual({ join: 'all', items: [plan] }))
  it('keeps the word of a group', () =>
    expect(toGroup({ any: [plan, wau] })).toEqual({ join: 'any', items: [plan, wau] }))
  it('is no rule when nothing is left', () => expect(fromGroup(replaceItem(toGroup(plan), 0, null))).toBeNull())
  it('replaces one clause and leaves the others', () =>
    expect(fromGroup(replaceItem(toGroup({ all: [plan, wau] }), 1, plan))).toEqual({ all: [plan, plan] }))
  it('turned around twice is itself', () => expect(negate(negate(wau))).toEqual(wau))
})

describe('a clause as a sentence', () => {
  const fields = [
    { key: 'field.plan', label: 'Plan', group: 'Fields', type: 'option' as const, operators: ['in'] },
    { key: 'revenue.renewalAt', label: 'Renewal', group: 'Revenue', type: 'date' as const, operators: [] },
  ]
  it.each([
    [plan, 'Plan is one of Growth, Enterprise'],
    [{ field: 'revenue.renewalAt', op: 'within_next_days', value: 90 }, 'Renewal within the next 90 days'],
    [{ field: 'field.plan', op: 'is_not_set' }, 'Plan is not known'],
    [{ field: 'field.gone', op: '=', value: 1 }, 'field.gone is 1'],
    [{ changed: 'health.band', withinDays: 7 }, 'health.band changed'],
  ])('%j reads %s', (node, text) => expect(sentenceOf(node, fields)).toBe(text))
})
