import { lastClosedDay, readMetrics } from '../../../measure/metrics'
import type { Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { listRules, metricsOfRules } from '../rules/card-rules'
import type { Ask } from './contract'
import { type Dates, resolveDates } from './domain/dates'
import { type Observations, observe, only } from './domain/observe'
import { type Label, readLabels } from './read-labels'
import { type Past, readPast } from './read-past'
import { appliedTo, metricsOf } from './score-past'
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
  const [metrics, selected] = await Promise.all([readMetrics(tenant), selectScorecard(tenant, key, ask)])
  const dates = resolveDates(ask.dates, ask, lastClosedDay(tenant))
  const usageChange = USAGE_CHANGES.find((one) => metrics.some((metric) => metric.key === one)) ?? null
  const cards = [selected.definition, ...(selected.published ? [selected.published.version.definition] : [])]
  const rules = listRules(cards).rules
  const named = new Set([...cards.flatMap(metricsOf), ...metricsOfRules(rules), ...(usageChange ? [usageChange] : [])])
  const [past, labels] = await Promise.all([
    readPast(tenant, {
      dates,
      known: ask.known,
      metrics: metrics.filter((metric) => named.has(metric.key)),
      allMetrics: metrics,
      rules,
      everyAccount: cards.some(({ parents }) => parents !== 'own'),
    }),
    readLabels(tenant),
  ])
  const visible = new Map([...past.spans].filter(([place]) => labels.has(past.accounts[place] as string)))
  const observed = (knownThen: boolean): Observations =>
    applying(past, observe(visible, past.rateOn, { ...ask, days: past.days, knownThen }), selected.definition)
  const seen = observed(ask.known === 'then')
  const now = ask.known === 'then' ? observed(false) : seen
  return { selected, dates, past, seen, learntLater: missingFrom(now, seen, past.accounts.length), labels, usageChange }
}

/** The observations to which the scorecard applied then. */
function applying(past: Past, seen: Observations, card: ScorecardDefinition): Observations {
  const applied = appliedTo(past, seen, card)
  return applied ? only(seen, (at) => applied[at] === 1) : seen
}

function missingFrom(now: Observations, seen: Observations, accounts: number): ObservedPast['learntLater'] {
  const placeOf = (one: Observations, at: number): number =>
    (one.dates[at] as number) * accounts + (one.accounts[at] as number)
  const known = new Set(Array.from({ length: seen.count }, (_, at) => placeOf(seen, at)))
  const missing = Array.from({ length: now.count }, (_, at) => at).filter((at) => !known.has(placeOf(now, at)))
  return { observations: missing.length, accounts: new Set(missing.map((at) => now.accounts[at])).size }
}
