import type { Terms } from '../contract'
import { after } from './arrange-line'
import { type Checked, sameTerms } from './check-terms'

/** A version that is kept already. */
export interface Kept {
  readonly terms: Terms
  readonly account: string
  readonly validFrom: string | null
  readonly heldTo: string | null
  /** Milliseconds. */
  readonly knownAt: number
  /** Whether the import that tells more now told it. */
  readonly sameImport: boolean
}

interface Row {
  readonly account: string
  readonly checked: Checked
}

export interface PlanOptions {
  /** Milliseconds. */
  readonly now: number
  /** Whether what is told is known from the day on which it began to hold. */
  readonly history: boolean
  /** When a day begins, in milliseconds. */
  readonly startOf: (day: string) => number
}

export interface Planned<R> {
  readonly row: R
  readonly knownAt: number
}

/**
 * The versions to add to a line, in order; `kept` comes in the order in which it was known, `rows` as `arrangeLine` has it. What is told
 * later counts over everything told earlier, from its day on; of history what holds later. Null where an earlier part of the same
 * import told otherwise of the same days.
 */
export function planVersions<R extends Row>(
  kept: readonly Kept[],
  given: readonly R[],
  options: PlanOptions,
): readonly Planned<R>[] | null {
  const held = visible(kept)
  const rows = followImport(held, given, options)
  if (!rows) return null
  const news = unknownOf(held, rows, options)
  const base = news[0]?.checked.validFrom === null ? null : held.find((one) => one.validFrom === null)
  const renews = kept.length > 0 && news[0]?.checked.validFrom === null
  return news.map((row) => ({
    row,
    knownAt: options.history && !renews ? Math.max(beganAt(row, options), base?.knownAt ?? 0) : options.now,
  }))
}

/** What later versions do not hide altogether. */
function visible(kept: readonly Kept[]): Kept[] {
  const held: Kept[] = []
  let from: string | null = null
  for (const one of [...kept].reverse()) {
    if (from === null || (one.validFrom ?? '') < from) {
      held.unshift(one)
      from = one.validFrom ?? ''
    }
  }
  return held
}

/** Rows of an import that go on with what an earlier part of it told; null where they contradict it. */
function followImport<R extends Row>(held: readonly Kept[], rows: readonly R[], options: PlanOptions): R[] | null {
  const told = held.filter((one) => one.sameImport)
  const last = told.at(-1)
  if (!last) return [...rows]
  const following: R[] = []
  for (const row of rows) {
    if (told.some((one) => says(one, row))) continue
    const anywhere = options.history && row.checked.validFrom !== null
    const contradicts = told.some((one) => one.validFrom === row.checked.validFrom)
    const next = anywhere && !contradicts ? row : after({ checked: last }, row)
    if (!next) return null
    following.push(next)
  }
  return following
}

/** The rows that say something new. */
function unknownOf<R extends Row>(held: readonly Kept[], rows: readonly R[], { history }: PlanOptions): readonly R[] {
  const [first] = rows
  const last = held.at(-1)
  if (!first || !last) return rows
  if (
    rows.length === 1 &&
    says({ ...last, validFrom: first.checked.validFrom === null ? null : last.validFrom }, first)
  )
    return []
  const from = first.checked.validFrom
  const base = held[0]
  // History that leaves the beginning as it is adds to what is known; told otherwise from the beginning, all is told anew.
  if (history && (from !== null || (base && says(base, first)))) {
    return rows.filter((row) => !held.some((one) => says(one, row)))
  }
  const concerned = held.filter((one) => from === null || (one.validFrom ?? '') >= from)
  const goesOn = concerned.every((one, place) => {
    const row = rows[place]
    return row !== undefined && says(one, row)
  })
  return goesOn ? rows.slice(concerned.length) : rows
}

const says = (one: Kept, { account, checked }: Row): boolean =>
  one.account === account && one.validFrom === checked.validFrom && sameTerms(one.terms, checked.terms)

/** What is yet to begin is known now. */
const beganAt = ({ checked }: Row, { startOf, now }: PlanOptions): number =>
  Math.min(startOf(checked.validFrom ?? checked.terms.start), now)
