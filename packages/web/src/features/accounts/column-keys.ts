import type { RuleField } from '../../api'

/** What a new list shows, in the order of the tables: verdict, trend, money, usage, dates, owner. */
const preferred = [
  'field.plan',
  'health.score',
  'health.change28',
  'health.trend',
  'revenue.mrr',
  'field.seats',
  'metric.wau',
  'metric.days_since_last_seen',
  'revenue.renewalAt',
  'account.owner',
]

/** The preferred columns this workspace has. */
export function defaultColumns(fields: readonly RuleField[]): string[] {
  const known = new Set(fields.map((field) => field.key))
  return preferred.filter((key) => known.has(key))
}

/** The columns written in the address. */
export function columnKeysOf(text: string): string[] {
  return text.split(',').filter(Boolean)
}
