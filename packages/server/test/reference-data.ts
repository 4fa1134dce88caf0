import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Compute } from '../src/measure/metrics/contract'

/** What lies beside the repository on machines that have it; nothing of it is in it. */
export const SHARED = resolve(import.meta.dirname, '../../../../shared')
export const CRM_EVENTS = join(SHARED, 'data/crm/events.csv.gz')
const METRICS = join(SHARED, 'reference/metrics.csv')
export const metricsPresent = existsSync(CRM_EVENTS) && existsSync(METRICS)
if (!metricsPresent) process.stdout.write('skipped: the reference data is not beside the repository\n')

/** An account's values as of a day in a time zone, as texts; empty where there is none. */
export type ExpectedMetrics = Readonly<Record<'account' | 'day' | 'time_zone', string> & Record<string, string>>

export const readExpectedMetrics = (): ExpectedMetrics[] =>
  metricsPresent ? parse(readFileSync(METRICS), { columns: true }) : []

/** The definitions that the reference values are of. */
export const REFERENCE_METRICS: Readonly<Record<string, Compute>> = {
  core_28: { kind: 'event_count', events: ['search', 'meeting'], days: 28 },
  users_28: { kind: 'event_users', events: '*', days: 28 },
  active_30: { kind: 'active_days', events: '*', days: 30 },
  breadth_14: {
    kind: 'feature_breadth',
    events: ['search', 'meeting', 'quote', 'add_contact', 'email_list', 'call_lead'],
    days: 14,
  },
  won_sum_90: { kind: 'event_sum', events: ['win_opportunity'], property: 'value', days: 90 },
  won_avg_90: { kind: 'event_avg', events: ['win_opportunity'], property: 'value', days: 90 },
  lost_max_90: { kind: 'event_max', events: ['lose_opportunity'], property: 'value', days: 90 },
  since_quote: { kind: 'days_since_last', events: ['quote'] },
  since_first: { kind: 'days_since_first', events: '*' },
  core_change: { kind: 'change', metric: 'core_28' },
  core_per_user: { kind: 'ratio', numerator: 'core_28', denominator: 'users_28', scale: 1 },
}

/** To the digits of the reference. */
export const asReference = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Math.round(value * 1e6) / 1e6)
