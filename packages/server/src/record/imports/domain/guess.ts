import type { ImportTarget } from '../contract'
import { formatSource } from './mapping'

/**
 * Which column each target probably means, as sources of a map: by the target's usual names, the likelier first. Columns that
 * no target claims go to the kind's repeated target (`property.KEY`, `field.KEY`), under their own name.
 */
export function guessMap(targets: readonly ImportTarget[], columns: readonly string[]): Record<string, string> {
  const guesses: Record<string, string> = {}
  const free = new Set(columns)
  const claim = (target: string, column: string): void => {
    guesses[target] = formatSource([{ kind: 'column', column }])
    free.delete(column)
  }
  for (const column of columns) {
    const written = targets.some((target) => (target.repeat ? isRepeated(target, column) : target.key === column))
    if (written && !(column in guesses)) claim(column, column)
  }
  for (const target of targets) {
    if (target.repeat || target.key in guesses) continue
    const usual = [plain(target.key), ...target.names]
    const best = [...free]
      .map((column) => ({ column, rank: usual.indexOf(plain(column)) }))
      .filter((candidate) => candidate.rank >= 0)
      .sort((a, b) => a.rank - b.rank)[0]
    if (best) claim(target.key, best.column)
  }
  const rest = targets.find((target) => target.repeat && target.names.includes('*'))
  if (rest) for (const column of [...free]) claim(`${rest.key}${column}`, column)
  return guesses
}

const isRepeated = (target: ImportTarget, column: string): boolean =>
  column.startsWith(target.key) && column.length > target.key.length

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
