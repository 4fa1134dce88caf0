import { addDays, daysBetween } from '../../../kernel/time'
import { addMonths } from './add-interval'

/** How to go on from a term to the next ones: by whole months where it has any, else by days. Null for a term of no length. */
export function termStepper(from: string, to: string): ((terms: number) => string) | null {
  const days = daysBetween(from, to)
  if (days <= 0) return null
  const months = monthsBetween(from, to)
  if (months > 0 && addMonths(from, months) === to) return (terms) => addMonths(from, months * (terms + 1))
  return (terms) => addDays(to, days * terms)
}

/**
 * The first end of a term after a day, of a line that renews itself: the term's own end, or that of one as long that follows it. Null
 * for a term of no length that has ended.
 */
export function nextTermEnd(from: string, to: string, day: string): string | null {
  if (to > day) return to
  const step = termStepper(from, to)
  if (step === null) return null
  // Never too far: a term's length in days is at least this, so that a step or two are left to take.
  const longest = Math.max(daysBetween(from, to), monthsBetween(from, to) * 31)
  let terms = Math.max(1, Math.floor(daysBetween(to, day) / longest))
  while (step(terms) <= day) terms++
  return step(terms)
}

/** Months of the calendar from one day's month to another's. */
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
