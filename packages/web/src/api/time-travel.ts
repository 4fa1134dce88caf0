/** The day a screen is looked at, and whether with the knowledge of that day or of today. */
export type AsOf = { day: string | null; known: 'then' | 'now' }

/** The exact moment that a number is of: a day or an instant, and what was known when. */
export type MomentQuery = { as_of: string; known_at?: string | undefined }

/** The API's arguments for it: nothing when looking at now. */
export function asOfQuery(asOf: AsOf): { as_of?: string; known_at?: string } {
  if (!asOf.day) return {}
  return asOf.known === 'then' ? { as_of: asOf.day, known_at: asOf.day } : { as_of: asOf.day }
}
