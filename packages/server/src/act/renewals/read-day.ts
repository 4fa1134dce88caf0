import { problem } from '../../kernel/errors'
import { assertDay } from '../../kernel/time'
import { naming } from './naming'

/** A day before today. Throws `bad_day` naming the argument. */
export function readDay(text: string, field: string, today: string): string {
  const day = naming(field, () => assertDay(text))
  if (day >= today) throw problem('bad_day', `${field}: ${day} has not closed yet; leave it out for now.`, { field })
  return day
}
