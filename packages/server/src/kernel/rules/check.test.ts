import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { checkRule, createRegistry, parseRule, parseRuleText, type RuleCapabilities, ruleSchema } from '.'
import { randomRule } from './random-rules'
import { personRegistry, sampleRegistry } from './sample-fields'

const everything: RuleCapabilities = { people: personRegistry, compute: () => undefined, changed: true, me: true }
const check = (rule: unknown, can: RuleCapabilities = everything) => checkRule(parseRule(rule), sampleRegistry, can)

describe('the shape of a rule', () => {
  const deep = (n: number): unknown => (n === 0 ? { all: [] } : { not: deep(n - 1) })
  it.each<[string, unknown, string]>([
    ['null', null, 'rule: must be an object'],
    ['a list', [], 'rule: must be an object'],
    ['nothing', {}, 'rule: must have one of the keys all, any, not, field, compute, people, changed'],
    ['two kinds', { all: [], any: [] }, 'rule: has both "all" and "any": give one'],
    ['an unknown key', { all: [{ field: 'x', op: '=', valeu: 1 }] }, 'rule.all[0]: has the unknown key "valeu"'],
    [
      'an unknown key in people',
      { people: { match: { all: [] }, op: '=', value: 1, x: 1 } },
      'rule.people: has the unknown key',
    ],
    ['no operator', { field: 'x' }, 'rule.op: must be one of = !='],
    ['an unknown operator', { not: { any: [{ field: 'x', op: '==' }] } }, 'rule.not.any[0].op: must be one of = !='],
    ['all of no list', { all: { field: 'x' } }, 'rule.all: must be a list of rules'],
    ['a null value', { field: 'x', op: '=', value: null }, 'rule.value: must be a text'],
    ['a nested list', { field: 'x', op: 'in', value: [[1]] }, 'rule.value: must be a text'],
    ['an endless number', { field: 'x', op: '=', value: Number.POSITIVE_INFINITY }, 'rule.value: must be a text'],
    ['NUL', { field: 'x', op: '=', value: 'a\u0000' }, 'rule.value: '],
    ['a lone surrogate', { field: 'x', op: '=', value: '\ud800' }, 'rule.value: '],
    ['an empty field', { field: '', op: '=' }, 'rule.field: must not be empty'],
    [
      'half a person',
      { people: { match: { all: [] }, op: '>=', value: 1.5 } },
      'rule.people.value: must be a whole number',
    ],
    ['people by text', { people: { match: { all: [] }, op: 'in', value: 1 } }, 'rule.people.op: must be one of'],
    ['no match', { people: { op: '>=', value: 1 } }, 'rule.people.match: is missing'],
    ['no window', { changed: 'x' }, 'rule.withinDays: must be a whole number'],
    ['an empty window', { changed: 'x', withinDays: 0 }, 'rule.withinDays: must be 1 or more'],
    ['compute without a kind', { compute: {}, op: '=', value: 1 }, 'rule.compute.kind: '],
    ['depth', deep(20), 'is nested more than 20 deep'],
    ['size', { any: Array.from({ length: 1000 }, () => ({ all: [] })) }, 'has more than 1000 parts'],
    [
      'a long list',
      { field: 'x', op: 'in', value: Array.from({ length: 5001 }, () => 1) },
      'rule.value: has more than 5000 values',
    ],
  ])('%s is refused', (_what, rule, message) => {
    expect(() => parseRule(rule)).toThrow(message)
    expect(ruleSchema.safeParse(rule).success).toBe(false)
  })
  it('no depth exhausts the stack', () => {
    let rule: unknown = { all: [] }
    for (let i = 0; i < 100_000; i++) rule = { not: rule }
    expect(() => parseRule(rule)).toThrow('is nested more than 20 deep')
    expect(ruleSchema.safeParse(rule).success).toBe(false)
  })
  it('reads JSON from an address', () => {
    expect(parseRuleText('{"all":[]}')).toEqual({ all: [] })
    expect(() => parseRuleText('{"all":')).toThrow('filter: is not JSON')
    expect(() => parseRuleText('{"all":[1]}')).toThrow('filter.all[0]: must be an object')
  })
  it('accepts every rule there is, unchanged', () => {
    fc.assert(
      fc.property(randomRule, (rule) => {
        expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule)
        check(rule)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a rule that cannot be', () => {
  it.each<[unknown, string]>([
    [
      { all: [{ all: [] }, { field: 'siez', op: '=', value: 1 }] },
      'rule.all[1].field: unknown field "siez", did you mean "size"?',
    ],
    [{ field: 'metric.absent', op: '=', value: 1 }, 'rule.field: unknown field "metric.absent".'],
    [
      { field: 'size', op: 'contains', value: 'x' },
      'rule.op: "contains" does not fit the number field "size": use one of =',
    ],
    [{ field: 'name', op: '>', value: 'x' }, '"&gt;" does not fit the text field'.replace('&gt;', '>')],
    [{ field: 'seen', op: 'in', value: [] }, '"in" does not fit the date field "seen"'],
    [{ not: { field: 'size', op: '>', value: '5' } }, 'rule.not.value: "5" is not a number (field "size").'],
    [{ field: 'size', op: '>' }, 'rule.value: > needs a value'],
    [{ field: 'size', op: '!=', value: [1] }, 'rule.value: != takes one value, not a list'],
    [{ field: 'size', op: 'in', value: 1 }, 'rule.value: in takes a list of values'],
    [{ field: 'size', op: 'is_not_set', value: 1 }, 'rule.value: is_not_set takes no value'],
    [{ field: 'mrr', op: '>', value: '1,000' }, 'rule.value: "1,000" is not an amount of money'],
    [{ field: 'mrr', op: '>', value: 0.00001 }, 'four decimals at most'],
    [{ field: 'mrr', op: '>', value: { amount: '1', currency: 'EUR' } }, 'the field is in USD, the value in EUR'],
    [{ field: 'live', op: '=', value: 'true' }, '"true" is neither true nor false'],
    [{ field: 'seen', op: 'before', value: 'yesterday' }, '"yesterday" is not a time'],
    [{ field: 'seen', op: 'before', value: '2026-02-30' }, '"2026-02-30" is not a day'],
    [{ field: 'seen', op: 'before', value: 5 }, '5 is not a date'],
    [{ field: 'seen', op: 'within_past_days', value: 0 }, 'takes a whole number of days from 1 to 36500'],
    [{ field: 'seen', op: 'within_next_days', value: 1.5 }, 'takes a whole number of days'],
    [{ field: 'name', op: 'contains', value: '' }, 'contains needs some text'],
    [
      { field: 'plan', op: 'in', value: ['free', 'grwoth'] },
      'rule.value: "grwoth" is not a choice of "plan", did you mean "growth"?',
    ],
    [{ field: 'plan', op: '=', value: 'z' }, 'use one of growth, enterprise, free.'],
    [
      { people: { match: { field: 'size', op: '=', value: 1 }, op: '=', value: 1 } },
      'rule.people.match.field: unknown field "size"',
    ],
    [{ changed: 'sizes', withinDays: 3 }, 'rule.changed: unknown field "sizes", did you mean "size"?'],
    [{ changed: 'tags', withinDays: 3 }, 'rule.changed: "changed" does not fit the list field "tags"'],
    [{ changed: 'size', from: 'x', withinDays: 3 }, 'rule.from: "x" is not a number (field "size").'],
    [{ changed: 'plan', to: 'z', withinDays: 3 }, 'rule.to: "z" is not a choice of "plan"'],
    [
      { compute: { kind: 'event_count' }, op: 'contains', value: 'x' },
      '"contains" does not fit the number field "compute"',
    ],
  ])('%j', (rule, message) => expect(() => check(rule)).toThrow(message))

  it.each<[unknown, string]>([
    [{ all: [{ people: { match: { all: [] }, op: '=', value: 0 } }] }, 'rule.all[0]: "people" cannot be used here.'],
    [{ compute: { kind: 'x' }, op: '=', value: 1 }, 'rule: "compute" cannot be used here.'],
    [{ changed: 'plan', withinDays: 1 }, 'rule: "changed" cannot be used here.'],
    [{ field: 'owner', op: '=', value: 'me' }, '"me" cannot be used here'],
    [
      { people: { match: { compute: { kind: 'x' }, op: '=', value: 1 }, op: '=', value: 1 } },
      '"people" cannot be used here',
    ],
  ])('%j where it has no meaning', (rule, message) => expect(() => check(rule, {})).toThrow(message))

  it('names the place for programs too', () => {
    const fault = { code: 'unknown_field', field: 'rule.any[0].field', status: 400 }
    expect(() => check({ any: [{ field: 'x', op: 'is_set' }] })).toThrow(expect.objectContaining(fault))
  })
})

describe('a registry', () => {
  const field = (key: string, join: string) => ({
    key,
    label: key,
    group: 'Sample',
    type: 'number' as const,
    sql: sql`j.x`,
    joins: [{ alias: 'j', sql: sql`left join j on ${join}` }],
  })
  it('has each key once', () =>
    expect(() => createRegistry([field('a', 'x'), field('a', 'x')])).toThrow('"a" is defined twice'))
  it('has one meaning for a join', () => {
    expect(createRegistry([field('a', 'x'), field('b', 'x')]).list()).toHaveLength(2)
    expect(() => createRegistry([field('a', 'x'), field('b', 'y')])).toThrow('The join "j" of field "b" differs')
  })
})
