export interface Flagged {
  readonly flagged: number
  /** Of the observations that have a score; null where none has. */
  readonly flaggedShare: number | null
  /** Of those flagged, the share that the outcome followed; null where none is. */
  readonly precision: number | null
  /** Of those that the outcome followed, the share flagged; null where there is none. */
  readonly recall: number | null
}

/** What flagging every score under the edge would have meant. Scores of NaN are left out. */
export function flagUnder(scores: Float64Array, outcomes: Uint8Array, edge: number): Flagged {
  const count = { scored: 0, flagged: 0, hits: 0, outcomes: 0 }
  scores.forEach((score, at) => {
    if (Number.isNaN(score)) return
    const outcome = outcomes[at] as number
    count.scored++
    count.outcomes += outcome
    if (score >= edge) return
    count.flagged++
    count.hits += outcome
  })
  return {
    flagged: count.flagged,
    flaggedShare: ratio(count.flagged, count.scored),
    precision: ratio(count.hits, count.flagged),
    recall: ratio(count.hits, count.outcomes),
  }
}

/** Null where there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Null for what is no number. */
export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null)
