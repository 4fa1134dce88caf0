/** Deeper than any event has a use for; an engine's own limits lie further down. */
export const MAX_DEPTH = 64

/** Thrown for a value that nests deeper than MAX_DEPTH. */
export class TooDeep extends Error {}

/**
 * JSON with keys in order, so that equal values have equal text; keys of `denied` are left out at every depth. A number that JSON
 * cannot write (1e999) becomes null. Throws TooDeep.
 */
export function canonicalJson(value: unknown, denied: ReadonlySet<string>, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (depth >= MAX_DEPTH) throw new TooDeep()
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry, denied, depth + 1)).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    if (denied.has(key)) continue
    const entry = canonicalJson((value as Record<string, unknown>)[key], denied, depth + 1)
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${entry}`
  }
  return `{${text}}`
}

/** The finite numbers among the top-level properties, as JSON; keys of `denied` are left out. */
export function numbersJson(properties: Readonly<Record<string, unknown>>, denied: ReadonlySet<string>): string {
  let text = ''
  for (const key of Object.keys(properties).sort()) {
    const value = properties[key]
    if (typeof value !== 'number' || !Number.isFinite(value) || denied.has(key)) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(value)}`
  }
  return `{${text}}`
}
