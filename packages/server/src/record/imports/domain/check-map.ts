import { problem } from '../../../kernel/errors'
import type { ImportTarget } from '../contract'
import { columnsOf, type MapEntry } from './mapping'

/**
 * Throws `bad_map`, naming what is at fault: a target that the kind does not have, one that it needs and the map lacks, a column
 * that the file does not have.
 */
export function checkMap(
  kind: { readonly key: string; readonly targets: readonly ImportTarget[] },
  entries: readonly MapEntry[],
  columns: readonly string[],
): void {
  for (const { target } of entries) {
    const known = kind.targets.some((one) =>
      one.repeat ? target.startsWith(one.key) && target.length > one.key.length : one.key === target,
    )
    if (!known) {
      const all = kind.targets.map((one) => (one.repeat ? `${one.key}…` : one.key)).join(', ')
      throw fault(`${kind.key} have no target "${target}". They have ${all}.`)
    }
  }
  const have = new Set(columns)
  for (const column of columnsOf(entries)) {
    if (!have.has(column)) throw fault(`the file has no column "${column}". It has ${columns.join(', ')}.`)
  }
  const missing = kind.targets.filter(
    (one) =>
      one.required &&
      !entries.some((entry) => entry.target === one.key || (one.orElse && entry.target.startsWith(one.orElse))),
  )
  if (missing.length > 0) {
    throw fault(`${kind.key} need ${missing.map((one) => `"${one.key}"`).join(' and ')}; map a column to it.`)
  }
}

const fault = (message: string) => problem('bad_map', `map: ${message}`, { field: 'map' })
