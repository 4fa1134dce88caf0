import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_METRICS } from './built-in'
import { catalogue } from './catalogue'
import type { Compute, Metric } from './contract'
import { compileEvidence, compileExplain } from './domain/compile-explain'
import { compileHistory } from './domain/compile-history'
import { compileFirstEvents, compileValues } from './domain/compile-values'
import type { EventLeaf } from './domain/leaf'
import { buildMetricSet, type MetricSet } from './domain/metric-set'
import type { Moment } from './domain/moment'
import { inlineParams } from './domain/params'
import type { RowScope } from './domain/scope-sql'

const id = (digit: number): string => `00000000-0000-0000-0000-00000000000${digit}`
const DAY: Moment = { asOf: { kind: 'day', day: '2026-03-31' }, timeZone: 'Europe/Berlin', knownAt: null }
const NOW: Moment = {
  asOf: { kind: 'now', at: Date.UTC(2026, 2, 31, 9, 30) },
  timeZone: 'Europe/Berlin',
  knownAt: Date.UTC(2026, 3, 1),
}
const NO_MERGES = { from: [], to: [] }
const ALL: RowScope = { workspaceId: id(1), accountIds: null, accountAliases: NO_MERGES, personAliases: NO_MERGES }
const ONE: RowScope = {
  ...ALL,
  accountIds: [id(2)],
  accountAliases: { from: [id(3)], to: [id(2)] },
  personAliases: { from: [id(4)], to: [id(5)] },
}

const metricsOf = (computes: Readonly<Record<string, Compute>>): Metric[] =>
  Object.entries(computes).map(([key, compute], index) => ({
    key,
    compute,
    slot: index + 1,
    version: 1,
    builtIn: false,
    name: key,
    description: '',
    unit: null,
    better: 'higher',
    rollup: 'none',
  }))
const setOf = (computes: Readonly<Record<string, Compute>>): MetricSet => {
  const metrics = metricsOf(computes)
  return buildMetricSet(metrics, metrics, catalogue)
}
const leavesOf = (set: MetricSet): EventLeaf[] => set.events.map(({ leaf }) => leaf)

const BUILT_IN = Object.fromEntries(
  Object.entries(BUILT_IN_METRICS).map(([key, definition]) => [key, definition.compute]),
)
const SALES: Readonly<Record<string, Compute>> = {
  won: { kind: 'event_sum', events: ['won'], property: 'value', days: 90 },
  deals: {
    kind: 'event_count',
    events: ['won', 'lost'],
    where: { property: 'region', op: 'in', value: ['EU', 'UK'] },
    days: 90,
  },
  per_deal: { kind: 'expr', formula: 'max(w, 0) / (d + 1)', of: { w: 'won', d: 'deals' } },
  deals_change: { kind: 'change', metric: 'deals' },
  people: { kind: 'event_users', events: '*', days: 7 },
  per_person: { kind: 'ratio', numerator: 'deals', denominator: 'people', scale: 100 },
}

const explain = (key: string): string => {
  const set = setOf(SALES)
  const expr = set.exprs[Object.keys(SALES).indexOf(key)]
  if (!expr) throw new Error(key)
  const begins = { createdAt: Date.UTC(2026, 0, 1), knownAt: Date.UTC(2026, 0, 2), begunAt: null }
  const statement = compileExplain(expr, NOW, ONE, begins, [])
  return inlineParams(statement.sql, { values: statement.params, types: statement.types })
}

const STATEMENTS: Readonly<Record<string, () => string>> = {
  'built-in-of-a-day': () => compileValues(leavesOf(setOf(BUILT_IN)), DAY, ALL).sql,
  'built-in-of-now': () => compileValues(leavesOf(setOf(BUILT_IN)), NOW, ALL).sql,
  'sales-of-one-account': () => compileValues(leavesOf(setOf(SALES)), DAY, ONE).sql,
  'first-events': () => compileFirstEvents(NOW, ONE).sql,
  'explain-formula': () => explain('per_deal'),
  'explain-change': () => explain('deals_change'),
  'explain-ratio': () => explain('per_person'),
  'evidence-of-ratio': () => {
    const set = setOf(SALES)
    return compileEvidence(leavesOf(set), DAY, ONE, 200).rows.sql
  },
  'history-of-sales': () =>
    compileHistory(setOf(SALES), { first: '2026-01-01', step: 7, count: 13 }, 'Europe/Berlin', null, ALL, {
      run: id(9),
    }).sql,
  'history-of-built-in': () =>
    compileHistory(setOf(BUILT_IN), { first: '2026-01-01', step: 1, count: 90 }, 'Europe/Berlin', null, ALL, {
      run: id(9),
    }).sql,
}

describe('the statements, as a reviewer reads them in golden/', () => {
  it.each(Object.keys(STATEMENTS))('%s', async (name) => {
    await expect(`${STATEMENTS[name]?.()}\n`).toMatchFileSnapshot(resolve(import.meta.dirname, `golden/${name}.sql`))
  })
})
