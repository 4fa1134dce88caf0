import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createRegistry, describeRule, type FieldSource, fieldsOf, fieldsOfCompute, type Rule } from '.'

const field = (
  key: string,
  label: string,
  type: FieldSource['type'],
  more: Partial<FieldSource> = {},
): FieldSource => ({
  key,
  label,
  group: 'Sample',
  type,
  sql: sql`null`,
  ...more,
})
const registry = createRegistry([
  field('account.name', 'Name', 'text'),
  field('account.owner', 'Owner', 'member'),
  field('account.tag', 'Tags', 'list'),
  field('revenue.mrr', 'MRR', 'money', { unit: 'USD' }),
  field('metric.wau', 'WAU', 'number'),
  field('metric.change', 'WAU change', 'number', { unit: '%' }),
  field('field.plan', 'Plan', 'option', {
    options: [
      { value: 'growth', label: 'Growth' },
      { value: 'enterprise', label: 'Enterprise' },
    ],
  }),
  field('revenue.renewalAt', 'Renewal', 'date', { precision: 'day' }),
])
const people = createRegistry([field('person.role', 'Role', 'text')])

const wau: Rule = { field: 'metric.wau', op: '>=', value: 9500 }
const plan: Rule = { field: 'field.plan', op: 'in', value: ['growth', 'enterprise'] }
const renewal: Rule = { field: 'revenue.renewalAt', op: 'within_next_days', value: 90 }

describe('a rule in English', () => {
  it.each<[Rule, string]>([
    [{ all: [wau, plan] }, 'WAU is at least 9,500 and Plan is one of Growth, Enterprise'],
    [
      { all: [wau, { any: [plan, renewal] }] },
      'WAU is at least 9,500 and (Plan is one of Growth, Enterprise or Renewal is within the next 90 days)',
    ],
    [{ any: [{ any: [wau, wau] }, wau] }, 'WAU is at least 9,500 or WAU is at least 9,500 or WAU is at least 9,500'],
    [{ not: { all: [wau, plan] } }, 'not (WAU is at least 9,500 and Plan is one of Growth, Enterprise)'],
    [{ all: [wau] }, 'WAU is at least 9,500'],
    [{ all: [] }, 'everything'],
    [{ any: [] }, 'nothing'],
    [{ field: 'revenue.mrr', op: '<', value: '1234.5' }, 'MRR is less than 1,234.5 USD'],
    [{ field: 'revenue.mrr', op: '>', value: { amount: '10.0000', currency: 'USD' } }, 'MRR is more than 10 USD'],
    [{ field: 'metric.change', op: '<=', value: -30 }, 'WAU change is at most -30%'],
    [{ field: 'account.name', op: 'not_contains', value: 'acme' }, 'Name does not contain "acme"'],
    [{ field: 'account.owner', op: '=', value: 'me' }, 'Owner is me'],
    [{ field: 'account.owner', op: 'is_not_set' }, 'Owner is not set'],
    [{ field: 'account.tag', op: 'not_in', value: ['vip', 'beta'] }, 'Tags includes none of vip, beta'],
    [{ field: 'revenue.renewalAt', op: '<=', value: '2026-03-31' }, 'Renewal is on or before 2026-03-31'],
    [{ field: 'revenue.renewalAt', op: 'within_past_days', value: 1 }, 'Renewal is within the past 1 day'],
    [{ field: 'metric.gone', op: '=', value: 'x' }, 'metric.gone is "x"'],
    [
      { compute: { kind: 'event_count', events: ['search', 'quote'], days: 28 }, op: '>', value: 5 },
      'event count of search, quote over 28 days is more than 5',
    ],
    [
      { people: { match: { field: 'person.role', op: '=', value: 'champion' }, op: '>=', value: 2 } },
      'at least 2 people with (Role is "champion")',
    ],
    [
      { changed: 'field.plan', from: null, to: 'growth', withinDays: 7 },
      'Plan changed from no value to Growth within the past 7 days',
    ],
    [{ changed: 'field.plan', withinDays: 1 }, 'Plan changed within the past 1 day'],
  ])('%j', (rule, sentence) => expect(describeRule(rule, registry, people)).toBe(sentence))
})

describe('what a rule rests on', () => {
  it('is every field it names, wherever', () => {
    const rule: Rule = {
      all: [
        wau,
        { not: { any: [plan, wau] } },
        { changed: 'health.band', withinDays: 7 },
        { people: { match: { field: 'person.role', op: 'is_set' }, op: '>=', value: 1 } },
        { compute: { kind: 'ratio', numerator: 'wau', denominator: 'mau', scale: 1 }, op: '<', value: 0.2 },
      ],
    }
    const needed = ['metric.wau', 'field.plan', 'health.band', 'person.role', 'metric.mau']
    expect([...fieldsOf(rule)]).toEqual(needed)
  })
  it.each([
    [{ kind: 'change', metric: 'wau' }, ['metric.wau']],
    [{ kind: 'expr', formula: 'a / b', of: { a: 'x', b: 'y' } }, ['metric.x', 'metric.y']],
    [{ kind: 'field', key: 'seats' }, ['field.seats']],
    [{ kind: 'field', key: 'account.createdAt' }, ['account.createdAt']],
    [{ kind: 'people', match: { field: 'person.role', op: 'is_set' } }, ['person.role']],
    [{ kind: 'event_count', events: '*', days: 7 }, []],
  ])('of %j', (compute, needed) => expect([...fieldsOfCompute(compute)]).toEqual(needed))
})
