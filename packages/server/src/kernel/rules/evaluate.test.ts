import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule, explainRule, OPERATORS, operatorsOf, parseRule, type Rule } from '.'
import { randomFieldRule, randomValues } from './random-rules'
import { type Case, caseRule, cases, noValues, personRegistry, sampleContext, sampleRegistry } from './sample-fields'

const evaluate = (rule: Rule, values: Record<string, unknown> = {}) =>
  evaluateRule(rule, { ...noValues, ...values }, sampleContext)

describe('each operator, each type', () => {
  it.each(cases)('%s %s %j, where it is %j: %j', (...one: Case) => {
    expect(evaluate(caseRule(one), { [one[0]]: one[3] })).toBe(one[4])
    expect(evaluate({ not: caseRule(one) }, { [one[0]]: one[3] })).toBe(!one[4])
  })
  it('has a case for every operator of every type', () => {
    const covered = new Set(cases.map(([field, op]) => `${sampleRegistry.get(field)?.type} ${op}`))
    const pairs = sampleRegistry.list().flatMap(({ type }) => operatorsOf(type).map((op) => `${type} ${op}`))
    expect(pairs.filter((pair) => !covered.has(pair))).toEqual([])
  })
})

describe('a missing value', () => {
  const tolerant = new Set(['is_not_set', '!=', 'not_in', 'not_contains'])
  const samples: Record<string, unknown> = { text: 'x', number: 1, money: 1, boolean: true, date: '2026-01-01' }
  const pairs = sampleRegistry.list().flatMap((source) => operatorsOf(source.type).map((op) => [source, op] as const))
  it.each(pairs.map(([source, op]) => [source.key, op, source.type] as const))('%s %s', (field, op, type) => {
    const one = op.endsWith('_days') ? 7 : (samples[type] ?? 'growth')
    const value = op.startsWith('is_') ? {} : { value: op.endsWith('in') ? [one] : one }
    expect(evaluate(parseRule({ field, op, ...value }))).toBe(tolerant.has(op))
  })
  it('covers every operator', () => expect(new Set(pairs.map(([, op]) => op))).toEqual(new Set(OPERATORS)))
  it('is not the same as a value that was not given', () =>
    expect(() => evaluateRule({ field: 'size', op: 'is_set' }, {}, sampleContext)).toThrow(
      'The value of "size" was not given',
    ))
})

describe('logic', () => {
  const yes: Rule = { field: 'name', op: 'is_not_set' }
  const no: Rule = { field: 'name', op: 'is_set' }
  it.each<[Rule, boolean]>([
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: { all: [yes, { not: no }] } }, false],
  ])('%j is %j', (rule, verdict) => expect(evaluate(rule)).toBe(verdict))

  it('not is always the complement, and not all is any not', () => {
    fc.assert(
      fc.property(randomFieldRule, randomFieldRule, randomValues(sampleRegistry), (a, b, values) => {
        expect(evaluate({ not: a }, values)).toBe(!evaluate(a, values))
        expect(evaluate({ not: { all: [a, b] } }, values)).toBe(evaluate({ any: [{ not: a }, { not: b }] }, values))
      }),
      { numRuns: 500 },
    )
  })
})

describe('people, compute, changed', () => {
  const person = (role: string | null, logins: number | null) => ({ 'person.role': role, 'person.logins': logins })
  const people = { registry: personRegistry, rows: [person('champion', 3), person('sponsor', null), person(null, 9)] }
  const active: Rule = { field: 'person.logins', op: '>=', value: 3 }

  it.each([
    ['>=', 2, true],
    ['>=', 3, false],
    ['=', 2, true],
    ['<', 2, false],
    ['!=', 2, false],
    ['<=', 2, true],
    ['>', 1, true],
  ] as const)('two active people %s %d', (op, value, verdict) =>
    expect(evaluateRule({ people: { match: active, op, value } }, {}, { ...sampleContext, people })).toBe(verdict),
  )
  it('a person must satisfy all of the match', () => {
    const match: Rule = { all: [active, { field: 'person.role', op: '=', value: 'champion' }] }
    expect(evaluateRule({ people: { match, op: '=', value: 1 } }, {}, { ...sampleContext, people })).toBe(true)
  })
  it('compute without a value is a missing value', () => {
    const rule = (op: '<' | '!='): Rule => ({ compute: { kind: 'event_count' }, op, value: 5 })
    const context = { ...sampleContext, compute: () => null }
    expect(evaluateRule(rule('<'), {}, context)).toBe(false)
    expect(evaluateRule(rule('!='), {}, context)).toBe(true)
  })
  it('changed is asked with its field, its ends and its window', () => {
    const rule: Rule = { changed: 'plan', from: null, to: 'free', withinDays: 7 }
    const context = {
      ...sampleContext,
      changed: (change: {
        source: { key: string }
        from: unknown
        to: unknown
        window: { from: number; to: number }
      }) => {
        expect([change.source.key, change.from, change.to]).toEqual(['plan', null, 'free'])
        expect(change.window.to - change.window.from).toBe(7 * 86_400_000)
        return true
      },
    }
    expect(evaluateRule(rule, {}, context)).toBe(true)
  })
  it.each<Rule>([
    { people: { match: active, op: '=', value: 1 } },
    { compute: { kind: 'x' }, op: '=', value: 1 },
    { changed: 'plan', withinDays: 1 },
  ])('%j is refused where it has no meaning', (rule) => expect(() => evaluate(rule)).toThrow('cannot be used here'))
})

