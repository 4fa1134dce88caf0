import { sql } from 'kysely'
import type { Rule } from './ast'
import type { EvaluateContext, FieldValues } from './explain'
import { createRegistry, type FieldSource } from './field'

/** Fields of every type, for the tests: one column of the table `sample` each, and one that is joined. */
const source = (key: string, type: FieldSource['type'], more: Partial<FieldSource> = {}): FieldSource => ({
  key,
  label: key,
  group: 'Sample',
  type,
  sql: sql.ref(`a.${key}`),
  ...more,
})

const options = ['growth', 'enterprise', 'free'].map((value) => ({ value, label: value }))

export const sampleRegistry = createRegistry([
  source('name', 'text'),
  source('size', 'number'),
  source('mrr', 'money', { unit: 'USD' }),
  source('live', 'boolean'),
  source('seen', 'date'),
  source('due', 'date', { precision: 'day' }),
  source('plan', 'option', { options }),
  source('owner', 'member'),
  source('tags', 'list'),
  source('seats', 'number', {
    sql: sql`o.seats`,
    joins: [{ alias: 'o', sql: sql`left join sample_other o on o.id = a.id` }],
  }),
])

export const personRegistry = createRegistry([
  source('person.role', 'text', { sql: sql`p.role` }),
  source('person.logins', 'number', { sql: sql`p.logins` }),
])

/** Noon in Berlin, on a day after clocks changed. */
export const sampleMoment = {
  asOf: { kind: 'now', at: Date.UTC(2026, 2, 31, 10) },
  timeZone: 'Europe/Berlin',
  me: 'Ann@example.com',
} as const

export const noValues: FieldValues = Object.fromEntries(sampleRegistry.list().map(({ key }) => [key, null]))

export const sampleContext: EvaluateContext = { ...sampleMoment, registry: sampleRegistry }

/** A field, an operator, the value asked for, the value there is, and whether it holds. */
export type Case = readonly [field: string, op: string, wanted: unknown, actual: unknown, holds: boolean]

export const caseRule = ([field, op, value]: Case): Rule =>
  (value === undefined ? { field, op } : { field, op, value }) as Rule

