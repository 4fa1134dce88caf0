/** What lowers or replaces a score after its measures; a part of the sum like any other. */
export interface Adjustment {
  readonly kind: 'cap' | 'override'
  readonly reason: string
  /** Points that it adds to the score, negative where it takes away. */
  readonly contribution: number
}

/** What applies to an account besides its measures. */
export interface Applying {
  /** The lowest cap whose rule holds. */
  readonly cap?: { readonly max: number; readonly reason: string } | null
  /** A member's rating that stands in for the score. */
  readonly override?: { readonly rating: number; readonly reason: string } | null
}

/** The score after cap and override, and what each did; a cap that lies above the score does nothing, and none gives a score. */
export function adjustScore(
  base: number | null,
  { cap, override }: Applying,
): { readonly score: number | null; readonly adjustments: readonly Adjustment[] } {
  let score = base
  const adjustments: Adjustment[] = []
  if (cap && score !== null && score > cap.max) {
    adjustments.push({ kind: 'cap', reason: cap.reason, contribution: cap.max - score })
    score = cap.max
  }
  if (override) {
    adjustments.push({ kind: 'override', reason: override.reason, contribution: override.rating - (score ?? 0) })
    score = override.rating
  }
  return { score, adjustments }
}
