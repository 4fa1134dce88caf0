import { fieldPath, problem } from '../errors'

/** Whether a text can be kept: PostgreSQL refuses NUL, and a lone surrogate has no UTF-8. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)

/** Refuses a value any text of which, keys too, cannot be kept. Throws `bad_text` naming where in the value it stands. */
export function assertText(value: unknown, path: readonly PropertyKey[] = []): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw badText(path)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      assertText(entry, [...path, index])
    })
    return
  }
  for (const [key, entry] of Object.entries(value)) {
    if (!isStorable(key)) throw badText(path)
    assertText(entry, [...path, key])
  }
}

const badText = (path: readonly PropertyKey[]) => {
  const field = fieldPath(path)
  return problem('bad_text', `${field || '(body)'}: holds a character that no text may hold: NUL, or half of a pair.`, {
    field: field || '(body)',
  })
}
