import { lastClosedDay, readMetrics } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'
import type { Ask } from './contract'
import { type Dates, resolveDates } from './domain/dates'
import { type Observations, observe } from './domain/observe'
import { type Label, readLabels } from './read-labels'
import { type Past, readPast } from './read-past'
import { metricsOf } from './score-past'
import { type Selected, selectScorecard } from './select'

/** Against which a scorecard is held: how usage changed, by the first of these that the workspace has. */
const USAGE_CHANGES = ['events_28_change', 'active_days_28_change', 'mau_change', 'wau_change']

export interface ObservedPast {
  readonly selected: Selected
  readonly dates: Dates
  readonly past: Past
  readonly seen: Observations
  /** What would be observed by what is known now and is not by what was known then. */
  readonly learntLater: { readonly observations: number; readonly accounts: number }
  readonly labels: ReadonlyMap<string, Label>
  readonly usageChange: string | null
}

/** Everything that a scorecard is judged on: who paid on the dates, what became of them, and their metrics as known then. */
export async function observePast(tenant: Tenant, key: string, ask: Ask): Promise<ObservedPast> {
  const metrics = await readMetrics(tenant)
  const selected = await selectScorecard(tenant, key, ask, metrics)
  const dates = resolveDates(ask.dates, ask, lastClosedDay(tenant))
  const usageChange = USAGE_CHANGES.find((one) => metrics.some((metric) => metric.key === one)) ?? null
  const named = new Set([
    ...metricsOf(selected.definition),
    ...(selected.published ? metricsOf(selected.published.definition) : []),
    ...(usageChange === null ? [] : [usageChange]),
  ])
  const wanted = metrics.filter((metric) => named.has(metric.key))
  const [past, labels] = await Promise.all([
    readPast(tenant, { dates, known: ask.known, metrics: wanted, allMetrics: metrics }),
    readLabels(tenant),
  ])
  const visible = new Map([...past.spans].filter(([place]) => labels.has(past.accounts[place] as string)))
  const asked = { ...ask, days: past.days }
  const seen = observe(visible, past.rateOn, { ...asked, knownThen: ask.known === 'then' })
  const now = ask.known === 'then' ? observe(visible, past.rateOn, { ...asked, knownThen: false }) : seen
  return { selected, dates, past, seen, learntLater: missingFrom(now, seen), labels, usageChange }
}

function missingFrom(now: Observations, seen: Observations): ObservedPast['learntLater'] {
  const placeOf = (one: Observations, at: number): string => `${one.accounts[at]} ${one.dates[at]}`
  const known = new Set(Array.from({ length: seen.count }, (_, at) => placeOf(seen, at)))
  const missing = Array.from({ length: now.count }, (_, at) => at).filter((at) => !known.has(placeOf(now, at)))
  return { observations: missing.length, accounts: new Set(missing.map((at) => now.accounts[at])).size }
}
