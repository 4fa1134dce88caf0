import { formatCount } from '../format'

/** "1 person", "12 people"; null while the number is on its way. */
export function counted(count: number | undefined, one: string, many: string): string | null {
  return count === undefined ? null : formatCount(count, one, many)
}

/** "2 ids, 1 domain and 40 people"; what is none is left out. */
export function listWords(parts: readonly (string | null)[]): string {
  const shown = parts.filter((part): part is string => part !== null && !part.startsWith('0 '))
  if (shown.length < 2) return shown[0] ?? 'nothing'
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
