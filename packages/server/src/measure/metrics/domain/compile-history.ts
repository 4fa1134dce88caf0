import { addDays, daysBetween } from '../../../kernel/time'
import type { Statement } from './compile-values'
import { eventsSql } from './event-dialect'
import { exprSql } from './expr-sql'
import type { EventLeaf, Leaf } from './leaf'
import { aggregate, allOf, type Dialect, leafSql } from './leaf-sql'
import type { MetricSet } from './metric-set'
import { dayOf, endOf, type Moment, windowAt } from './moment'
import { createParams, nobody, type Params } from './params'
import { aliasSql, type RowScope, scopeConditions } from './scope-sql'
import { whereSql } from './where-sql'

/** Evenly spaced days, each as of its end: `first`, then every `step` days, `count` of them. */
export interface DaySeries {
  readonly first: string
  readonly step: number
  readonly count: number
}

/** Names rows of `metric_frame`: accounts, and the local day from which each exists. Too many of them to be parameters. */
export interface HistoryFrame {
  readonly run: string
}

export const lastDay = (days: DaySeries): string => addDays(days.first, days.step * (days.count - 1))

/**
 * Every metric of the set, for every account and day, in one SELECT: rows `(account, as_of, values)`. Events are gathered by
 * account, person, event and local day first; each gathered row then counts for the days whose windows reach it. The same
 * definitions as one day's statement, and the same numbers.
 */
export function compileHistory(
  set: MetricSet,
  days: DaySeries,
  timeZone: string,
  knownAt: number | null,
  scope: RowScope,
  frame: HistoryFrame,
): Statement {
  const params = createParams()
  const moment: Moment = { asOf: { kind: 'day', day: lastDay(days) }, timeZone, knownAt }
  const leaves = set.events.map(({ leaf }) => leaf)
  const windowed = leaves.filter((leaf) => leaf.days !== null)
  const endless = leaves.filter((leaf) => leaf.days === null)
  const name = (leaf: Leaf): string => `leaf_${set.set.indexOf(leaf) + 1}`
  const column = (leaf: Leaf): string => (leaf.type === 'source' ? 'NULL' : name(leaf))
  const values = set.exprs.map((expr) => {
    const sql = exprSql(expr, column)
    return expr.op === 'leaf' ? `toNullable(${sql})` : `if(isFinite(${sql}), toNullable(${sql}), NULL)`
  })
  const joins = [
    windowed.length > 0
      ? `LEFT JOIN (${windowedSql(windowed, name, days, moment, scope, params)}) AS w USING (account, as_of)`
      : '',
    endless.length > 0 ? `LEFT JOIN (${endlessSql(endless, name, moment, scope, params)}) AS e USING (account)` : '',
  ].filter((join) => join !== '')
  const ends = endless.map((leaf) => `${endlessValue(leaf, name(leaf))} AS ${name(leaf)}`)
  const plain = windowed.map(name)
  const sql = `SELECT account, as_of, [${values.join(', ')}] AS values
FROM (
  SELECT account, as_of${[...plain, ...ends].map((one) => `,\n    ${one}`).join('')}
  FROM (${frameSql(frame, scope.workspaceId, days, params)}) AS f
  ${joins.join('\n  ')}
)`
  return { sql, params: params.values, types: params.types }
}

/** A row for every account and day on which it existed. */
function frameSql(frame: HistoryFrame, workspaceId: string, days: DaySeries, params: Params): string {
  const run = params.named('run', 'UUID', frame.run)
  const workspace = params.named('workspace', 'UUID', workspaceId)
  return `SELECT account, as_of FROM (
    SELECT account_id AS account, since, arrayJoin(${daysSql(days, params)}) AS as_of
    FROM metric_frame WHERE workspace_id = ${workspace} AND run = ${run}
  ) WHERE as_of >= since`
}

const daysSql = (days: DaySeries, params: Params): string =>
  `arrayMap(i -> toDate(${first(days, params)} + i * ${step(days, params)}), range(${count(days, params)}))`
const first = (days: DaySeries, params: Params): string => params.named('first_day', 'Date', days.first)
const step = (days: DaySeries, params: Params): string => params.named('step', 'UInt32', days.step)
const count = (days: DaySeries, params: Params): string => params.named('count', 'UInt32', days.count)

/** Events gathered by account, person, event and local day, with what the leaves ask of properties. */
function gatheredSql(
  leaves: readonly EventLeaf[],
  moment: Moment,
  scope: RowScope,
  params: Params,
  from: number | null,
): string {
  const day = `toDate(ts, ${params.named('time_zone', 'String', moment.timeZone)})`
  const properties = distinct(leaves.map((leaf) => leaf.property)).map((property, index) => {
    const placeholder = params.numbered('property', 'String', property)
    const has = `mapContains(numbers, ${placeholder})`
    return `sumKahanIf(numbers[${placeholder}], ${has}) AS sum_${index + 1}, countIf(${has}) AS having_${index + 1},
      maxOrNullIf(numbers[${placeholder}], ${has}) AS max_${index + 1}`
  })
  const wheres = wheresOf(leaves).map((where, index) => `${whereSql(where, params)} AS where_${index + 1}`)
  const keys = [
    `${aliasSql('account_id', scope.accountAliases, params)} AS account`,
    `${aliasSql('person_id', scope.personAliases, params)} AS person`,
    'event',
    `${day} AS day`,
    ...wheres,
  ]
  const conditions = [
    ...scopeConditions(scope, moment.knownAt, params),
    ...(from === null ? [] : [`ts >= ${params.instant('oldest', from)}`]),
    `ts < ${params.instant('to', endOf(moment))}`,
  ]
  return `SELECT ${[...keys, 'count() AS n', ...properties].join(', ')}
    FROM events FINAL
    WHERE ${conditions.join(' AND ')}
    GROUP BY account, person, event, day${wheres.map((_, index) => `, where_${index + 1}`).join('')}`
}

