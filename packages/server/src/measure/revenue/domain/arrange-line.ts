import { type Checked, holdingFrom } from './check-terms'

/** A row that tells of a line; `account` is any name by which accounts are told apart. */
export interface LineRow {
  readonly account: string
  readonly checked: Checked
}

/**
 * The rows that were told of one line at once as its history, in the order in which they hold: each from its own `changeOn`, the first may
 * be without one, and what begins when all before it has ended holds from its start. Equal rows are one. Null where two of them would hold
 * on one day and nothing says which.
 */
export function arrangeLine<Row extends LineRow>(rows: readonly Row[]): Row[] | null {
  const distinct = new Map(rows.map((row) => [textOf(row), row]))
  const ordered = [...distinct.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const arranged: Row[] = []
  for (const row of ordered) {
    const last = arranged.at(-1)
    const next = last ? after(last, row) : row
    if (!next) return null
    arranged.push(next)
  }
  return arranged
}

/** The row as it holds after another one; null where the two overlap. */
export function after<Row extends LineRow>(
  last: { readonly checked: Pick<Checked, 'validFrom' | 'heldTo'> },
  row: Row,
): Row | null {
  const { validFrom, terms } = row.checked
  if (validFrom !== null) return last.checked.validFrom !== null && validFrom <= last.checked.validFrom ? null : row
  const { heldTo } = last.checked
  if (heldTo === null || terms.start < heldTo) return null
  if (last.checked.validFrom !== null && terms.start <= last.checked.validFrom) return null
  return { ...row, checked: holdingFrom(row.checked, terms.start) }
}

/** All that a row says; two that are equal say the same. */
const textOf = ({ account, checked }: LineRow): string => JSON.stringify([account, checked.validFrom, checked.terms])

/** By the day from which a row holds; on one day first what says no day. */
const keyOf = ({ checked }: LineRow): string => `${checked.validFrom ?? checked.terms.start} ${checked.validFrom ?? ''}`
