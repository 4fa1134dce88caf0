import { divideUnits, fromUnits, ratio, toUnits } from '../domain/decimal'
import { churnPerMonth, lifetimeValue, overYear, paybackMonths } from '../domain/worth'
import type { RevenueSettings } from '../settings/settings'

/** What is kept of accounts. */
export interface Kept {
  /** Accounts that held something at the start. */
  readonly accounts: number
  readonly startMrr: string
  /** What those hold at the end. */
  readonly endMrr: string
  readonly grr: number | null
  readonly grrPath: number | null
  readonly nrr: number | null
  readonly nrrPath: number | null
  readonly nrrWithReactivation: number | null
  /** The share of accounts kept, and of those kept all the way. */
  readonly logo: number | null
  readonly logoPath: number | null
  readonly logoChurn: number | null
  readonly churned: number
  readonly reactivated: number
  readonly churnPerMonth: number | null
  readonly churnPerYear: number | null
  readonly arpa: string | null
  readonly lifetimeValue: string | null
  readonly cacPaybackMonths: number | null
}

/** What accounts come to; amounts as decimals. */
export interface KeptSums {
  readonly accounts: number
  readonly start: string
  readonly end: string
  /** Of each account the lesser of start and end, and the least of any day. */
  readonly kept: string
  readonly least: string
  /** At the end, of accounts that never fell to nothing; of accounts that are back. */
  readonly stayed: string
  readonly returned: string
  readonly retained: number
  readonly unbroken: number
  readonly reactivated: number
  readonly everything: string
  readonly everybody: number
}

/** The ratios of retention and what follows from them; null where nothing was held. */
export function reckonKept(
  sums: KeptSums,
  { from, to }: { readonly from: string; readonly to: string },
  { margin, cac }: RevenueSettings,
): Kept {
  const [start, end] = [toUnits(sums.start), toUnits(sums.end)]
  const churned = sums.accounts - sums.retained
  const arpaUnits = divideUnits(toUnits(sums.everything), BigInt(sums.everybody))
  const arpa = arpaUnits === null ? null : fromUnits(arpaUnits)
  const monthly = churnPerMonth(ratio(sums.retained, sums.accounts), from, to)
  return {
    accounts: sums.accounts,
    startMrr: fromUnits(start),
    endMrr: fromUnits(end),
    grr: ratio(toUnits(sums.kept), start),
    grrPath: ratio(toUnits(sums.least), start),
    nrr: ratio(end, start),
    nrrPath: ratio(toUnits(sums.stayed), start),
    nrrWithReactivation: ratio(end + toUnits(sums.returned), start),
    logo: ratio(sums.retained, sums.accounts),
    logoPath: ratio(sums.unbroken, sums.accounts),
    logoChurn: ratio(churned, sums.accounts),
    churned,
    reactivated: sums.reactivated,
    churnPerMonth: monthly,
    churnPerYear: overYear(monthly),
    arpa,
    lifetimeValue: lifetimeValue(arpa, margin, monthly),
    cacPaybackMonths: paybackMonths(cac, arpa, margin),
  }
}