function windowedSql(
  leaves: readonly EventLeaf[],
  name: (leaf: Leaf) => string,
  days: DaySeries,
  moment: Moment,
  scope: RowScope,
  params: Params,
): string {
  const reach = Math.max(...leaves.map((leaf) => (leaf.days as number) + leaf.ago))
  const span = daysBetween(days.first, dayOf(moment)) + reach
  const gathered = gatheredSql(leaves, moment, scope, params, windowAt(moment, span).from)
  const dialect = gatheredDialect(leaves, params)
  // The places of the first and the last day whose window reaches the row.
  const offset = `toInt32(dateDiff('day', ${first(days, params)}, day))`
  const low = `greatest(0, intDiv(${offset} + ${step(days, params)} - 1, ${step(days, params)}))`
  const high = `least(${count(days, params)}, intDiv(${offset} + ${params.named('reach', 'UInt32', reach)} - 1 + ${step(days, params)}, ${step(days, params)}))`
  const columns = leaves.map((leaf) => `${leafSql(leaf, dialect)} AS ${name(leaf)}`)
  return `
    SELECT account, as_of, ${columns.join(',\n      ')}
    FROM (
      SELECT *, toDate(${first(days, params)} + arrayJoin(range(toUInt32(${low}), toUInt32(greatest(${low}, ${high})))) * ${step(days, params)}) AS as_of
      FROM (${gathered})
    )
    GROUP BY account, as_of
  `
}

/** Counts gathered rows against the day `as_of` that each was set beside. */
function gatheredDialect(leaves: readonly EventLeaf[], params: Params): Dialect {
  const properties = distinct(leaves.map((leaf) => leaf.property))
  const wheres = wheresOf(leaves)
  const place = (property: string): number => properties.indexOf(property) + 1
  return {
    conditionOf: (leaf) =>
      allOf(
        eventsSql(leaf, params),
        leaf.where === null ? null : `where_${wheres.findIndex((one) => same(one, leaf.where)) + 1}`,
        leaf.days === null ? null : `day > as_of - ${leaf.days + leaf.ago}`,
        leaf.ago === 0 ? null : `day <= as_of - ${leaf.ago}`,
      ),
    count: (condition) => aggregate('sum', 'n', condition),
    distinct: (what, condition) =>
      aggregate('uniqExact', what, what === 'person' ? allOf(`person != ${nobody(params)}`, condition) : condition),
    sum: (property, condition) => aggregate('sumKahan', `sum_${place(property)}`, condition),
    having: (property, condition) => aggregate('sum', `having_${place(property)}`, condition),
    max: (property, condition) => aggregate('max', `max_${place(property)}`, condition),
    last: (condition) => aggregate('groupUniqArray', 'day', condition),
    first: (condition) => aggregate('groupUniqArray', 'day', condition),
  }
}

/** For what looks back without end: the days of each account, once; the days asked for are set against them outside. */
function endlessSql(
  leaves: readonly EventLeaf[],
  name: (leaf: Leaf) => string,
  moment: Moment,
  scope: RowScope,
  params: Params,
): string {
  const dialect = gatheredDialect(leaves, params)
  const columns = leaves.map((leaf) => `${leafSql(leaf, dialect)} AS ${name(leaf)}_days`)
  return `
    SELECT account, ${columns.join(',\n      ')}
    FROM (${gatheredSql(leaves, moment, scope, params, null)})
    GROUP BY account
  `
}

function endlessValue(leaf: EventLeaf, name: string): string {
  const end = leaf.ago === 0 ? 'as_of' : `as_of - ${leaf.ago}`
  const past = `arrayFilter(d -> d <= ${end}, ${name}_days)`
  const pick = leaf.agg === 'days_since_last' ? 'arrayMax' : 'arrayMin'
  return `if(empty(${past}), NULL, toFloat64(dateDiff('day', ${pick}(${past}), ${end})))`
}

const distinct = (properties: readonly (string | null)[]): string[] => [
  ...new Set(properties.filter((property) => property !== null)),
]
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function wheresOf(leaves: readonly EventLeaf[]): NonNullable<EventLeaf['where']>[] {
  const found: NonNullable<EventLeaf['where']>[] = []
  for (const { where } of leaves) if (where !== null && !found.some((one) => same(one, where))) found.push(where)
  return found
}
