import { problem } from '../../../kernel/errors'
import { divideUnits, fromUnits, ratio, toUnits } from './decimal'

/** What moves MRR up and down; `fx` has either sign. */
export const GAINS = ['new', 'expansion', 'reactivation', 'resume', 'transferIn'] as const
export const LOSSES = ['contraction', 'churn', 'pause', 'transferOut'] as const
export const MOVEMENTS = [...GAINS, ...LOSSES, 'fx'] as const
export type Movement = (typeof MOVEMENTS)[number]

export type MovementSums = Readonly<Record<Movement, string>>

/**
 * What accounts lost and gained of what they held at the start (of the group that they were in), and what those hold that had left
 * before and are back; in the rates of the start, so that neither rates nor a change of group keeps or loses anything.
 */
export const COHORT_SUMS = ['lost', 'gained', 'returned'] as const
export type CohortSum = (typeof COHORT_SUMS)[number]

/** Movements of one period (and one group), as summed. */
export interface PeriodSums extends MovementSums, Readonly<Record<CohortSum, string>> {
  /** What the end holds more than the start, from the states alone. */
  readonly difference: string
  readonly pausedDifference: string
  readonly accountsNew: number
  readonly accountsChurned: number
  readonly accountsReactivated: number
  readonly accountsIn: number
  readonly accountsOut: number
  readonly accountsDifference: number
  /** Of those at the start, that hold nothing at the end. */
  readonly accountsLost: number
}

/** What is held before a period. */
export interface Opening {
  readonly held: string
  readonly paused: string
  readonly accounts: number
}

export interface MovementRow extends MovementSums {
  readonly start: string
  readonly end: string
  readonly pausedStart: string
  readonly pausedEnd: string
  readonly accounts: {
    readonly start: number
    readonly new: number
    readonly churned: number
    readonly reactivated: number
    readonly transferredIn: number
    readonly transferredOut: number
    readonly end: number
  }
  readonly grr: number | null
  readonly nrr: number | null
  readonly nrrWithReactivation: number | null
  readonly logoChurn: number | null
  readonly quickRatio: number | null
  readonly arpa: string | null
}

/**
 * A period from what was held before it: start + gains - losses + fx = end to the fourth decimal, or `bridge_broken` is thrown.
 *
 * Of what was held at the start, paused included, by the accounts of then and in the rates of then: GRR is 1 less what they lost, NRR
 * adds what they gained, with reactivation what came back too; logo churn is those lost / accounts at the start. Quick ratio is (new +
 * expansion + reactivation) / (contraction + churn); ARPA is end / accounts at the end. Null where there is nothing to divide by.
 */
export function bridgePeriod(name: string, opening: Opening, sums: PeriodSums): MovementRow {
  const units = (key: Movement): bigint => toUnits(sums[key])
  const add = (keys: readonly Movement[]): bigint => keys.reduce((sum, key) => sum + units(key), 0n)
  const start = toUnits(opening.held)
  const end = start + toUnits(sums.difference)
  const told = start + add(GAINS) + units('fx') - add(LOSSES)
  const accountsEnd = opening.accounts + sums.accountsDifference
  const accountsTold =
    opening.accounts +
    sums.accountsNew +
    sums.accountsReactivated +
    sums.accountsIn -
    sums.accountsChurned -
    sums.accountsOut
  if (told !== end || accountsTold !== accountsEnd) {
    throw problem(
      'bridge_broken',
      `${name}: start and movements come to ${fromUnits(told)} with ${accountsTold} accounts, the end is ${fromUnits(end)} with ${accountsEnd}.`,
      { status: 500 },
    )
  }
  const base = start + toUnits(opening.paused)
  const [lost, gained, returned] = COHORT_SUMS.map((key) => toUnits(sums[key])) as [bigint, bigint, bigint]
  const arpa = divideUnits(end, BigInt(accountsEnd))
  return {
    start: fromUnits(start),
    ...(Object.fromEntries(MOVEMENTS.map((key) => [key, fromUnits(units(key))])) as MovementSums),
    end: fromUnits(end),
    pausedStart: opening.paused,
    pausedEnd: fromUnits(toUnits(opening.paused) + toUnits(sums.pausedDifference)),
    accounts: {
      start: opening.accounts,
      new: sums.accountsNew,
      churned: sums.accountsChurned,
      reactivated: sums.accountsReactivated,
      transferredIn: sums.accountsIn,
      transferredOut: sums.accountsOut,
      end: accountsEnd,
    },
    grr: ratio(base - lost, base),
    nrr: ratio(base - lost + gained, base),
    nrrWithReactivation: ratio(base - lost + gained + returned, base),
    logoChurn: ratio(sums.accountsLost, opening.accounts),
    quickRatio: ratio(add(['new', 'expansion', 'reactivation']), add(['churn', 'contraction'])),
    arpa: arpa === null ? null : fromUnits(arpa),
  }
}
