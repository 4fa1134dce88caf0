import { addDays, daysBetween } from '../../../kernel/time'
import { addMonths } from './add-interval'

/** How to go on from a term to the next ones: by whole months where it has any, else by days. Null for a term of no length. */
export function termStepper(from: string, to: string): ((terms: number) => string) | null {
  const days = daysBetween(from, to)
  if (days <= 0) return null
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  if (months > 0 && addMonths(from, months) === to) return (terms) => addMonths(from, months * (terms + 1))
  return (terms) => addDays(to, days * terms)
}
