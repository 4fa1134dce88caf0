import { naming, problem } from '../../kernel/errors'
import { assertDay } from '../../kernel/time'

/** A day before today. Throws `bad_day` naming the argument. */
export function readDay(text: string, field: string, today: string): string {
  const day = naming(field, () => assertDay(text))
  if (day >= today) throw problem('bad_day', `${field}: ${day} has not closed yet; leave it out for now.`, { field })
  return day
}

/** Of which day a past day's answer is, where that is another one: every night has a snapshot, but for those that the server slept through. */
export function wordOf(past: string | null, snapshot: string | null): string | null {
  if (past === null || past === snapshot) return null
  if (snapshot === null) return `No snapshot was taken by ${past}: one is kept every night.`
  return `No snapshot was taken of ${past}: this is the one of ${snapshot}.`
}
