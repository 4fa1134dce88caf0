/** How a metric is computed, as the API takes it. */
export type Compute = Record<string, unknown> & { kind: string }
export type KindField = 'events' | 'days' | 'property' | 'metric' | 'ratio' | 'formula' | 'key' | 'agg' | 'match'
export type Kind = {
  kind: string
  label: string
  help: string
  fields: readonly KindField[]
  start: Record<string, unknown>
}

/** The kinds of metrics with a form; any other is edited as JSON. */
export const kinds: readonly Kind[] = [
  {
    kind: 'event_count',
    label: 'Count of events',
    help: 'How often the events happened in the window.',
    fields: ['events', 'days'],
    start: { events: '*', days: 28 },
  },
  {
    kind: 'event_users',
    label: 'People with an event',
    help: 'How many different people had one of the events in the window.',
    fields: ['events', 'days'],
    start: { events: '*', days: 7 },
  },
  {
    kind: 'active_days',
    label: 'Active days',
    help: 'Days of the window with one of the events.',
    fields: ['events', 'days'],
    start: { events: '*', days: 28 },
  },
  {
    kind: 'feature_breadth',
    label: 'Feature breadth',
    help: 'How many different ones of the events were used in the window.',
    fields: ['events', 'days'],
    start: { events: '*', days: 28 },
  },
  {
    kind: 'event_sum',
    label: 'Sum of a property',
    help: 'The property of the events, added up over the window.',
    fields: ['events', 'property', 'days'],
    start: { events: '*', property: 'value', days: 28 },
  },
  {
    kind: 'event_avg',
    label: 'Mean of a property',
    help: 'The mean of the property of the events in the window.',
    fields: ['events', 'property', 'days'],
    start: { events: '*', property: 'value', days: 28 },
  },
  {
    kind: 'event_max',
    label: 'Largest of a property',
    help: 'The largest value of the property in the window.',
    fields: ['events', 'property', 'days'],
    start: { events: '*', property: 'value', days: 28 },
  },
  {
    kind: 'days_since_last',
    label: 'Days since last event',
    help: 'Whole days since one of the events last happened.',
    fields: ['events'],
    start: { events: '*' },
  },
  {
    kind: 'days_since_first',
    label: 'Days since first event',
    help: 'Whole days since one of the events first happened.',
    fields: ['events'],
    start: { events: '*' },
  },
  {
    kind: 'change',
    label: 'Change of a metric',
    help: 'Percent against the window just before; none where that was 0.',
    fields: ['metric'],
    start: { metric: '' },
  },
  {
    kind: 'ratio',
    label: 'Ratio of two metrics',
    help: 'One metric over another; none where the lower one is none or 0.',
    fields: ['ratio'],
    start: { numerator: '', denominator: '', scale: 1 },
  },
  {
    kind: 'expr',
    label: 'Formula',
    help: 'Arithmetic over other metrics, named by letters.',
    fields: ['formula'],
    start: { formula: 'a / (b + 1)', of: {} },
  },
  { kind: 'field', label: 'Field', help: 'A number field of the account.', fields: ['key'], start: { key: '' } },
  {
    kind: 'series',
    label: 'Series measured elsewhere',
    help: 'Numbers sent to the series endpoint.',
    fields: ['key', 'agg', 'days'],
    start: { key: '', agg: 'last', days: 28 },
  },
  {
    kind: 'people',
    label: 'People who match a rule',
    help: 'How many people of the account satisfy the rule.',
    fields: ['match'],
    start: { match: { field: 'person.email', op: 'is_set' } },
  },
]

/** The kind by name, or null for one without a form. */
export function findKind(kind: string): Kind | null {
  return kinds.find((one) => one.kind === kind) ?? null
}

/** A definition's arithmetic in one sentence. */
export function describeCompute(compute: Record<string, unknown> & { kind: string }): string {
  const events = compute.events === '*' ? 'any event' : Array.isArray(compute.events) ? compute.events.join(', ') : ''
  const window = typeof compute.days === 'number' ? `, ${compute.days} d` : ''
  const name = findKind(compute.kind)?.label ?? compute.kind
  switch (compute.kind) {
    case 'change':
      return `Change of ${String(compute.metric)}`
    case 'ratio':
      return `${String(compute.numerator)} / ${String(compute.denominator)}`
    case 'expr':
      return String(compute.formula)
    default:
      return events ? `${name}: ${events}${window}` : `${name}${compute.key ? `: ${String(compute.key)}` : ''}${window}`
  }
}
