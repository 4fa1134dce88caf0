import { readMetrics } from '../../../measure/metrics'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import type { ScorecardDefinition } from '../contract'
import { adjustScore } from '../domain/adjust'
import { scoreColumns } from '../domain/score-columns'
import { pulseKind } from '../pulse/metric-kind'
import { readPulses } from '../pulse/read-pulses'
import type { InForce } from '../scorecards/store'
import { judgeAccounts } from '../verdicts/judge'
import type { Observations } from './domain/observe'
import type { Past } from './read-past'

/** A metric at the observations; NaN: none. A metric that was deleted since has no value anywhere. */
export function gather(past: Past, seen: Observations, metric: string): Float64Array {
  const column = past.columns.get(metric)
  const values = new Float64Array(seen.count).fill(Number.NaN)
  if (!column) return values
  for (let at = 0; at < seen.count; at++) values[at] = column[placeOf(past, seen, at)] as number
  return values
}

const placeOf = (past: Past, seen: Observations, at: number): number =>
  (seen.dates[at] as number) * past.accounts.length + (seen.accounts[at] as number)

export const metricsOf = (card: ScorecardDefinition): string[] =>
  card.groups.flatMap((group) => group.measures.map((measure) => measure.metric))

/** Of each observation whether the scorecard applied to the account then; null: to all. */
export function appliedTo(past: Past, seen: Observations, card: ScorecardDefinition): Uint8Array | null {
  if (!card.appliesTo) return null
  const held = past.held.get(JSON.stringify(card.appliesTo))
  return Uint8Array.from({ length: seen.count }, (_, at) => held?.[placeOf(past, seen, at)] ?? 0)
}

/**
 * The scorecard's scores of the observations, after caps and, where asked for, members' ratings; NaN: none, or it did not apply. Without
 * ratings a metric that is one has no value.
 */
export async function scorePast(
  tenant: Tenant,
  past: Past,
  seen: Observations,
  one: InForce,
  withPulses: boolean,
): Promise<Float64Array> {
  const card = one.version.definition
  if (card.parents !== 'own') return scoreFamilies(tenant, past, seen, one, withPulses)
  const ratings = withPulses ? new Set<string>() : await readRatings(tenant)
  const columns = new Map(
    metricsOf(card)
      .filter((metric) => !ratings.has(metric))
      .map((metric) => [metric, gather(past, seen, metric)]),
  )
  const { base } = scoreColumns(card, columns, seen.count)
  const capped = capScores(past, seen, card, base)
  if (withPulses) await override(tenant, past, seen, capped)
  const applied = appliedTo(past, seen, card)
  return applied ? capped.map((score, at) => (applied[at] === 1 ? score : Number.NaN)) : capped
}

/** The metrics that are a member's rating. */
async function readRatings(tenant: Tenant): Promise<ReadonlySet<string>> {
  const metrics = await readMetrics(tenant)
  return new Set(metrics.filter(({ compute }) => compute.kind === pulseKind.kind).map(({ key }) => key))
}

function capScores(past: Past, seen: Observations, card: ScorecardDefinition, base: Float64Array): Float64Array {
  if (card.caps.length === 0) return base
  const caps = card.caps.map((cap) => ({ ...cap, held: past.held.get(JSON.stringify(cap.when)) }))
  return base.map((score, at) => {
    const place = placeOf(past, seen, at)
    return caps.reduce((lowest, { held, max }) => (held?.[place] === 1 && lowest > max ? max : lowest), score)
  })
}

async function override(tenant: Tenant, past: Past, seen: Observations, scores: Float64Array): Promise<void> {
  for (const [date, moment] of past.moments.entries()) {
    const pulses = await inTenant(tenant, (tx) => readPulses(tx, tenant, moment, null))
    if (pulses.size === 0) continue
    for (let at = 0; at < seen.count; at++) {
      if (seen.dates[at] !== date) continue
      const pulse = pulses.get(past.accounts[seen.accounts[at] as number] as string)
      if (pulse?.as !== 'override') continue
      const score = scores[at] as number
      scores[at] = adjustScore(Number.isNaN(score) ? null : score, { override: pulse }).score ?? Number.NaN
    }
  }
}

/** Parents scored by their families, one date after another, as a close scores them. */
async function scoreFamilies(
  tenant: Tenant,
  past: Past,
  seen: Observations,
  one: InForce,
  withPulses: boolean,
): Promise<Float64Array> {
  const scores = new Float64Array(seen.count).fill(Number.NaN)
  const places = new Map(past.accounts.map((id, place) => [id, place]))
  for (const [date, moment] of past.moments.entries()) {
    const first = date * past.accounts.length
    const verdicts = await judgeAccounts(tenant, {
      moment,
      cards: [one],
      accountIds: past.accounts,
      readMetric: (id, metric) => {
        const value = past.columns.get(metric)?.[first + (places.get(id) ?? -1)] ?? Number.NaN
        return Number.isNaN(value) ? null : value
      },
    })
    for (let at = 0; at < seen.count; at++) {
      if (seen.dates[at] !== date) continue
      const verdict = verdicts.get(past.accounts[seen.accounts[at] as number] as string)
      const scored = withPulses ? verdict?.scored : (verdict?.withoutPulse ?? verdict?.scored)
      scores[at] = scored?.score ?? Number.NaN
    }
  }
  return scores
}
