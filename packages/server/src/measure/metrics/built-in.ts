import type { MetricDefinition } from './contract'

const define = (
  name: string,
  description: string,
  about: Partial<Omit<MetricDefinition, 'name' | 'description' | 'compute'>>,
  compute: MetricDefinition['compute'],
): MetricDefinition => ({ name, description, unit: null, better: 'higher', rollup: 'none', ...about, compute })

const people = { unit: 'people', rollup: 'distinct' } as const
const percent = { unit: '%', rollup: 'distinct' } as const

/** What a new workspace begins with; its members edit or delete them like their own. */
export const BUILT_IN_METRICS: Readonly<Record<string, MetricDefinition>> = {
  dau: define('Daily active users', 'People with any event in 1 day.', people, users(1)),
  wau: define('Weekly active users', 'People with any event in 7 days.', people, users(7)),
  mau: define('Monthly active users', 'People with any event in 28 days.', people, users(28)),
  stickiness: define(
    'Stickiness',
    'Daily over monthly active users: how much of the month an active person is there.',
    { rollup: 'distinct' },
    { kind: 'ratio', numerator: 'dau', denominator: 'mau', scale: 1 },
  ),
  weekly_stickiness: define(
    'Weekly stickiness',
    'Weekly over monthly active users: the share of people of the last 28 days who were there in the last 7.',
    { rollup: 'distinct' },
    { kind: 'ratio', numerator: 'wau', denominator: 'mau', scale: 1 },
  ),
  active_days_28: define(
    'Active days',
    'Days with any event, of the last 28.',
    { unit: 'days', rollup: 'distinct' },
    { kind: 'active_days', events: '*', days: 28 },
  ),
  events_28: define(
    'Events',
    'All events in 28 days.',
    { unit: 'events', rollup: 'sum' },
    { kind: 'event_count', events: '*', days: 28 },
  ),
  feature_breadth_28: define(
    'Feature breadth',
    'Different events used in 28 days.',
    { unit: 'features', rollup: 'distinct' },
    { kind: 'feature_breadth', events: '*', days: 28 },
  ),
  days_since_last_seen: define(
    'Days since last seen',
    'Whole days since the last event of anybody.',
    { unit: 'days', better: 'lower', rollup: 'min' },
    { kind: 'days_since_last', events: '*' },
  ),
  days_since_first_seen: define(
    'Days since first seen',
    'Whole days since the first event of anybody.',
    { unit: 'days', better: 'neutral', rollup: 'max' },
    { kind: 'days_since_first', events: '*' },
  ),
  events_28_change: define('Change in events', 'Events of 28 days against the 28 days before.', percent, {
    kind: 'change',
    metric: 'events_28',
  }),
  wau_change: define('Change in weekly active users', 'Active people of 7 days against the 7 days before.', percent, {
    kind: 'change',
    metric: 'wau',
  }),
  mau_change: define(
    'Change in monthly active users',
    'Active people of 28 days against the 28 days before.',
    percent,
    { kind: 'change', metric: 'mau' },
  ),
  active_days_28_change: define('Change in active days', 'Active days of 28 against the 28 before.', percent, {
    kind: 'change',
    metric: 'active_days_28',
  }),
}

function users(days: number): MetricDefinition['compute'] {
  return { kind: 'event_users', events: '*', days }
}
