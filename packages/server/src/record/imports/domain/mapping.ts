import { problem } from '../../../kernel/errors'

/** Where a value comes from: texts and columns, one after the other. A lone column or a lone constant is one part. */
export type SourcePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly column: string }

export interface MapEntry {
  readonly target: string
  readonly parts: readonly SourcePart[]
}

/**
 * Reads `target=source,...`. A source is a column, a constant `'USD'`, or a template of columns `{account_id}-{user_id}`. Columns
 * whose names hold commas or braces stand in double quotes; a quote within quotes is written twice. Throws `bad_map`.
 */
export function parseMap(text: string): MapEntry[] {
  const entries = splitOutsideQuotes(text).map((entry) => parseEntry(entry.trim()))
  const seen = new Set<string>()
  for (const { target } of entries) {
    if (seen.has(target)) throw fault(`"${target}" is mapped twice.`)
    seen.add(target)
  }
  return entries
}

function parseEntry(entry: string): MapEntry {
  const equals = entry.indexOf('=')
  const target = equals < 0 ? '' : entry.slice(0, equals).trim()
  const source = equals < 0 ? '' : entry.slice(equals + 1).trim()
  if (target === '' || source === '') throw fault(`"${entry}" is not of the form target=source.`)
  return { target, parts: parseSource(source) }
}

/** A source by itself, in the words of `parseMap`. */
export function parseSource(source: string): SourcePart[] {
  if (source.startsWith("'")) return [{ kind: 'text', text: unquote(source, "'") }]
  if (source.startsWith('"')) return [{ kind: 'column', column: unquote(source, '"') }]
  if (!source.includes('{')) return [{ kind: 'column', column: source }]
  const parts: SourcePart[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('{', at)
    if (open < 0) break
    const close = source.indexOf('}', open)
    const column = close < 0 ? '' : source.slice(open + 1, close)
    if (column === '') throw fault(`The template "${source}" has a brace without a column.`)
    if (open > at) parts.push({ kind: 'text', text: source.slice(at, open) })
    parts.push({ kind: 'column', column })
    at = close + 1
  }
  if (at < source.length) parts.push({ kind: 'text', text: source.slice(at) })
  return parts
}

/** Where a target's values come from, for a fault: `time (column "event_time")`. */
export function placeOf(map: readonly MapEntry[], target: string): string {
  const parts = map.find((entry) => entry.target === target)?.parts ?? []
  const columns = [...new Set(parts.flatMap((part) => (part.kind === 'column' ? [`"${part.column}"`] : [])))]
  if (columns.length === 0) return target
  return `${target} (column${columns.length > 1 ? 's' : ''} ${columns.join(', ')})`
}

/** A source as `parseMap` reads it. */
export function formatSource(parts: readonly SourcePart[]): string {
  const [first] = parts
  if (parts.length === 1 && first?.kind === 'text') return quote(first.text, "'")
  if (parts.length === 1 && first?.kind === 'column') {
    return /[,'"{}=]|^\s|\s$/.test(first.column) ? quote(first.column, '"') : first.column
  }
  return parts.map((part) => (part.kind === 'text' ? part.text : `{${part.column}}`)).join('')
}

/** The columns that a map reads, each once. */
export const columnsOf = (entries: readonly MapEntry[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry.parts.flatMap((part) => (part.kind === 'column' ? [part.column] : [])))),
]

/** The value of a source in a row; empty where any of its columns is empty, so that no half of an id is taken for an id. */
export function fill(parts: readonly SourcePart[], read: (column: string) => string): string {
  let text = ''
  for (const part of parts) {
    const value = part.kind === 'text' ? part.text : read(part.column)
    if (part.kind === 'column' && value === '') return ''
    text += value
  }
  return text
}

function splitOutsideQuotes(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quoteMark = ''
  for (const char of text) {
    if (quoteMark !== '') {
      if (char === quoteMark) quoteMark = ''
    } else if ((char === "'" || char === '"') && /=\s*$/.test(piece)) quoteMark = char
    else if (char === '{') quoteMark = '}'
    else if (char === ',') {
      pieces.push(piece)
      piece = ''
      continue
    }
    // A doubled quote closes and opens again; the second has no "=" before it.
    else if ((char === "'" || char === '"') && piece.endsWith(char)) quoteMark = char
    piece += char
  }
  if (quoteMark !== '') throw fault(`A quote or brace in "${piece.trim()}" is not closed.`)
  return [...pieces, piece].filter((part) => part.trim() !== '')
}

function unquote(source: string, mark: string): string {
  const inner = source.slice(1, -1)
  if (source.length < 2 || !source.endsWith(mark) || inner.replaceAll(mark + mark, '').includes(mark)) {
    throw fault(`${source} is not one text in quotes.`)
  }
  return inner.replaceAll(mark + mark, mark)
}

const quote = (text: string, mark: string): string => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`

const fault = (message: string) => problem('bad_map', `map: ${message}`, { field: 'map' })
