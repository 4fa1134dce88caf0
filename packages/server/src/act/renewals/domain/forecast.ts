import { shareOf } from './amounts'
import { CATEGORIES, type Category } from './suggest'

export const BUCKETS = [...CATEGORIES, 'untold'] as const
/** A category, or that nobody told one: the owner did not, or history is too short. */
export type Bucket = (typeof BUCKETS)[number]

/** A renewal as it counts in a forecast, in ten thousandths of the workspace's currency; null: no rate for its currency. */
export interface ForecastRow {
  readonly owner: string | null
  readonly stake: bigint | null
  /** Decided on the day looked at: then it is in no category. */
  readonly decided: boolean
  readonly category: Category | null
  /** What the owner expects; the stake where no amount was told, nothing where it is lost. */
  readonly amount: bigint | null
  readonly suggestedCategory: Category | null
  readonly suggestedAmount: bigint | null
  /** What has become of it by now; null while open. */
  readonly outcome: bigint | null
}

export interface BucketSum {
  readonly renewals: number
  readonly stake: bigint
  readonly amount: bigint
}

export interface ForecastSums {
  readonly renewals: number
  readonly stake: bigint
  readonly buckets: Readonly<Record<Bucket, BucketSum>>
  readonly suggested: Readonly<Record<Bucket, BucketSum>>
  readonly decided: BucketSum & { readonly kept: bigint }
  /** Without what goes beyond the stake, which is growth. */
  readonly worst: bigint
  readonly expected: bigint
  readonly best: bigint
  /** Of what is open and was told no category: all of it, and that for which something is suggested. */
  readonly untold: BucketSum
  readonly standIns: BucketSum
  /** Expected, where what is suggested stands in for what nobody told; null where something has neither. */
  readonly expectedWithSuggested: bigint | null
  /** The same with growth. */
  readonly expectedNet: bigint
  readonly suggestedExpected: bigint | null
}

const nothing = { renewals: 0, stake: 0n, amount: 0n }
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Everything a forecast adds up. Expected is what was decided and commit and likely; worst leaves out likely, best adds what is at risk. */
export function sumForecast(rows: readonly ForecastRow[]): ForecastSums {
  const known = rows.filter((row) => row.stake !== null)
  const open = known.filter((row) => !row.decided)
  const decided = known.filter((row) => row.decided)
  const kept = total(decided.map((row) => least(row.outcome ?? 0n, row.stake ?? 0n)))
  const held = total(decided.map((row) => row.outcome ?? 0n))
  const gross = (...categories: Category[]) =>
    total(open.flatMap((row) => (row.category && categories.includes(row.category) ? [grossOf(row)] : [])))
  const net = total(open.flatMap((row) => (isExpected(row) ? [row.amount ?? 0n] : [])))
  const suggestions = open.filter((row) => row.suggestedAmount !== null)
  const buckets = bucketsOf(
    open,
    (row) => row.category,
    (row) => row.amount,
  )
  const standIns = sumStandIns(suggestions.filter((row) => row.category === null))
  const expected = kept + gross('commit', 'likely')
  return {
    renewals: known.length,
    stake: total(known.map((row) => row.stake ?? 0n)),
    buckets,
    suggested: bucketsOf(
      open,
      (row) => row.suggestedCategory,
      (row) => row.suggestedAmount,
    ),
    decided: { renewals: decided.length, stake: total(decided.map((row) => row.stake ?? 0n)), amount: held, kept },
    worst: kept + gross('commit'),
    expected,
    best: kept + gross('commit', 'likely', 'at_risk'),
    untold: buckets.untold,
    standIns,
    expectedWithSuggested: standIns.renewals < buckets.untold.renewals ? null : expected + standIns.amount,
    expectedNet: held + net,
    suggestedExpected:
      open.length > 0 && suggestions.length === 0
        ? null
        : kept + total(suggestions.map((row) => row.suggestedAmount ?? 0n)),
  }
}

const sumStandIns = (rows: readonly ForecastRow[]): BucketSum => ({
  renewals: rows.length,
  stake: total(rows.map((row) => row.stake ?? 0n)),
  amount: total(rows.map((row) => least(row.suggestedAmount ?? 0n, row.stake ?? 0n))),
})

export interface ErrorSums {
  readonly decided: number
  readonly open: number
  readonly stake: bigint
  readonly expected: bigint
  readonly outcome: bigint
  /** Expected less what happened; above 0: too hopeful. */
  readonly error: bigint
  readonly absoluteError: bigint
  /** The error as a share of what was at stake; null where nothing was decided yet. */
  readonly bias: number | null
  readonly suggestedError: bigint | null
  readonly suggestedBias: number | null
}

/** A past forecast against what happened, over the renewals that were open then and are decided now; null where none is. */
export function compareForecast(rows: readonly ForecastRow[]): ErrorSums | null {
  const open = rows.filter((row) => !row.decided && row.stake !== null)
  const decided = open.filter((row) => row.outcome !== null)
  if (decided.length === 0) return null
  const pairs = decided.map(
    (row) => [isExpected(row) ? grossOf(row) : 0n, least(row.outcome ?? 0n, row.stake ?? 0n)] as const,
  )
  const suggestions = decided.filter((row) => row.suggestedAmount !== null)
  const stake = total(decided.map((row) => row.stake ?? 0n))
  const error = total(pairs.map(([expected, outcome]) => expected - outcome))
  const suggestedError = total(
    suggestions.map((row) => (row.suggestedAmount ?? 0n) - least(row.outcome ?? 0n, row.stake ?? 0n)),
  )
  return {
    decided: decided.length,
    open: open.length - decided.length,
    stake,
    expected: total(pairs.map(([expected]) => expected)),
    outcome: total(pairs.map(([, outcome]) => outcome)),
    error,
    absoluteError: total(
      pairs.map(([expected, outcome]) => (expected > outcome ? expected - outcome : outcome - expected)),
    ),
    bias: shareSigned(error, stake),
    suggestedError: suggestions.length === 0 ? null : suggestedError,
    suggestedBias:
      suggestions.length === 0 ? null : shareSigned(suggestedError, total(suggestions.map((row) => row.stake ?? 0n))),
  }
}

const isExpected = (row: ForecastRow): boolean => row.category === 'commit' || row.category === 'likely'
const grossOf = (row: ForecastRow): bigint => least(row.amount ?? 0n, row.stake ?? 0n)
const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)
const shareSigned = (a: bigint, b: bigint): number | null => shareOf(a, b)

function bucketsOf(
  rows: readonly ForecastRow[],
  categoryOf: (row: ForecastRow) => Category | null,
  amountOf: (row: ForecastRow) => bigint | null,
): Record<Bucket, BucketSum> {
  const sums = Object.fromEntries(BUCKETS.map((bucket) => [bucket, nothing])) as Record<Bucket, BucketSum>
  for (const row of rows) {
    const bucket = categoryOf(row) ?? 'untold'
    const { renewals, stake, amount } = sums[bucket]
    const more = bucket === 'untold' ? 0n : (amountOf(row) ?? 0n)
    sums[bucket] = { renewals: renewals + 1, stake: stake + (row.stake ?? 0n), amount: amount + more }
  }
  return sums
}