describe('why, and why not', () => {
  const big: Rule = { field: 'mrr', op: '>=', value: 9500 }
  const growth: Rule = { field: 'plan', op: 'in', value: ['growth', 'enterprise'] }
  const live: Rule = { field: 'live', op: '=', value: true }
  const explain = (rule: Rule, values: Record<string, unknown>) =>
    explainRule(rule, { ...noValues, ...values }, sampleContext)

  it('names each clause with what it wants and what there is, and the first that fails', () => {
    const why = explain({ all: [big, growth, live] }, { mrr: '9600.0000', plan: 'free', live: null })
    expect(why.verdict).toBe(false)
    expect(why.firstFailing).toBe('rule.all[1]')
    expect(
      why.clauses.map(({ path, wanted, actual, holds, decisive }) => ({ path, wanted, actual, holds, decisive })),
    ).toEqual([
      { path: 'rule.all[0]', wanted: 9500, actual: '9600.0000', holds: true, decisive: false },
      { path: 'rule.all[1]', wanted: ['growth', 'enterprise'], actual: 'free', holds: false, decisive: true },
      { path: 'rule.all[2]', wanted: true, actual: null, holds: false, decisive: true },
    ])
    expect(why.clauses[0]?.text).toBe('mrr is at least 9,500 USD')
  })
  it('a true "any" rests on its true parts alone', () => {
    const why = explain({ any: [big, growth] }, { mrr: '1.0000', plan: 'growth' })
    expect([why.verdict, why.firstFailing]).toEqual([true, null])
    expect(why.clauses.map((clause) => clause.decisive)).toEqual([false, true])
  })
  it('under "not", what holds is to blame', () => {
    const why = explain({ all: [live, { not: { any: [big, growth] } }] }, { mrr: '1.0000', plan: 'growth', live: true })
    expect([why.verdict, why.firstFailing]).toEqual([false, 'rule.all[1].not.any[1]'])
    expect(why.clauses.map((clause) => clause.negated)).toEqual([false, true, true])
  })
  it('says how many people matched', () => {
    const people = { registry: personRegistry, rows: [{ 'person.role': 'user', 'person.logins': 0 }] }
    const match: Rule = { field: 'person.logins', op: '>', value: 0 }
    const why = explainRule({ people: { match, op: '>=', value: 1 } }, {}, { ...sampleContext, people })
    expect(why.clauses[0]).toMatchObject({ field: 'people', wanted: 1, actual: 0, holds: false })
  })
  it('the decisive clauses alone make the verdict: whatever the others were, it would stand', () => {
    fc.assert(
      fc.property(
        randomFieldRule,
        randomValues(sampleRegistry),
        randomValues(sampleRegistry),
        (rule, values, others) => {
          const why = explain(rule, values)
          const kept = new Set(why.clauses.filter((clause) => clause.decisive).map((clause) => clause.field))
          const mixed = Object.fromEntries(
            Object.entries(others).map(([key, value]) => [key, kept.has(key) ? values[key] : value]),
          )
          expect(evaluate(rule, mixed)).toBe(why.verdict)
        },
      ),
      { numRuns: 500 },
    )
  })
  it('blames a clause whenever the rule is false, unless the rule has none to blame', () => {
    fc.assert(
      fc.property(randomFieldRule, randomValues(sampleRegistry), (rule, values) => {
        const { verdict, clauses, firstFailing } = explain(rule, values)
        const blamed = clauses.find((clause) => clause.path === firstFailing)
        if (verdict) expect(firstFailing).toBeNull()
        else if (blamed) expect(blamed.holds).toBe(blamed.negated)
      }),
    )
  })
})
