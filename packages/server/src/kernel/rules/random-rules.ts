import fc from 'fast-check'
import type { Operator, Rule } from './ast'
import { operatorsOf } from './condition'
import type { FieldValues } from './explain'
import type { FieldRegistry, FieldSource, FieldType } from './field'
import { personRegistry, sampleRegistry } from './sample-fields'

// Few values that often meet, with the awkward ones among them, so that a random rule is seldom trivially false.
const texts = fc.constantFrom(
  'Acme',
  'acme',
  'Ärzte',
  'ärzte',
  'a_c',
  'abc',
  '%',
  'straße',
  'STRASSE',
  "o'k\\",
  '{a,"b"}',
  'NULL',
  ' ',
)
const numbers = fc.constantFrom(-1, 0, 0.5, 1, 2, 3, 1e15, 0.1 + 0.2, 0.3)
const amounts = fc.constantFrom('-1.0000', '0.0000', '0.5000', '1.0000', '9999999999999999.9999', '0.0001')
const days = fc.constantFrom('2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-30')
const instants = fc.oneof(
  days.map((day) => `${day}T10:00:00.000Z`),
  days.map((day) => `${day}T22:00:00.000Z`),
  days.map((day) => `${day}T21:59:59.999Z`),
  days.map((day) => `${day}T22:00:00.001Z`),
)
const emails = fc.constantFrom(
  'ann@example.com',
  'Ann@Example.com',
  'bob@example.com',
  'ärzte@example.com',
  'Ärzte@example.com',
)
const tags = fc.constantFrom('vip', 'VIP', 'beta', 'a,b', '"q"')
const plans = fc.constantFrom('growth', 'enterprise', 'free')

const actuals: Record<FieldType, fc.Arbitrary<unknown>> = {
  text: texts,
  number: numbers,
  money: amounts,
  boolean: fc.boolean(),
  date: instants,
  option: plans,
  member: emails,
  list: fc.array(tags, { maxLength: 3 }),
}
const wanted: Record<FieldType, fc.Arbitrary<unknown>> = {
  ...actuals,
  date: fc.oneof(days, instants),
  money: fc.oneof(amounts, fc.constantFrom(0, 0.5, 1)),
  member: fc.oneof(emails, fc.constant('me')),
  list: tags,
}

/** A value of each field, or none in a third of the cases. */
export const randomValues = (registry: FieldRegistry): fc.Arbitrary<FieldValues> =>
  fc.record(
    Object.fromEntries(registry.list().map(({ key, type }) => [key, fc.option(actuals[type], { nil: null, freq: 2 })])),
  )

const clauseOf = (source: FieldSource): fc.Arbitrary<Rule> =>
  fc
    .constantFrom(...operatorsOf(source.type))
    .chain((op) => valueFor(op, source.type).map((value) => asClause(source.key, op, value)))

const asClause = (field: string, op: Operator, value: unknown): Rule =>
  (value === undefined ? { field, op } : { field, op, value }) as Rule

function valueFor(op: Operator, type: FieldType): fc.Arbitrary<unknown> {
  if (op === 'is_set' || op === 'is_not_set') return fc.constant(undefined)
  if (op === 'within_past_days' || op === 'within_next_days') return fc.integer({ min: 1, max: 40 })
  return op === 'in' || op === 'not_in' ? fc.array(wanted[type], { maxLength: 3 }) : wanted[type]
}

const clauses = (registry: FieldRegistry): fc.Arbitrary<Rule> => fc.constantFrom(...registry.list()).chain(clauseOf)

const nested = (leaf: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> =>
  fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('rule'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('rule'), { maxLength: 3 }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
    ),
  })).rule

const people: fc.Arbitrary<Rule> = fc
  .record({
    match: nested(clauses(personRegistry)),
    op: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    value: fc.integer({ min: 0, max: 3 }),
  })
  .map((counted) => ({ people: counted }) as Rule)

const compute: fc.Arbitrary<Rule> = fc
  .constantFrom(...operatorsOf('number'))
  .chain((op) => valueFor(op, 'number').map((value) => ({ op, value })))
  .map(({ op, value }) => ({ compute: { kind: 'size' }, op, ...(value === undefined ? {} : { value }) }) as Rule)

const changed: fc.Arbitrary<Rule> = fc.constant({ changed: 'plan', to: 'free', withinDays: 7 })

/** Any rule over the sample's fields, every kind of clause in it. */
export const randomRule: fc.Arbitrary<Rule> = nested(
  fc.oneof(
    { arbitrary: clauses(sampleRegistry), weight: 8 },
    { arbitrary: people, weight: 1 },
    { arbitrary: compute, weight: 1 },
    { arbitrary: changed, weight: 1 },
  ),
)

/** Any rule of fields alone. */
export const randomFieldRule: fc.Arbitrary<Rule> = nested(clauses(sampleRegistry))
