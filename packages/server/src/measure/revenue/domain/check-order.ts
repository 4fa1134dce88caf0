import type { Terms } from '../contract'
import { fault } from './name-fault'

/** Of each two days the earlier one, the later one, and how it is told where they are the other way round. */
const PAIRS = [
  ['start', 'end', 'end_before_start'],
  ['start', 'accessEndsAt', 'end_before_start'],
  ['start', 'cancelledAt', 'cancel_before_start'],
  ['cancelledAt', 'accessEndsAt', 'access_ends_before_cancel'],
  ['discountStart', 'discountEnd', 'end_before_start'],
  ['trialEnd', 'end', 'end_before_trial_end'],
] as const

/** A term holds a day at least. */
const TERMS = [
  ['termStart', 'termEnd'],
  ['start', 'termEnd'],
] as const

/** Refuses days that come in an order in which they cannot have been, naming the later one. */
export function assertOrder(terms: Terms): void {
  for (const [from, to, code] of PAIRS) {
    const [first, last] = [terms[from], terms[to]]
    if (first !== null && last !== null && last < first) throw fault(to, code, `${last} is before ${from}, ${first}.`)
  }
  for (const [from, to] of TERMS) {
    const [first, last] = [terms[from], terms[to]]
    if (first !== null && last !== null && last <= first) {
      throw fault(to, 'end_before_start', `${last} is not after ${from}, ${first}.`)
    }
  }
}
