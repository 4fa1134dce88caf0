import { fromDayNumber } from '../../../kernel/time'
import type { Tenant } from '../../../trust/tenancy'
import type { Measure } from '../contract'
import { bandOf } from '../domain/score'
import type { Ask, Backtest, FoundCase } from './contract'
import { spreadValues } from './domain/bins'
import { calibrate } from './domain/calibrate'
import { compareScores } from './domain/compare'
import { splitOf } from './domain/dates'
import { flagUnder, orNull, ratio } from './domain/edges'
import { leadTimeOf } from './domain/lead-time'
import { FEWEST_OUTCOMES, noteBacktest } from './domain/notes'
import type { Observations } from './domain/observe'
import { aucOf, averagePrecisionOf, captureWorst, rankCases } from './domain/ranking'
import { type ObservedPast, observePast } from './observe-past'
import { gather, scorePast } from './score-past'

/** So many missed ones and false alarms are told. */
const MOST_CASES = 50
const VALUE_BINS = 40

/**
 * How well a scorecard would have told who was going to leave: its scores on past dates, by what was known then, against what happened,
 * beside the scores that are easily had. Throws `bad_dates`, `bad_backtest`, `not_found`, `unknown_version`, and as saving it would.
 */
export async function runBacktest(tenant: Tenant, key: string, ask: Ask): Promise<Backtest> {
  const observed = await observePast(tenant, key, ask)
  const { selected, past, seen } = observed
  const scores = await scorePast(tenant, past, seen, selected.own, ask.withPulses)
  const published = selected.published && (await scorePast(tenant, past, seen, selected.published, ask.withPulses))
  return judge(tenant, ask, observed, scores, published)
}

function judge(
  tenant: Tenant,
  ask: Ask,
  observed: ObservedPast,
  scores: Float64Array,
  published: Float64Array | null,
): Backtest {
  const { selected, dates, past, seen, usageChange } = observed
  const card = selected.definition
  const usage = usageChange === null ? null : gather(past, seen, usageChange)
  const compared = compareScores(
    [scores, ...(published ? [published] : []), seen.tenure, ...(usage ? [usage] : [])],
    seen.outcomes,
    seen.accounts,
    published !== null,
  )
  const [own, ...others] = compared.rated
  const rated = [...others]
  const byPublished = published ? rated.shift() : undefined
  const [byTenure, byUsage] = rated
  const risks = scores.map((score) => -score)
  const ranking = rankCases(risks, seen.outcomes)
  const outcomes = seen.outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const accounts = new Set(seen.accounts).size
  const worst = [0.1, 0.2].map((share) => captureWorst(ranking, share, seen.mrr))
  const calibration = calibrateByDate(scores, observed)
  const found = findCases(tenant, observed, scores)
  return {
    scorecard: { key: selected.key, name: card.name, version: selected.version, inline: selected.version === null },
    ask: {
      dates: [...dates],
      horizonDays: ask.horizonDays,
      leadDays: ask.leadDays,
      minTenureDays: ask.minTenureDays,
      outcome: ask.outcome,
      withPulses: ask.withPulses,
      known: ask.known,
    },
    observations: seen.count,
    outcomes,
    accounts,
    baseRate: ratio(outcomes, seen.count),
    auc: own?.auc ?? null,
    aucInterval: pairOf(own?.aucInterval),
    averagePrecision: orNull(averagePrecisionOf(ranking)),
    brier: calibration?.brier ?? null,
    calibration: calibration?.told ?? null,
    bands: [
      { band: 'at_risk' as const, edge: card.bands.atRisk, ...flagUnder(scores, seen.outcomes, card.bands.atRisk) },
      { band: 'watch' as const, edge: card.bands.healthy, ...flagUnder(scores, seen.outcomes, card.bands.healthy) },
    ],
    lift: { '10': orNull(worst[0]?.lift ?? Number.NaN), '20': orNull(worst[1]?.lift ?? Number.NaN) },
    revenueCaptured: { '10': orNull(worst[0]?.share ?? Number.NaN), '20': orNull(worst[1]?.share ?? Number.NaN) },
    leadTimeDays: leadTimeOf(seen, scores, past.days, card.bands.atRisk),
    baselines: {
      tenure: byTenure ? { auc: byTenure.auc, aucInterval: pairOf(byTenure.aucInterval) } : null,
      usageChange:
        byUsage && usageChange !== null
          ? { auc: byUsage.auc, aucInterval: pairOf(byUsage.aucInterval), metric: usageChange }
          : null,
      published:
        byPublished && selected.published
          ? {
              auc: byPublished.auc,
              aucInterval: pairOf(byPublished.aucInterval),
              version: selected.published.version.version,
              difference: { auc: compared.difference.auc, interval: pairOf(compared.difference.interval) },
            }
          : null,
    },
    ...found,
    measures: card.groups.flatMap((group) => group.measures.map((measure) => binMeasure(measure, observed))),
    perDate: judgeDates(dates, risks, seen),
    conclusive: outcomes >= FEWEST_OUTCOMES,
    notes: noteBacktest({
      outcome: ask.outcome,
      observations: seen.count,
      outcomes,
      accounts,
      interval: own?.aucInterval ?? null,
      unscored: scores.filter(Number.isNaN).length,
      goneAlready: seen.gone.filter((one) => one === 'already').length,
      goneInLead: seen.gone.filter((one) => one === 'in_lead').length,
      learntLater: observed.learntLater,
      lateEvents: lateOf(observed),
      calibrated: calibration !== null,
    }),
  }
}

