import { toDayNumber } from '../../../kernel/time'
import type { Statement } from './compile-values'
import { eventsSql } from './event-dialect'
import type { EventLeaf } from './leaf'
import { aggregate, allOf, type Dialect, leafSql } from './leaf-sql'
import { endOf, type Moment, windowAt } from './moment'
import { createParams, nobody, type Params } from './params'
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
 * One SELECT for any days: rows `(account, at, leaves)`, `at` the place of the day. Each event is set beside the days whose windows reach
 * it, few where days lie as far apart as windows are long. An account without a row at a day has no event in any window. Of what looks
 * back without end (`days_since_first`, `days_since_last`) a row tells what counts from its day on and did not before, as the day number
 * of the first or last such event: the value of a day is the least or greatest up to it.
 */
export function compilePast(leaves: readonly EventLeaf[], past: PastDays, scope: RowScope): Statement {
  const params = createParams()
  const [first, last] = [past.days[0], past.days.at(-1) as string]
  const moment: Moment = { asOf: { kind: 'day', day: last }, timeZone: past.timeZone, knownAt: null }
  const knownAt = past.known === 'then' ? endOf(moment) - 1 : null
  const reach = Math.max(0, ...leaves.map((leaf) => (leaf.days === null ? 0 : leaf.days + leaf.ago)))
  const endless = leaves.some((leaf) => leaf.days === null)
  const zone = params.named('time_zone', 'String', past.timeZone)
  const dayOf = (instant: string): string => `toInt32(toDate(${instant}, ${zone}))`
  const before = placesBefore(past.days, params)
  // An event counts from the first day that is over when it had happened and was known.
  const since = past.known === 'then' ? `greatest(day, ${dayOf('known_at')})` : 'day'
  const dialect = pastDialect(leaves, params)
  const oldest = endless ? null : windowAt({ ...moment, asOf: { kind: 'day', day: first } }, Math.max(1, reach)).from
  const conditions = [
    ...scopeConditions(scope, knownAt, params),
    ...(oldest === null ? [] : [`ts >= ${params.instant('oldest', oldest)}`]),
    `ts < ${params.instant('to', endOf(moment))}`,
  ]
  const columns = [
    `${aliasSql('account_id', scope.accountAliases, params)} AS account`,
    `${aliasSql('person_id', scope.personAliases, params)} AS person`,
    'event',
    `${dayOf('ts')} AS day`,
    `${before(since)} AS low`,
    `greatest(${endless ? 'low + 1' : 'low'}, ${before(`day + ${params.named('reach', 'Int32', reach)}`)}) AS high`,
    ...wheresOf(leaves).map((where, index) => `${whereSql(where, params)} AS where_${index + 1}`),
    ...propertiesOf(leaves).flatMap((property, index) => {
      const name = params.numbered('property', 'String', property)
      return [`numbers[${name}] AS number_${index + 1}`, `mapContains(numbers, ${name}) AS has_${index + 1}`]
    }),
  ]
  const asOf = `${params.named('days', 'Array(Int32)', past.days.map(toDayNumber))}[at + 1]`
  const sql = `SELECT account, at, [
    ${leaves.map((leaf) => `toNullable(${leafSql(leaf, dialect)})`).join(',\n    ')}
  ] AS leaves
FROM (
  SELECT *, arrayJoin(range(low, high)) AS at, ${asOf} AS as_of
  FROM (
    SELECT ${columns.join(',\n      ')}
    FROM events FINAL
    WHERE ${conditions.join(' AND ')}
  )
)
GROUP BY account, at`
  return { sql, params: params.values, types: params.types }
}

/** How many of the days lie before a day, as an expression of its number. */
function placesBefore(days: PastDays['days'], params: Params): (day: string) => string {
  const numbers = days.map(toDayNumber)
  const [first, end] = [numbers[0] as number, (numbers.at(-1) as number) + 1]
  const counts: number[] = []
  for (let day = first, place = 0; day <= end; day++) {
    while (place < numbers.length && (numbers[place] as number) < day) place++
    counts.push(place)
  }
  const lookup = params.named('before', 'Array(UInt16)', counts)
  const from = params.named('first_day', 'Int32', first)
  const span = params.named('span', 'Int32', end - first)
  return (day) => `${lookup}[1 + toUInt32(least(greatest(${day} - ${from}, 0), ${span}))]`
}

function pastDialect(leaves: readonly EventLeaf[], params: Params): Dialect {
  const [properties, wheres] = [propertiesOf(leaves), wheresOf(leaves)]
  const place = (property: string): number => properties.indexOf(property) + 1
  const having = (property: string, condition: string): string => allOf(condition, `has_${place(property)}`)
  const extreme = (name: 'max' | 'min', condition: string): string =>
    `toFloat64(${aggregate(`${name}OrNull`, 'day', allOf(condition, 'at = low'))})`
  return {
    conditionOf: (leaf) =>
      allOf(
        eventsSql(leaf, params),
        leaf.where === null ? null : `where_${wheres.findIndex((one) => same(one, leaf.where)) + 1}`,
        leaf.days === null ? null : `day > as_of - ${leaf.days + leaf.ago}`,
        leaf.ago === 0 ? null : `day <= as_of - ${leaf.ago}`,
      ),
    count: (condition) => aggregate('count', '', condition),
    distinct: (what, condition) =>
      aggregate('uniqExact', what, what === 'person' ? allOf(`person != ${nobody(params)}`, condition) : condition),
    sum: (property, condition) => aggregate('sumKahan', `number_${place(property)}`, having(property, condition)),
    having: (property, condition) => aggregate('count', '', having(property, condition)),
    max: (property, condition) => aggregate('maxOrNull', `number_${place(property)}`, having(property, condition)),
    last: (condition) => extreme('max', condition),
    first: (condition) => extreme('min', condition),
  }
}

const propertiesOf = (leaves: readonly EventLeaf[]): string[] => [
  ...new Set(leaves.map((leaf) => leaf.property).filter((property) => property !== null)),
]

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function wheresOf(leaves: readonly EventLeaf[]): NonNullable<EventLeaf['where']>[] {
  const found: NonNullable<EventLeaf['where']>[] = []
  for (const { where } of leaves) if (where !== null && !found.some((one) => same(one, where))) found.push(where)
  return found
}
