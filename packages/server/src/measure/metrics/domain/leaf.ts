import type { Compute } from '../contract'
import type { Where } from './where'

/** A number read straight from raw events. */
export interface EventLeaf {
  readonly type: 'events'
  readonly agg:
    | 'event_count'
    | 'event_users'
    | 'active_days'
    | 'feature_breadth'
    | 'event_sum'
    | 'event_avg'
    | 'event_max'
    | 'days_since_last'
    | 'days_since_first'
  readonly events: readonly string[] | '*'
  readonly where: Where | null
  readonly property: string | null
  /** The length of the window in days; null: all the time before. */
  readonly days: number | null
  /** How many days before the moment the window ends. */
  readonly ago: number
}

/** A number that a source of the catalogue reads: a field, a series, a count of people. */
export interface SourceLeaf {
  readonly type: 'source'
  readonly compute: Compute
  readonly days: number | null
  readonly ago: number
}

export type Leaf = EventLeaf | SourceLeaf

/** Equal leaves have equal keys, so that what two metrics share is computed once. */
export function leafKey(leaf: Leaf): string {
  if (leaf.type === 'source') return JSON.stringify(['source', leaf.compute, leaf.ago])
  const events = leaf.events === '*' ? '*' : [...new Set(leaf.events)].sort()
  return JSON.stringify([leaf.agg, events, leaf.where, leaf.property, leaf.days, leaf.ago])
}

/** What a leaf is where an account has no events at all: a count is 0, what needs an event is null. */
export function emptyValue(leaf: EventLeaf): number | null {
  switch (leaf.agg) {
    case 'event_avg':
    case 'event_max':
    case 'days_since_last':
    case 'days_since_first':
      return null
    default:
      return 0
  }
}
