import type { LedgerRow } from '../../api'
import { addDays, daysBetween, formatMoney } from '../../ui/format'

export type Move = { day: string; name: string; change: number; after: number }

const cents = (value: number) => Math.round(value * 10_000) / 10_000

/** What happened to the account's MRR in one currency, a move a day, oldest first; days on which it only changed hands are none. */
export function movesOf(rows: readonly LedgerRow[], currency: string): Move[] {
  const days = new Map<string, { change: number; paused: number }>()
  for (const row of rows) {
    if (row.currency !== currency || row.component !== 'recurring') continue
    const day = days.get(row.day) ?? { change: 0, paused: 0 }
    day.change += Number(row.after) - Number(row.before)
    day.paused += Number(row.pausedAfter) - Number(row.pausedBefore)
    days.set(row.day, day)
  }
  const moves: Move[] = []
  let [held, paused, everPaid] = [0, 0, false]
  for (const [day, moved] of [...days].sort(([a], [b]) => a.localeCompare(b))) {
    const [change, pausedChange] = [cents(moved.change), cents(moved.paused)]
    const before = held + paused
    held = cents(held + change)
    paused = cents(paused + pausedChange)
    if (change !== 0)
      moves.push({ day, name: nameOf(before, held + paused, change, pausedChange, everPaid), change, after: held })
    everPaid ||= held + paused > 0
  }
  return moves
}

function nameOf(before: number, after: number, change: number, paused: number, everPaid: boolean): string {
  if (before === 0) return everPaid ? 'Reactivation' : 'New'
  if (after === 0) return 'Churn'
  if (paused > 0) return 'Pause'
  if (paused < 0) return 'Resume'
  return change > 0 ? 'Expansion' : 'Contraction'
}

/** The MRR of each day, or of each week where there are too many, from a first day to a last. */
export function levelsOf(moves: readonly Move[], last: string): { day: string; value: number }[] {
  const first = moves[0]?.day
  if (!first || first > last) return []
  const step = daysBetween(first, last) > 1500 ? 7 : 1
  const points: { day: string; value: number }[] = []
  let [at, value] = [0, 0]
  // A day of nothing before the first payment, so that the line rises from 0.
  for (let day = addDays(first, -step); day <= last; day = addDays(day, step)) {
    for (let move = moves[at]; move && move.day <= day; move = moves[++at]) value = move.after
    points.push({ day, value })
  }
  return points
}

/** "Expansion +$120" */
export function moveWords(move: Move, currency: string): string {
  const amount = formatMoney({ amount: String(move.change), currency }, 0)
  return `${move.name} ${move.change > 0 ? '+' : ''}${amount}`
}
