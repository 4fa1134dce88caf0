import type { EventLeaf } from './leaf'

/** How one shape of rows (raw events, or events gathered by day) is counted; conditions may be empty. */
export interface Dialect {
  readonly conditionOf: (leaf: EventLeaf) => string
  readonly count: (condition: string) => string
  readonly distinct: (what: 'person' | 'event' | 'day', condition: string) => string
  readonly sum: (property: string, condition: string) => string
  /** How many events have the property as a number. */
  readonly having: (property: string, condition: string) => string
  readonly max: (property: string, condition: string) => string
  readonly last: (condition: string) => string
  readonly first: (condition: string) => string
}

/** The aggregate that computes a leaf, as Nullable(Float64) or Float64. */
export function leafSql(leaf: EventLeaf, dialect: Dialect): string {
  const condition = dialect.conditionOf(leaf)
  const property = leaf.property ?? ''
  switch (leaf.agg) {
    case 'event_count':
      return `toFloat64(${dialect.count(condition)})`
    case 'event_users':
      return `toFloat64(${dialect.distinct('person', condition)})`
    case 'active_days':
      return `toFloat64(${dialect.distinct('day', condition)})`
    case 'feature_breadth':
      return `toFloat64(${dialect.distinct('event', condition)})`
    case 'event_sum':
      return sumSql(dialect.sum(property, condition))
    case 'event_avg':
      return `${sumSql(dialect.sum(property, condition))} / nullIf(${dialect.having(property, condition)}, 0)`
    case 'event_max':
      return dialect.max(property, condition)
    case 'days_since_last':
      return dialect.last(condition)
    case 'days_since_first':
      return dialect.first(condition)
  }
}

/** Sums carry six decimals, so that they do not depend on the order in which threads add. */
const sumSql = (sum: string): string => `round(${sum}, 6)`

/** `a AND b`, or nothing. */
export const allOf = (...conditions: readonly (string | null)[]): string =>
  conditions.filter((condition) => condition !== null && condition !== '').join(' AND ')

/** `countIf(condition)`, or `count()` where there is none. */
export function aggregate(name: string, argument: string, condition: string): string {
  if (condition === '') return `${name}(${argument})`
  return argument === '' ? `${name}If(${condition})` : `${name}If(${argument}, ${condition})`
}
