import { Problem, problem } from '../../../kernel/errors'
import { parseInstant } from '../../../kernel/time'
import type { ImportContext } from '../contract'
import { placeOf } from '../domain/mapping'
import type { ItemRow } from './rows-kind'

/** `a; b, c` or `["a","b"]`, as a list. */
export function listOf(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text)
      if (Array.isArray(parsed)) return parsed.map(String)
    } catch {
      // Not JSON after all: a text that begins with a bracket.
    }
  }
  const items = text
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  return [...new Set(items)]
}

/** A time of the file, in its time zone, as ISO 8601. Throws `bad_time`, naming the target and the column where the target is told. */
export function instantOf(context: ImportContext, text: string | undefined, target?: string): string | undefined {
  if (text === undefined) return undefined
  try {
    return new Date(parseInstant(text, context.options.timeZone)).toISOString()
  } catch (thrown) {
    if (!(thrown instanceof Problem) || target === undefined) throw thrown
    const message = `${placeOf(context.options.map, target)}: ${thrown.message}`
    throw problem(thrown.code, message, { field: target, cause: thrown })
  }
}

/** The values of a repeated target, by the part behind the point; undefined where there are none. */
export function repeatedOf<Value>(
  row: ItemRow,
  prefix: string,
  read: (target: string) => Value,
): Record<string, Value> | undefined {
  const entries = [...row.values.keys()]
    .filter((target) => target.startsWith(prefix))
    .map((target) => [target.slice(prefix.length), read(target)] as const)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
