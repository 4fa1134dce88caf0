/** What no store of ours can keep inside a text. */
export type Poison = 'nul' | 'broken_unicode'

const SUSPECT = /\\u(?:0000|d[89a-f])/i

/**
 * What is wrong with the texts (keys too) of a value, given its JSON, or null. JSON.stringify writes a lone surrogate and NUL as
 * escapes, so an item without such an escape needs no walk.
 */
export const findPoison = (json: string, value: unknown): Poison | null => (SUSPECT.test(json) ? walk(value) : null)

/** Whether a JSON text, whoever wrote it, could hold poison at all. */
export const mayPoison = (json: string): boolean => SUSPECT.test(json)

function walk(value: unknown): Poison | null {
  if (typeof value === 'string') return ofText(value)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, entry] of Object.entries(value)) {
    const found = ofText(key) ?? walk(entry)
    if (found) return found
  }
  return null
}

// A surrogate that stands alone, in the words of a regular expression with the u flag.
const LONE_SURROGATE = /\p{Surrogate}/u

function ofText(text: string): Poison | null {
  if (text.includes('\0')) return 'nul'
  return LONE_SURROGATE.test(text) ? 'broken_unicode' : null
}
