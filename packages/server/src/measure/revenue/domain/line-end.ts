import { daysBetween } from '../../../kernel/time'
import type { Terms } from '../contract'
import { fault } from './name-fault'
import { termStepper } from './roll-terms'

/** What of its terms says when a line ends. */
export type EndTerms = Pick<
  Terms,
  'start' | 'end' | 'trialEnd' | 'termStart' | 'termEnd' | 'autoRenew' | 'cancelledAt' | 'accessEndsAt' | 'status'
>

/**
 * The day on which a line ends, exclusive; null while none is in sight. Its end or the end of access, whichever comes first; without
 * either, what was cancelled ends with the term that it was cancelled in. Throws `cancel_date_missing` for what is over and says not when.
 */
export function lineEnd(terms: EndTerms): string | null {
  const told = [terms.end, terms.accessEndsAt].filter((day) => day !== null).sort()[0]
  if (told !== undefined) return told
  if (terms.cancelledAt !== null) return endAfterNotice(terms, terms.cancelledAt)
  if (terms.status !== 'cancelled' && terms.status !== 'expired') return null
  if (terms.termEnd !== null) return terms.termEnd
  throw fault('cancelledAt', 'cancel_date_missing', `it is ${terms.status}, but nothing says since when.`)
}

/** A notice within the trial ends it with the trial; else with the term that runs then, or at once where none does. */
function endAfterNotice(terms: EndTerms, noticed: string): string {
  const { trialEnd, termEnd } = terms
  if (trialEnd !== null && noticed < trialEnd) return trialEnd
  if (termEnd === null || noticed <= termEnd) return termEnd ?? noticed
  const from = terms.termStart ?? terms.start
  const step = terms.autoRenew === true ? termStepper(from, termEnd) : null
  if (!step) return noticed
  // A little less than the terms that have passed for certain: months differ in length, but never by a tenth.
  let passed = Math.max(1, Math.floor((daysBetween(termEnd, noticed) / daysBetween(from, termEnd)) * 0.9))
  while (step(passed) < noticed) passed++
  return step(passed)
}