function lateOf({ past, labels }: ObservedPast): { events: number; accounts: number } {
  const visible = [...past.late].filter(([id]) => labels.has(id))
  return { events: visible.reduce((sum, [, events]) => sum + events, 0), accounts: visible.length }
}

const pairOf = (interval: readonly [number, number] | null | undefined): [number, number] | null =>
  interval ? [interval[0], interval[1]] : null

/** Probabilities are fitted on the earlier half of the dates and judged on the later. */
function calibrateByDate(scores: Float64Array, { dates, seen }: ObservedPast) {
  const split = splitOf(dates)
  const casesOf = (wanted: (date: number) => boolean) => {
    const places = [...scores.keys()].filter(
      (at) => wanted(seen.dates[at] as number) && !Number.isNaN(scores[at] as number),
    )
    return {
      risks: Float64Array.from(places, (at) => 1 - (scores[at] as number) / 100),
      outcomes: Uint8Array.from(places, (at) => seen.outcomes[at] as number),
    }
  }
  const judged = calibrate(
    casesOf((date) => date < split),
    casesOf((date) => date >= split),
  )
  if (!judged) return null
  const { method, points, logLoss, brier } = judged
  const told = {
    method,
    fittedOn: dates.slice(0, split),
    judgedOn: dates.slice(split),
    logLoss: orNull(logLoss),
    points: [...points],
  }
  return { brier, told }
}

function judgeDates(dates: readonly string[], risks: Float64Array, seen: Observations): Backtest['perDate'] {
  const places = dates.map((): number[] => [])
  for (let at = 0; at < seen.count; at++) places[seen.dates[at] as number]?.push(at)
  return dates.map((date, place) => {
    const own = places[place] ?? []
    const outcomes = Uint8Array.from(own, (at) => seen.outcomes[at] as number)
    const ranking = rankCases(
      Float64Array.from(own, (at) => risks[at] as number),
      outcomes,
    )
    return {
      date,
      observations: own.length,
      outcomes: outcomes.reduce((sum, outcome) => sum + outcome, 0),
      auc: orNull(aucOf(ranking)),
    }
  })
}

function binMeasure({ metric }: Measure, { past, seen }: ObservedPast): Backtest['measures'][number] {
  const values = gather(past, seen, metric)
  const bins = spreadValues(values, seen.outcomes, VALUE_BINS)
  const sum = (key: 'observations' | 'outcomes') => bins.reduce((total, bin) => total + bin[key], 0)
  const observations = sum('observations')
  return { metric, observations, missing: seen.count - observations, outcomes: sum('outcomes'), bins }
}

/** Who left above the at-risk edge, and who stayed under it. */
function findCases(
  tenant: Tenant,
  { selected, dates, past, seen, labels }: ObservedPast,
  scores: Float64Array,
): Pick<Backtest, 'missed' | 'missedTotal' | 'falseAlarms' | 'falseAlarmsTotal'> {
  const { bands } = selected.definition
  const scored = [...scores.keys()].filter((at) => !Number.isNaN(scores[at] as number))
  const scoreOf = (at: number): number => scores[at] as number
  const missed = scored.filter((at) => seen.outcomes[at] === 1 && scoreOf(at) >= bands.atRisk)
  const alarms = scored.filter((at) => seen.outcomes[at] === 0 && scoreOf(at) < bands.atRisk)
  const tell = (at: number): FoundCase => {
    const label = labels.get(past.accounts[seen.accounts[at] as number] as string)
    const [mrr, on] = [seen.mrr[at] as number, seen.outcomeOn[at] as number]
    return {
      account: label?.externalId ?? '',
      name: label?.name ?? '',
      date: dates[seen.dates[at] as number] as string,
      score: scoreOf(at),
      band: bandOf(bands, scoreOf(at)),
      outcomeOn: on === -1 ? null : fromDayNumber(on),
      mrr: Number.isNaN(mrr) ? null : { amount: mrr.toFixed(4), currency: tenant.workspace.currency },
    }
  }
  const tied = (a: number, b: number): number =>
    (seen.mrr[b] as number) - (seen.mrr[a] as number) || (seen.dates[a] as number) - (seen.dates[b] as number) || a - b
  return {
    missed: missed
      .sort((a, b) => scoreOf(b) - scoreOf(a) || tied(a, b))
      .slice(0, MOST_CASES)
      .map(tell),
    missedTotal: missed.length,
    falseAlarms: alarms
      .sort((a, b) => scoreOf(a) - scoreOf(b) || tied(a, b))
      .slice(0, MOST_CASES)
      .map(tell),
    falseAlarmsTotal: alarms.length,
  }
}
