/**
 * What cannot be the same twice, such as an id or a key, gives way to a placeholder: the same one for the same value. `unmask` puts the values
 * back into what is asked next.
 */
export interface Mask {
  readonly mask: (value: unknown) => unknown
  readonly unmask: (value: unknown) => unknown
}

/** Of the same shape, and plainly nobody's; `n` counts, `stamp` tells when the value was first seen, so that a new step moves no other's. */
type Name = (n: number, stamp: string) => string

interface Kind {
  readonly found: RegExp
  readonly placeholder: Name
  readonly placeholders: RegExp
}

const KINDS: readonly Kind[] = [
  {
    found: /\b(?!00000000-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
    placeholder: (n, stamp) => `00000000-0000-4000-8000-${stamp}${String(n).padStart(2, '0')}`,
    placeholders: /\b00000000-0000-4000-8000-\d{12}\b/g,
  },
  {
    found: /\bwmk_(?!example)[\w-]{32}/g,
    placeholder: (n) => `wmk_example-of-an-api-key-${n}`,
    placeholders: /\bwmk_example-of-an-api-key-\d+/g,
  },
  {
    found: /\bwmw_(?!example)[\w-]{32}/g,
    placeholder: (n) => `wmw_example-of-a-write-key-${n}`,
    placeholders: /\bwmw_example-of-a-write-key-\d+/g,
  },
  {
    found: /(?<=token=)(?!example)[\w-]{32}/g,
    placeholder: (n) => `example-of-an-invitation-${n}`,
    placeholders: /\bexample-of-an-invitation-\d+/g,
  },
]

/** An opaque place in a list; those that are ids are masked as ids. */
const CURSOR: Name = (n, stamp) => `example-of-a-cursor-${stamp}${n}`
const CURSORS = /\bexample-of-a-cursor-\d+/g

/** Month, day, hour, minute, second. */
const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/\D/g, '').slice(4, 14)

export function createMask(now: () => number): Mask {
  const placeholders = new Map<string, string>()
  const values = new Map<string, string>()
  const placeholderOf = (value: string, name: Name): string => {
    const known = placeholders.get(value)
    if (known) return known
    const stamp = stampOf(now())
    let n = 1
    while (values.has(name(n, stamp))) n++
    placeholders.set(value, name(n, stamp))
    values.set(name(n, stamp), value)
    return name(n, stamp)
  }
  const maskText = (text: string): string => {
    const whole = placeholders.get(text)
    if (whole) return whole
    return KINDS.reduce(
      (masked, { found, placeholder }) => masked.replace(found, (value) => placeholderOf(value, placeholder)),
      text,
    )
  }
  const maskField = (key: string, value: unknown): unknown => {
    // How long it took.
    if (key === 'tookMs' && typeof value === 'number') return 1
    // The last letters of a key.
    if (key === 'hint' && typeof value === 'string') {
      const ofKey = [...placeholders].find(([known]) => known.endsWith(value))
      return ofKey ? ofKey[1].slice(-value.length) : value
    }
    if (key === 'next' && typeof value === 'string' && maskText(value) === value) return placeholderOf(value, CURSOR)
    return mask(value)
  }
  const mask = (value: unknown): unknown => walk(value, maskText, maskField)
  const unmaskText = (text: string): string =>
    [...KINDS.map((kind) => kind.placeholders), CURSORS].reduce(
      (unmasked, found) => unmasked.replace(found, (placeholder) => values.get(placeholder) ?? placeholder),
      text,
    )
  const unmask = (value: unknown): unknown => walk(value, unmaskText, (_key, inner) => unmask(inner))
  return { mask, unmask }
}

function walk(
  value: unknown,
  ofText: (text: string) => string,
  ofField: (key: string, value: unknown) => unknown,
): unknown {
  if (typeof value === 'string') return ofText(value)
  if (Array.isArray(value)) return value.map((inner) => walk(inner, ofText, ofField))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [ofText(key), ofField(key, inner)]))
}
