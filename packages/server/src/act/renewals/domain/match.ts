/** A renewal as it is kept. */
export interface StoredRenewal {
  readonly id: string
  readonly accountId: string
  readonly date: string
  readonly state: string
  readonly lines: readonly string[]
  readonly withdrawn: boolean
  /** Whether somebody said something of it, or a snapshot has it. */
  readonly touched: boolean
  readonly print: string
}

interface Draft {
  readonly accountId: string
  readonly date: string
  readonly lines: readonly { readonly id: string }[]
}

export interface Matched<D extends Draft> {
  readonly kept: readonly { readonly id: string; readonly draft: D; readonly before: StoredRenewal }[]
  readonly made: readonly D[]
  readonly withdrawn: readonly StoredRenewal[]
}

/**
 * Which renewal is which: the same account and day; else one that has lost its day and shares a line, the nearest first: it was moved, and
 * what was said of it goes with it. What is left of the stored ones is withdrawn.
 */
export function matchRenewals<D extends Draft>(drafts: readonly D[], stored: readonly StoredRenewal[]): Matched<D> {
  const key = (one: { accountId: string; date: string }) => `${one.accountId} ${one.date}`
  const free = new Map<string, StoredRenewal[]>()
  // One that is in force is taken before one that was withdrawn.
  for (const one of [...stored].sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn))) {
    free.set(key(one), [...(free.get(key(one)) ?? []), one])
  }
  const kept: { id: string; draft: D; before: StoredRenewal }[] = []
  const keep = (draft: D, before: StoredRenewal) => {
    kept.push({ id: before.id, draft, before })
    free.set(
      key(before),
      (free.get(key(before)) ?? []).filter((one) => one !== before),
    )
  }
  const fresh = drafts.filter((draft) => {
    const before = free.get(key(draft))?.[0]
    if (before) keep(draft, before)
    return !before
  })
  const made: D[] = []
  for (const draft of fresh) {
    const lines = new Set(draft.lines.map((line) => line.id))
    const [moved] = [...free.values()]
      .flat()
      .filter((one) => !one.withdrawn && one.touched && one.lines.some((line) => lines.has(line)))
      .sort((a, b) => distance(a.date, draft.date) - distance(b.date, draft.date))
    if (moved) keep(draft, moved)
    else made.push(draft)
  }
  return { kept, made, withdrawn: [...free.values()].flat().filter((one) => !one.withdrawn) }
}

const distance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b))
