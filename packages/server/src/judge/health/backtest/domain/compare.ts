import { bootstrapAuc, type Interval, intervalOf, roundsFor } from './bootstrap'
import { orNull } from './edges'
import { aucOf, rankCases } from './ranking'

export interface RatedAuc {
  readonly auc: number | null
  readonly aucInterval: Interval | null
}

export interface Compared {
  /** In the order given; "the lower, the more likely". */
  readonly rated: readonly RatedAuc[]
  /** The first less the second, over cases that both score. */
  readonly difference: { readonly auc: number | null; readonly interval: Interval | null }
}

/**
 * The AUC of several scores of the same cases, each with its interval from one bootstrap by account, and by how much the first is better
 * than the second. NaN: no score, the case is left out.
 */
export function compareScores(
  scores: readonly Float64Array[],
  outcomes: Uint8Array,
  accounts: Int32Array,
  pair: boolean,
): Compared {
  const [first, second] = scores
  const rankings = scores.map((one) => rank(one, outcomes))
  // Where both score the same cases, as is usual, they are ranked already.
  const alike =
    first && second && first.every((score, at) => Number.isNaN(score) === Number.isNaN(second[at] as number))
  const shared = first && second && !alike ? [where(first, second), where(second, first)] : []
  const pairAt = shared.length > 0 ? scores.length : 0
  if (pair) rankings.push(...shared.map((one) => rank(one, outcomes)))
  const { compact, count } = compactPlaces(accounts)
  const samples = bootstrapAuc(rankings, compact, count, roundsFor(outcomes.length * rankings.length))
  const aucs = rankings.map(aucOf)
  const rated = scores.map((_, at) => ({
    auc: orNull(aucs[at] as number),
    aucInterval: intervalOf(samples[at] as Float64Array),
  }))
  const [a, b] = [samples[pairAt], samples[pairAt + 1]]
  if (!pair || !a || !b) return { rated, difference: { auc: null, interval: null } }
  return {
    rated,
    difference: {
      auc: orNull((aucs[pairAt] as number) - (aucs[pairAt + 1] as number)),
      interval: intervalOf(a.map((value, round) => value - (b[round] as number))),
    },
  }
}

/** The lower the score, the higher the risk. */
const rank = (scores: Float64Array, outcomes: Uint8Array) =>
  rankCases(
    scores.map((score) => -score),
    outcomes,
  )

/** The scores of cases that the other scores too. */
const where = (scores: Float64Array, other: Float64Array): Float64Array =>
  scores.map((score, at) => (Number.isNaN(other[at] as number) ? Number.NaN : score))

/** Numbers the accounts that occur from 0 on. */
function compactPlaces(accounts: Int32Array): { compact: Int32Array; count: number } {
  const places = new Map<number, number>()
  const compact = accounts.map((account) => {
    const place = places.get(account) ?? places.size
    places.set(account, place)
    return place
  })
  return { compact, count: places.size }
}