export const cases: readonly Case[] = [
  ['name', '=', 'Acme', 'Acme', true],
  ['name', '=', 'acme', 'Acme', false],
  ['name', '=', '', '', true],
  ['name', '=', 'Acme', null, false],
  ['name', '!=', 'Acme', 'Beta', true],
  ['name', '!=', 'Acme', 'Acme', false],
  ['name', '!=', 'Acme', null, true],
  ['name', 'in', ['Acme', 'Beta'], 'Beta', true],
  ['name', 'in', ['a,b', '{"x"}', "o'k\\"], "o'k\\", true],
  ['name', 'in', [], 'Beta', false],
  ['name', 'in', ['Acme'], null, false],
  ['name', 'not_in', ['Acme'], 'Beta', true],
  ['name', 'not_in', ['Acme'], 'Acme', false],
  ['name', 'not_in', ['Acme'], null, true],
  ['name', 'not_in', [], null, true],
  ['name', 'contains', 'CME', 'Acme', true],
  ['name', 'contains', '%', 'Acme', false],
  ['name', 'contains', '0%_\\', '100%_\\ sure', true],
  ['name', 'contains', 'a_c', 'abc', false],
  ['name', 'contains', 'ÄRZTE', 'Die Ärzte', true],
  ['name', 'contains', 'STRASSE', 'Hauptstraße', true],
  ['name', 'contains', 'ΟΔΟΣ', 'η οδος', true],
  ['name', 'contains', 'οδοσ', 'Η ΟΔΟΣ', true],
  ['name', 'contains', 'cme', null, false],
  ['name', 'not_contains', 'CME', 'Acme', false],
  ['name', 'not_contains', 'x', 'Acme', true],
  ['name', 'not_contains', 'x', null, true],
  ['name', 'starts_with', 'aC', 'Acme', true],
  ['name', 'starts_with', 'cme', 'Acme', false],
  ['name', 'starts_with', '_', 'Acme', false],
  ['name', 'starts_with', 'a', null, false],
  ['name', 'is_set', undefined, '', true],
  ['name', 'is_set', undefined, null, false],
  ['name', 'is_not_set', undefined, null, true],
  ['name', 'is_not_set', undefined, 'Acme', false],

  ['size', '=', 0, 0, true],
  ['size', '=', 0.3, 0.1 + 0.2, false],
  ['size', '=', 1, null, false],
  ['size', '!=', 1, null, true],
  ['size', '!=', 1, 1, false],
  ['size', '<', 1, 0.999, true],
  ['size', '<', 1, 1, false],
  ['size', '<', 1, null, false],
  ['size', '<=', 1, 1, true],
  ['size', '>', -1, -0.5, true],
  ['size', '>', -1, null, false],
  ['size', '>=', 1e300, 1e300, true],
  ['size', '>=', 5, 4.9999999, false],
  ['size', 'in', [1, 2], 2, true],
  ['size', 'in', [], 2, false],
  ['size', 'not_in', [1, 2], null, true],
  ['size', 'is_set', undefined, 0, true],
  ['size', 'is_not_set', undefined, 0, false],
  ['seats', '>=', 10, 10, true],
  ['seats', '>=', 10, null, false],
  ['seats', 'is_not_set', undefined, null, true],

  ['mrr', '=', 0.3, '0.3000', true],
  ['mrr', '=', '9500', { amount: '9500.0000', currency: 'USD' }, true],
  ['mrr', '>=', { amount: '9500', currency: 'USD' }, '9499.9999', false],
  ['mrr', '>', '9999999999999999.9998', '9999999999999999.9999', true],
  ['mrr', '<', 100, '-5.0000', true],
  ['mrr', '<', 100, null, false],
  ['mrr', '!=', 100, null, true],
  ['mrr', 'in', [1, '2.5'], '2.5000', true],
  ['mrr', 'not_in', [1, '2.5'], '2.5000', false],
  ['mrr', '<=', '0.0001', '0.0001', true],
  ['mrr', 'is_set', undefined, '0.0000', true],
  ['mrr', 'is_not_set', undefined, '0.0000', false],

  ['live', '=', true, true, true],
  ['live', '=', false, true, false],
  ['live', '=', false, null, false],
  ['live', '!=', false, null, true],
  ['live', '!=', true, true, false],
  ['live', 'is_set', undefined, false, true],
  ['live', 'is_not_set', undefined, null, true],

  ['seen', '=', '2026-03-29', '2026-03-28T23:00:00Z', true],
  ['seen', '=', '2026-03-29', '2026-03-29T21:59:59.999Z', true],
  ['seen', '=', '2026-03-29', '2026-03-29T22:00:00Z', false],
  ['seen', '=', '2026-03-29T10:00:00Z', '2026-03-29T10:00:00Z', true],
  ['seen', '=', '2026-03-29T10:00:00Z', '2026-03-29T10:00:00.001Z', false],
  ['seen', '!=', '2026-03-29', null, true],
  ['seen', '<', '2026-03-29', '2026-03-28T22:59:59.999Z', true],
  ['seen', 'before', '2026-03-29', '2026-03-28T23:00:00Z', false],
  ['seen', '<=', '2026-03-29', '2026-03-29T21:59:59.999Z', true],
  ['seen', '>', '2026-03-29', '2026-03-29T21:59:59.999Z', false],
  ['seen', 'after', '2026-03-29', '2026-03-29T22:00:00Z', true],
  ['seen', 'after', '2026-03-29T10:00:00Z', '2026-03-29T10:00:00Z', false],
  ['seen', 'after', '2026-03-29 12:00:00', '2026-03-29T10:00:00.001Z', true],
  ['seen', '>=', '2026-03-29', '2026-03-28T23:00:00Z', true],
  ['seen', 'before', '2026-03-29', null, false],
  ['seen', 'after', '2026-03-29', null, false],
  ['seen', 'within_past_days', 1, '2026-03-31T10:00:00Z', true],
  ['seen', 'within_past_days', 1, '2026-03-30T10:00:00.001Z', true],
  ['seen', 'within_past_days', 1, '2026-03-30T10:00:00Z', false],
  ['seen', 'within_past_days', 1, '2026-03-31T10:00:00.001Z', false],
  ['seen', 'within_past_days', 1, null, false],
  ['seen', 'within_next_days', 1, '2026-03-31T10:00:00Z', false],
  ['seen', 'within_next_days', 1, '2026-03-31T10:00:00.001Z', true],
  ['seen', 'within_next_days', 1, '2026-04-01T10:00:00Z', true],
  ['seen', 'within_next_days', 1, '2026-04-01T10:00:00.001Z', false],
  ['seen', 'within_next_days', 1, null, false],
  ['due', 'within_next_days', 30, '2026-03-30T22:00:00Z', true],
  ['due', 'within_next_days', 30, '2026-04-29T22:00:00Z', true],
  ['due', 'within_next_days', 30, '2026-04-30T22:00:00Z', false],
  ['due', 'within_next_days', 30, '2026-03-29T22:00:00Z', false],
  ['due', 'within_past_days', 2, '2026-03-29T22:00:00Z', true],
  ['due', 'within_past_days', 2, '2026-03-28T23:00:00Z', false],
  ['seen', 'is_set', undefined, '2026-03-29T10:00:00Z', true],
  ['due', 'is_not_set', undefined, null, true],

  ['plan', '=', 'growth', 'growth', true],
  ['plan', '=', 'growth', 'free', false],
  ['plan', '!=', 'growth', null, true],
  ['plan', 'in', ['growth', 'enterprise'], 'enterprise', true],
  ['plan', 'in', ['growth', 'enterprise'], null, false],
  ['plan', 'not_in', ['growth', 'enterprise'], 'free', true],
  ['plan', 'is_set', undefined, null, false],
  ['plan', 'is_not_set', undefined, 'free', false],

  ['owner', '=', 'bob@example.com', 'Bob@Example.com', true],
  ['owner', '=', 'me', 'ann@example.com', true],
  ['owner', '=', 'me', 'bob@example.com', false],
  ['owner', '=', 'me', null, false],
  ['owner', '!=', 'me', null, true],
  ['owner', 'in', ['me', 'bob@example.com'], 'bob@example.com', true],
  ['owner', 'not_in', ['me'], 'ann@example.com', false],
  ['owner', 'is_set', undefined, 'ann@example.com', true],
  ['owner', 'is_not_set', undefined, null, true],

  ['tags', '=', 'vip', ['beta', 'vip'], true],
  ['tags', '=', 'VIP', ['vip'], false],
  ['tags', '!=', 'vip', ['beta', 'vip'], false],
  ['tags', '!=', 'vip', [], true],
  ['tags', '!=', 'vip', null, true],
  ['tags', 'in', ['x', 'vip'], ['beta', 'vip'], true],
  ['tags', 'in', [], ['beta'], false],
  ['tags', 'not_in', ['x', 'y'], ['beta'], true],
  ['tags', 'contains', 'VIP', ['beta', 'vip'], true],
  ['tags', 'contains', 'vi', ['vip'], false],
  ['tags', 'contains', 'vip', null, false],
  ['tags', 'not_contains', 'VIP', ['vip'], false],
  ['tags', 'not_contains', 'VIP', null, true],
  ['tags', 'is_set', undefined, ['vip'], true],
  ['tags', 'is_set', undefined, [], false],
  ['tags', 'is_not_set', undefined, [], true],
  ['tags', 'is_not_set', undefined, null, true],
]
