import type { MovementKind, MovementRow } from '../../../api'
import { addAmounts, fromUnits, isZero, negate, toUnits } from '../../../ui/decimal'

export type Movement = { kind: MovementKind; name: string; sign: 1 | -1; says: string }

/** What moves MRR, in the order of the waterfall: what was gained, then what was lost; `fx` has either sign. */
export const movements: readonly Movement[] = [
  { kind: 'new', name: 'New', sign: 1, says: 'paying for the first time' },
  { kind: 'expansion', name: 'Expansion', sign: 1, says: 'paying more than before' },
  { kind: 'reactivation', name: 'Reactivation', sign: 1, says: 'paying again' },
  { kind: 'resume', name: 'Resume', sign: 1, says: 'after a pause' },
  { kind: 'transferIn', name: 'Transfer in', sign: 1, says: 'from another group' },
  { kind: 'contraction', name: 'Contraction', sign: -1, says: 'paying less than before' },
  { kind: 'churn', name: 'Churn', sign: -1, says: 'now paying nothing' },
  { kind: 'pause', name: 'Pause', sign: -1, says: 'paused for now' },
  { kind: 'transferOut', name: 'Transfer out', sign: -1, says: 'to another group' },
  { kind: 'fx', name: 'fx', sign: 1, says: 'by exchange rates alone' },
]

/** Shown even where they are nothing. */
const always: ReadonlySet<MovementKind> = new Set(['new', 'expansion', 'contraction', 'churn'])

export const movementOf = (kind: string | undefined): Movement | undefined =>
  movements.find((movement) => movement.kind === kind)

type Amounts = Record<MovementKind, string>

/** What a movement adds to MRR: losses are below zero. */
export const effectOf = (row: Amounts, { kind, sign }: Movement): string => (sign < 0 ? negate(row[kind]) : row[kind])

/** What all movements of a period come to. */
export const netOf = (row: Amounts): string => addAmounts(movements.map((movement) => effectOf(row, movement)))

/** Start and movements against the end: "0.0000" where they meet. */
export const bridgeGap = (row: MovementRow): string =>
  fromUnits(toUnits(row.end) - toUnits(row.start) - toUnits(netOf(row)))

export type Step = {
  key: 'start' | 'end' | MovementKind
  name: string
  /** What it adds; of start and end, what was held. */
  amount: string
  from: number
  to: number
  /** How many accounts, where that is known. */
  accounts: number | null
  total: boolean
}

type Counts = Partial<Record<MovementKind, number>>

function countsOf(row: MovementRow, counts: Counts): Counts {
  const { accounts } = row
  return { ...counts, new: accounts.new, churn: accounts.churned, reactivation: accounts.reactivated }
}

/** The bars of the waterfall: each movement begins where the one before it ended. */
export function stepsOf(row: MovementRow, counts: Counts): Step[] {
  const known = countsOf(row, counts)
  let at = Number(row.start)
  const steps: Step[] = [total('start', 'Start', row.start, row.accounts.start)]
  for (const movement of movements) {
    const amount = effectOf(row, movement)
    if (isZero(amount) && !always.has(movement.kind)) continue
    const to = at + Number(amount)
    const accounts = isZero(amount) ? 0 : (known[movement.kind] ?? null)
    steps.push({ key: movement.kind, name: movement.name, amount, from: at, to, accounts, total: false })
    at = to
  }
  return [...steps, total('end', 'End', row.end, row.accounts.end)]
}

const total = (key: 'start' | 'end', name: string, amount: string, accounts: number): Step => ({
  key,
  name,
  amount,
  from: 0,
  to: Number(amount),
  accounts,
  total: true,
})

/**
 * Where the axis begins: at 0, unless what was held stands so far above the movements that they could not be told apart; then a round
 * number below the lowest edge, and the break is drawn and said.
 */
export function axisFloor(steps: readonly Step[]): number {
  const edges = steps.flatMap((step) => (step.total ? [step.to] : [step.from, step.to]))
  const [low, high] = [Math.min(...edges), Math.max(...edges)]
  const span = high - low
  if (low <= 0 || span > high * 0.3) return Math.min(0, low)
  const floor = low - Math.max(span * 0.35, high * 0.004)
  const unit = 10 ** Math.floor(Math.log10(Math.max(span, 1)))
  return Math.max(0, Math.floor(floor / unit) * unit)
}
