import { type Billing, planBilling } from './billing'
import type { DemoSubscription } from './contract'
import { type Life, planLife, type Window } from './lifecycle'
import { type Identity, nameAccount } from './names'
import type { Pause } from './pauses'
import { planSeats } from './seats'
import { type Employee, planStaff } from './staff'
import { planSubscriptions } from './subscriptions'

/** What every account's plan depends on; nothing in it knows how many accounts there are. */
export interface Setting {
  readonly seed: number
  readonly window: Window
  /** The most events an account may have; infinite where there is no cap. */
  readonly cap: number
  /** The first instant, in milliseconds, of which nothing is known. */
  readonly until: number
}

export interface AccountPlan {
  readonly index: number
  readonly externalId: string
  readonly who: Identity
  readonly life: Life
  readonly staff: readonly Employee[]
  readonly billing: Billing
  readonly subscriptions: readonly DemoSubscription[]
  /** When its contracts rested. */
  readonly pause: Pause | null
  /** As of `today`, or at the end. */
  readonly seats: number
}

/** 'acc-0001' is number 0. */
export const accountCode = (index: number): string => String(index + 1).padStart(4, '0')

/** Plans an account by its number alone: planned again, it is the same. */
export function planAccount(setting: Setting, index: number): AccountPlan {
  const { seed, window } = setting
  const code = accountCode(index)
  const externalId = `acc-${code}`
  const who = nameAccount(seed, index)
  const life = planLife(seed, index, window)
  const seats = planSeats(seed, index, life, window.to)
  // A dozen events is the least that makes a person worth having.
  const people = Number.isFinite(setting.cap) ? Math.max(2, Math.ceil(setting.cap / 12)) : Number.POSITIVE_INFINITY
  const staff = planStaff(seed, index, code, who, life, seats.flat(), window, people)
  const billing = planBilling(seed, index, who, life, window)
  const { rows, pause } = planSubscriptions(seed, index, externalId, life, billing, seats, window)
  const last = seats.flat().at(-1)?.seats ?? 1
  return { index, externalId, who, life, staff, billing, subscriptions: rows, pause, seats: last }
}
