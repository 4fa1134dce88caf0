import { divideUnits, fromUnits, ratio, toUnits } from './decimal'
import type { MovementRow } from './movements'

export interface OffsetAsked {
  /** By how much of what was held at the start MRR is to grow, a fraction. */
  readonly growth: number
  /** Another share lost than the one that was; a fraction. */
  readonly lossRate?: number | undefined
  /** Another cost of a customer than the settings', and another price. */
  readonly cac?: string | undefined
  readonly arpa?: string | undefined
}

/** What discounts took, of accounts that pay nothing for it and of those that pay less; they are neither cancellations nor downsells. */
export interface DiscountLosses {
  readonly churn: string
  readonly contraction: string
}

export interface Offset {
  readonly startMrr: string
  readonly lost: {
    readonly total: string
    /** Churn and contraction without what discounts took of them. */
    readonly cancellations: string
    readonly downsells: string
    readonly discounts: string
    /** Of what was held at the start; above 1 where what was won since was lost, too. */
    readonly share: number | null
  }
  /** What was won in the same time. */
  readonly gained: {
    readonly total: string
    readonly new: string
    readonly expansion: string
    readonly reactivation: string
  }
  readonly growth: number
  /** Before the first unit of growth. */
  readonly toReplace: string
  /** For the growth asked for. */
  readonly grossNeeded: string
  /** c / (1 - c) of the share lost; null where that is all or more. */
  readonly survivorsUplift: number | null
  readonly replacing: {
    /** At what new customers pay, or all where none was new. */
    readonly arpa: string | null
    readonly customers: number | null
    readonly cost: string | null
    /** At the pace at which new customers came. */
    readonly months: number | null
  }
  readonly forGrowth: {
    readonly customers: number | null
    readonly cost: string | null
    readonly months: number | null
  }
}

/** What growth costs after losses, from periods' movements in order and what discounts took away in them. */
export function reckonOffset(
  rows: readonly MovementRow[],
  discountLosses: DiscountLosses,
  months: number,
  asked: OffsetAsked,
  settingsCac: string | null,
): Offset {
  const sum = (key: 'churn' | 'contraction' | 'new' | 'expansion' | 'reactivation'): bigint =>
    rows.reduce((total, row) => total + toUnits(row[key]), 0n)
  const start = toUnits(rows[0]?.start ?? '0') + toUnits(rows[0]?.pausedStart ?? '0')
  const [churn, contraction, fresh] = [sum('churn'), sum('contraction'), sum('new')]
  const [freed, reduced] = [toUnits(discountLosses.churn), toUnits(discountLosses.contraction)]
  const lost = asked.lossRate === undefined ? churn + contraction : share(start, asked.lossRate)
  const gross = share(start, asked.growth) + lost
  const newAccounts = rows.reduce((total, row) => total + row.accounts.new, 0)
  const arpa = asked.arpa ?? textOf(divideUnits(fresh, BigInt(newAccounts))) ?? rows.at(-1)?.arpa ?? null
  const cac = asked.cac ?? settingsCac
  const costOf = (needed: bigint) => {
    const price = arpa === null ? 0n : toUnits(arpa)
    const customers = price > 0n ? Number((needed + price - 1n) / price) : null
    const pace = fresh > 0n && months > 0 ? Number(fresh) / months : null
    return {
      customers,
      cost: customers === null || cac === null ? null : fromUnits(BigInt(customers) * toUnits(cac)),
      months: pace === null ? null : Math.round((Number(needed) / pace) * 100) / 100,
    }
  }
  return {
    startMrr: fromUnits(start),
    lost: {
      total: fromUnits(churn + contraction),
      cancellations: fromUnits(churn - freed),
      discounts: fromUnits(freed + reduced),
      downsells: fromUnits(contraction - reduced),
      share: ratio(churn + contraction, start),
    },
    gained: {
      total: fromUnits(fresh + sum('expansion') + sum('reactivation')),
      new: fromUnits(fresh),
      expansion: fromUnits(sum('expansion')),
      reactivation: fromUnits(sum('reactivation')),
    },
    growth: asked.growth,
    toReplace: fromUnits(lost),
    grossNeeded: fromUnits(gross),
    survivorsUplift:
      asked.lossRate === undefined ? upliftFor(lost, start) : upliftFor(millionths(asked.lossRate), MILLION),
    replacing: { arpa, ...costOf(lost) },
    forGrowth: costOf(gross),
  }
}

/** A fraction of an amount, the fraction to six decimals. */
const share = (units: bigint, fraction: number): bigint => divideUnits(units * millionths(fraction), MILLION) ?? 0n

const MILLION = 1_000_000n
const millionths = (fraction: number): bigint => BigInt(Math.round(fraction * 1_000_000))

/** By how much the others must give more to make up for what is lost of a whole: 20 % is 25 %. Null where all is lost. */
export const upliftFor = (lost: bigint, whole: bigint): number | null =>
  lost >= whole ? null : ratio(lost, whole - lost)

const textOf = (units: bigint | null): string | null => (units === null ? null : fromUnits(units))
