import type { z } from 'zod'
import { addDays } from '../../kernel/time'
import { inTenant, type Tenant } from '../../trust/tenancy'
import type { forecastAnswerSchema, forecastQuerySchema } from './contract'
import { deriveWaiting, todayOf } from './derive'
import { atRate, fromUnits, shareOf, toUnits } from './domain/amounts'
import { readPeriod } from './domain/calendar'
import {
  BUCKETS,
  type BucketSum,
  compareForecast,
  type ForecastRow,
  type ForecastSums,
  sumForecast,
} from './domain/forecast'
import { readDay, wordOf } from './read-day'
import { readOpportunities } from './read-opportunities'
import { findSnapshot, type RenewalRow, selectRenewals } from './select'
import { type Suggested, suggestAll } from './suggestions'

type Answer = z.input<typeof forecastAnswerSchema>

/** The forecast of a period: now, or of a past day's close against what has happened since. */
export async function readForecast(tenant: Tenant, query: z.output<typeof forecastQuerySchema>): Promise<Answer> {
  const period = readPeriod(query.period, 'period')
  const past = query.as_of === undefined ? null : readDay(query.as_of, 'as_of', todayOf(tenant))
  return inTenant(tenant, async (tx) => {
    await deriveWaiting(tx, tenant)
    const snapshot = past === null ? null : await findSnapshot(tx, tenant, past)
    const nothing = past !== null && snapshot === null
    const chosen = { first: period.first, next: period.next, owner: query.owner, minTermDays: query.min_term_days }
    const then = snapshot === null ? {} : { snapshot, withDecided: true }
    const rows = nothing ? [] : await selectRenewals(tx, tenant, { ...chosen, ...then })
    const open = rows.filter((row) => !row.was_decided)
    const suggestions = snapshot === null ? await suggestAll(tx, tenant, open) : new Map()
    const counted = rows.map((row) => countRow(row, suggestions.get(row.id)?.suggested))
    const sums = sumForecast(counted)
    const opportunities = past === null ? await readOpportunities(tx, tenant, { ...period, owner: query.owner }) : null
    return {
      currency: tenant.workspace.currency,
      period: period.key,
      from: period.first,
      to: addDays(period.next, -1),
      asOf: past ?? new Date(tenant.stores.now()).toISOString(),
      snapshot,
      word: wordOf(past, snapshot),
      ...presentSums(sums),
      net: opportunities && {
        opportunities: opportunities.count,
        leftOut: opportunities.leftOut,
        weighted: fromUnits(opportunities.weighted),
        expected: fromUnits(sums.expectedNet + opportunities.weighted),
        expectedWithSuggested:
          sums.expectedWithSuggested === null
            ? null
            : fromUnits(sums.expectedNet + sums.standIns.amount + opportunities.weighted),
      },
      actual: past === null ? null : presentActual(counted),
      owners: ownersOf(rows, counted, past !== null),
      left: leftOut(rows),
    }
  })
}

const inBase = (units: string | null, rate: string | null): bigint | null =>
  units === null || rate === null ? null : atRate(toUnits(units), rate)

function countRow(row: RenewalRow, now: Suggested | undefined): ForecastRow {
  const stake = inBase(row.stake, row.rate)
  const told = inBase(row.amount, row.rate)
  const suggestedUnits = now ? (now.amount === null ? null : fromUnits(now.amount)) : row.suggested_amount
  return {
    owner: row.owner,
    stake,
    decided: row.was_decided,
    category: row.category,
    amount: row.category === null ? null : (told ?? (row.category === 'lost' ? 0n : stake)),
    suggestedCategory: now ? now.category : row.suggested,
    suggestedAmount: inBase(suggestedUnits, row.rate),
    outcome: row.state === 'open' ? null : (inBase(row.outcome, row.rate) ?? stake),
  }
}

const bucketList = (sums: ForecastSums['buckets']): Answer['categories'] =>
  BUCKETS.map((category) => ({ category, ...presentBucket(sums[category]) }))

const presentBucket = ({ renewals, stake, amount }: BucketSum) => ({
  renewals,
  stake: fromUnits(stake),
  amount: fromUnits(amount),
})

const presentPart = ({ renewals, stake }: BucketSum) => ({ renewals, stake: fromUnits(stake) })
const orNull = (units: bigint | null): string | null => (units === null ? null : fromUnits(units))

const presentSums = (sums: ForecastSums) => ({
  renewals: sums.renewals,
  stake: fromUnits(sums.stake),
  categories: bucketList(sums.buckets),
  suggestedCategories: bucketList(sums.suggested),
  decided: {
    renewals: sums.decided.renewals,
    stake: fromUnits(sums.decided.stake),
    kept: fromUnits(sums.decided.kept),
    held: fromUnits(sums.decided.amount),
  },
  untold: { ...presentPart(sums.untold), suggested: presentBucket(sums.standIns) },
  gross: {
    worst: fromUnits(sums.worst),
    expected: fromUnits(sums.expected),
    expectedWithSuggested: orNull(sums.expectedWithSuggested),
    best: fromUnits(sums.best),
    suggested: orNull(sums.suggestedExpected),
    retention: sums.expectedWithSuggested === null ? null : shareOf(sums.expectedWithSuggested, sums.stake),
  },
})

function presentActual(rows: readonly ForecastRow[]): Answer['actual'] {
  const found = compareForecast(rows)
  if (!found) return null
  const { stake, expected, outcome, error, absoluteError, suggestedError, ...counts } = found
  return {
    ...counts,
    stake: fromUnits(stake),
    expected: fromUnits(expected),
    outcome: fromUnits(outcome),
    error: fromUnits(error),
    absoluteError: fromUnits(absoluteError),
    suggestedError: suggestedError === null ? null : fromUnits(suggestedError),
  }
}

/** Each owner's part; the owners of then, where a past day is asked for. Largest stake first. */
function ownersOf(rows: readonly RenewalRow[], counted: readonly ForecastRow[], past: boolean): Answer['owners'] {
  const names = new Map(rows.map((row) => [row.owner, row.owner_name]))
  return [...names]
    .map(([owner, name]) => {
      const own = counted.filter((row) => row.owner === owner)
      const sums = sumForecast(own)
      return { stake: sums.stake, row: { owner, name, ...presentSums(sums), actual: past ? presentActual(own) : null } }
    })
    .sort((a, b) => (a.stake < b.stake ? 1 : a.stake > b.stake ? -1 : 0))
    .map(({ row }) => row)
}

function leftOut(rows: readonly RenewalRow[]): Answer['left'] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.stake === null || row.rate === null) counts.set(row.currency, (counts.get(row.currency) ?? 0) + 1)
  }
  return [...counts].map(([currency, renewals]) => ({ currency, renewals }))
}
