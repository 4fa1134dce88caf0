import type { Band, ScorecardShadow } from '../../../api'

type Move = ScorecardShadow['matrix'][number]

/** A move as the address names it: `watch-at_risk`. */
export const moveKey = (from: Band | null, to: Band | null): string => `${from ?? 'none'}-${to ?? 'none'}`

const order: readonly (Band | null)[] = ['at_risk', 'watch', 'healthy', null]

/** The bands that a matrix needs: all three, and no score where an account has none before or after. */
export function bandsOf(matrix: readonly Move[]): readonly (Band | null)[] {
  const none = matrix.some(({ from, to, accounts }) => accounts > 0 && (from === null || to === null))
  return none ? order : order.slice(0, 3)
}

export const countOf = (matrix: readonly Move[], from: Band | null, to: Band | null): number =>
  matrix.find((one) => one.from === from && one.to === to)?.accounts ?? 0

/** How many accounts move to a better band, to a worse one, and to or from no score. */
export function countMoves(matrix: readonly Move[]): { up: number; down: number; other: number } {
  const counts = { up: 0, down: 0, other: 0 }
  for (const { from, to, accounts } of matrix) {
    if (from === to) continue
    const way = from === null || to === null ? 'other' : order.indexOf(to) > order.indexOf(from) ? 'up' : 'down'
    counts[way] += accounts
  }
  return counts
}
