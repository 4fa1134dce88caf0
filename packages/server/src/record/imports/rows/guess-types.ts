import type { ImportContext } from '../contract'
import { columnsOf, fill } from '../domain/mapping'
import { readRows } from '../read'

export type TypeGuesses = ReadonlyMap<string, 'number' | 'boolean'>

// No leading zeros and no more digits than a number holds: "007" and long ids stay texts.
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/

/**
 * Which mapped fields hold nothing but numbers, or nothing but true and false, over the whole file: a new field gets its type
 * from its first value, and a text file has only texts.
 */
export async function guessTypes(context: ImportContext): Promise<TypeGuesses> {
  const entries = context.options.map.filter((entry) => entry.target.startsWith('field.'))
  const guesses = new Map<string, 'number' | 'boolean'>()
  if (entries.length === 0) return guesses
  const columns = columnsOf(entries)
  const open = new Map(entries.map((entry) => [entry.target, new Set(['number', 'boolean'] as const)]))
  const filled = new Set<string>()
  for await (const { rows } of readRows(context.file, columns)) {
    for (const row of rows) {
      for (const entry of entries) {
        const left = open.get(entry.target)
        if (!left || left.size === 0) continue
        const text = fill(entry.parts, (column) => row.values[columns.indexOf(column)] ?? '')
        if (text === '') continue
        filled.add(entry.target)
        if (!NUMBER.test(text)) left.delete('number')
        if (text !== 'true' && text !== 'false') left.delete('boolean')
      }
    }
  }
  for (const [target, left] of open) {
    const [type] = left
    if (type && filled.has(target)) guesses.set(target, type)
  }
  return guesses
}

/** A target's text in the type that its column has. */
export function typed(types: TypeGuesses, target: string, text: string | undefined): unknown {
  if (text === undefined) return undefined
  const type = types.get(target)
  if (type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
