/** When an account came to be, as far as Waymark can tell; epoch milliseconds. */
export interface AccountBeginnings {
  /** The date it was created, as some system said; known since `knownAt`. */
  readonly createdAt: number | null
  /** Its first event ever, of those known then. */
  readonly firstEventAt: number | null
  /** When what else is known of it began, such as its first subscription, of what was known then. */
  readonly begunAt: number | null
  /** When Waymark learnt of it. */
  readonly knownAt: number
}

/**
 * From when the account exists: its created date or its first event, whichever is earlier, else from when Waymark learnt of it; never
 * later than something of it began. Null where, by what was known at `knownAt`, it did not exist at all.
 */
export function existsFrom(account: AccountBeginnings, knownAt: number | null): number | null {
  const learnt = knownAt === null || account.knownAt <= knownAt
  const created = learnt ? account.createdAt : null
  const told = earlierOf(created, account.firstEventAt) ?? (learnt ? account.knownAt : null)
  return earlierOf(told, account.begunAt)
}

const earlierOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)
