import { toDayNumber } from '../../../kernel/time'
import type { Statement } from './compile-values'
import { eventsSql } from './event-dialect'
import type { EventLeaf } from './leaf'
import { aggregate, allOf, type Dialect, leafSql } from './leaf-sql'
import { endOf, type Moment, windowAt } from './moment'
import { createParams, nobody, type Params } from './params'
import { countBefore, cutsOf } from './past-cuts'
import { aliasSql, type RowScope, scopeConditions } from './scope-sql'
import { whereSql } from './where-sql'

/** Days of any spacing, ascending, each as of its end. */
export interface PastDays {
  readonly days: readonly [string, ...string[]]
  readonly timeZone: string
  /** `then`: an event counts for a day only if it was known by that day's end; `now`: all that is known. */
  readonly known: 'then' | 'now'
}

/**
 * One SELECT for any days: rows `(account, at, leaves)`, `at` the place of the day. Events are first gathered by account and by stretches
 * between the days on which some window begins or ends, so that each stretch lies in a window wholly or not at all; then each stretch
 * counts for the days whose windows hold it. An account without a row at a day has no event in any window. Of what looks back without end
 * (`days_since_first`, `days_since_last`) a row tells what counts from its day on and did not before, as the day number of the first or
 * last such event: the value of a day is the least or greatest up to it.
 */
export function compilePast(leaves: readonly EventLeaf[], past: PastDays, scope: RowScope): Statement {
  const params = createParams()
  const [first, last] = [past.days[0], past.days.at(-1) as string]
  const numbers = past.days.map(toDayNumber)
  const moment: Moment = { asOf: { kind: 'day', day: last }, timeZone: past.timeZone, knownAt: null }
  const knownAt = past.known === 'then' ? endOf(moment) - 1 : null
  const reach = Math.max(0, ...leaves.map((leaf) => (leaf.days === null ? 0 : leaf.days + leaf.ago)))
  const endless = leaves.some((leaf) => leaf.days === null)
  const zone = params.named('time_zone', 'String', past.timeZone)
  const dayOf = (instant: string): string => `toInt32(toDate(${instant}, ${zone}))`
  const dates = placesIn('dates', numbers, params)
  const cuts = placesIn('cuts', cutsOf(numbers, leaves), params)
  // An event counts from the first day that is over when it had happened and was known.
  const since = past.known === 'then' ? `greatest(day, ${dayOf('known_at')})` : 'day'
  const gathered = createGathered(params)
  const dialect = pastDialect(gathered, params)
  const columns = leaves.map((leaf) => `toNullable(${leafSql(leaf, dialect)})`)
  const oldest = endless ? null : windowAt({ ...moment, asOf: { kind: 'day', day: first } }, Math.max(1, reach)).from
  const conditions = [
    ...scopeConditions(scope, knownAt, params),
    ...(oldest === null ? [] : [`ts >= ${params.instant('oldest', oldest)}`]),
    `ts < ${params.instant('to', endOf(moment))}`,
  ]
  const high = dates(`day_1 + ${params.named('reach', 'Int32', reach)}`)
  const sql = `SELECT account, at, [
    ${columns.join(',\n    ')}
  ] AS leaves
FROM (
  SELECT *, arrayJoin(range(low, greatest(${endless ? 'low + 1' : 'low'}, ${high}))) AS at,
    ${params.named('days', 'Array(Int32)', numbers)}[at + 1] AS as_of
  FROM (
    SELECT account, low, stretch, min(day) AS day_1${gathered
      .columns()
      .map((one) => `,\n      ${one}`)
      .join('')}
    FROM (
      SELECT *, ${aliasSql('account_id', scope.accountAliases, params)} AS account,
        ${aliasSql('person_id', scope.personAliases, params)} AS person,
        ${dayOf('ts')} AS day, ${dates(since)} AS low, ${cuts('day')} AS stretch
      FROM events FINAL
      WHERE ${conditions.join(' AND ')}
    )
    GROUP BY account, low, stretch
  )
)
GROUP BY account, at`
  return { sql, params: params.values, types: params.types }
}

/** How many of the days lie before a day, as an expression of its number. */
function placesIn(name: string, days: readonly number[], params: Params): (day: string) => string {
  const { first, counts } = countBefore(days)
  const lookup = params.named(name, 'Array(UInt16)', counts)
  const from = params.named(`${name}_from`, 'Int32', first)
  const span = params.named(`${name}_span`, 'Int32', counts.length - 1)
  return (day) => `${lookup}[1 + toUInt32(least(greatest(${day} - ${from}, 0), ${span}))]`
}

/** What is gathered of a stretch, each thing once, whatever the windows that ask for it. */
interface Gathered {
  /** The column's name. */
  readonly add: (expression: string) => string
  readonly columns: () => string[]
  readonly filterOf: (leaf: EventLeaf) => string
}

function createGathered(params: Params): Gathered {
  const names = new Map<string, string>()
  return {
    add: (expression) => {
      const name = names.get(expression) ?? `gathered_${names.size + 1}`
      names.set(expression, name)
      return name
    },
    columns: () => [...names].map(([expression, name]) => `${expression} AS ${name}`),
    filterOf: (leaf) => allOf(eventsSql(leaf, params), leaf.where === null ? null : whereSql(leaf.where, params)),
  }
}

/** Gathers with the filter of a leaf, then counts stretches in its window: the condition of a leaf is its filter and its window. */
function pastDialect({ add, filterOf }: Gathered, params: Params): Dialect {
  const number = (property: string): string => `numbers[${params.numbered('property', 'String', property)}]`
  const has = (property: string): string => `mapContains(numbers, ${params.numbered('property', 'String', property)})`
  const windowOf = (leaf: EventLeaf): string =>
    allOf(
      leaf.days === null ? 'at = low' : `day_1 > as_of - ${leaf.days + leaf.ago}`,
      leaf.ago === 0 ? null : `day_1 <= as_of - ${leaf.ago}`,
    )
  const split = (condition: string): [filter: string, window: string] => {
    const at = condition.indexOf(BETWEEN)
    return [condition.slice(0, at), condition.slice(at + BETWEEN.length)]
  }
  const summed = (gather: (filter: string) => string, over: string) => (condition: string) => {
    const [filter, window] = split(condition)
    return aggregate(over, add(gather(filter)), window)
  }
  const extreme = (name: 'max' | 'min', of: string) =>
    summed((filter) => aggregate(`${name}OrNull`, of, filter), `${name}OrNull`)
  return {
    conditionOf: (leaf) => `${filterOf(leaf)}${BETWEEN}${windowOf(leaf)}`,
    count: summed((filter) => aggregate('count', '', filter), 'sum'),
    distinct: (what, condition) =>
      summed(
        (filter) =>
          aggregate('uniqExactState', what, what === 'person' ? allOf(`person != ${nobody(params)}`, filter) : filter),
        'uniqExactMerge',
      )(condition),
    sum: (property, condition) =>
      summed((filter) => aggregate('sumKahan', number(property), allOf(filter, has(property))), 'sumKahan')(condition),
    having: (property, condition) =>
      summed((filter) => aggregate('count', '', allOf(filter, has(property))), 'sum')(condition),
    max: (property, condition) =>
      summed(
        (filter) => aggregate('maxOrNull', number(property), allOf(filter, has(property))),
        'maxOrNull',
      )(condition),
    last: (condition) => `toFloat64(${extreme('max', 'day')(condition)})`,
    first: (condition) => `toFloat64(${extreme('min', 'day')(condition)})`,
  }
}

/** Keeps filter and window apart in one condition; no SQL of ours holds it. */
const BETWEEN = '\u0000'
