import type { EventLeaf } from './leaf'
import { aggregate, allOf, type Dialect } from './leaf-sql'
import { dayOf, earlier, endOf, type Moment, windowAt } from './moment'
import { nobody, type Params } from './params'
import { whereSql } from './where-sql'

/**
 * Counts raw events as of one moment. The statement around it names the merged ids `account` and `person`, and keeps only what
 * lies before the end and was known.
 */
export function eventDialect(moment: Moment, params: Params): Dialect {
  const number = (property: string): string => `numbers[${params.numbered('property', 'String', property)}]`
  const has = (property: string): string => `mapContains(numbers, ${params.numbered('property', 'String', property)})`
  const zone = (): string => params.named('time_zone', 'String', moment.timeZone)
  const asOfDay = (): string => params.named('as_of_day', 'Date', dayOf(moment))
  const since = (instant: string): string => `toFloat64(dateDiff('day', toDate(${instant}, ${zone()}), ${asOfDay()}))`
  const day = (): string => {
    if (moment.asOf.kind === 'day') return `toDate(ts, ${zone()})`
    // As of now a window is N x 24 hours, and so are its days; local dates would count N + 1 of them.
    return `intDiv(toUnixTimestamp64Milli(${params.instant('to', endOf(moment))}) - 1 - toUnixTimestamp64Milli(ts), 86400000)`
  }
  return {
    conditionOf: (leaf) => allOf(eventsSql(leaf, params), whereOf(leaf, params), windowSql(leaf, moment, params)),
    count: (condition) => aggregate('count', '', condition),
    distinct: (what, condition) => {
      if (what === 'person') return aggregate('uniqExact', 'person', allOf(`person != ${nobody(params)}`, condition))
      return aggregate('uniqExact', what === 'day' ? day() : 'event', condition)
    },
    sum: (property, condition) => aggregate('sumKahan', number(property), allOf(condition, has(property))),
    having: (property, condition) => aggregate('count', '', allOf(condition, has(property))),
    max: (property, condition) => aggregate('maxOrNull', number(property), allOf(condition, has(property))),
    last: (condition) => since(aggregate('maxOrNull', 'ts', condition)),
    first: (condition) => since(aggregate('minOrNull', 'ts', condition)),
  }
}

/** Which events, by name; null where all are meant. */
export const eventsSql = (leaf: EventLeaf, params: Params): string | null =>
  leaf.events === '*' ? null : `event IN ${params.numbered('events', 'Array(String)', [...leaf.events])}`

const whereOf = (leaf: EventLeaf, params: Params): string | null =>
  leaf.where === null ? null : whereSql(leaf.where, params)

/** The bounds of the leaf's window, computed here and not in SQL; the end of the moment itself is the statement's. */
function windowSql(leaf: EventLeaf, moment: Moment, params: Params): string | null {
  const ago = leaf.ago === 0 ? '' : `_${leaf.ago}_ago`
  const upper = leaf.ago === 0 ? null : `ts < ${params.instant(`to${ago}`, endOf(earlier(moment, leaf.ago)))}`
  if (leaf.days === null) return upper
  const { from } = windowAt(earlier(moment, leaf.ago), leaf.days)
  return allOf(`ts >= ${params.instant(`from_${leaf.days}d${ago}`, from)}`, upper)
}

/** Where the longest window begins, in epoch milliseconds; null where a leaf needs all the time before. */
export function oldestOf(leaves: readonly EventLeaf[], moment: Moment): number | null {
  const froms = leaves.map((leaf) => (leaf.days === null ? null : windowAt(earlier(moment, leaf.ago), leaf.days).from))
  return froms.includes(null) ? null : Math.min(...(froms as number[]))
}
