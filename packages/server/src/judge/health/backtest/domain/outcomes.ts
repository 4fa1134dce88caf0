import type { PayingSpan } from '../../../../measure/revenue'

export const OUTCOMES = ['churn', 'contraction', 'nonrenewal'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A term that is taken up again within so many days was renewed late, not lost; as renewals have it. */
const LATE_DAYS = 30
/** Sums of floats that should be equal differ by less. */
const CENT = 0.005

type RateOf = (currency: string) => number | null

/**
 * The first day of the outcome in (after, until], from an account's spans as known now; null: none. Paused counts as held.
 * `churn`: the first day after `day` on which nothing is held. `contraction`: a day on which less is held than on `day`, at its rates, or
 * nothing. `nonrenewal`: a term ends and neither is its subscription held from then on nor does another begin within 30 days.
 */
export function outcomeAfter(
  outcome: Outcome,
  spans: readonly PayingSpan[],
  day: number,
  after: number,
  until: number,
  rate: RateOf,
): number | null {
  const on =
    outcome === 'churn'
      ? firstDayWithout(spans, day)
      : outcome === 'contraction'
        ? firstDayLess(spans, day, after, until, rate)
        : firstLoss(spans, after, until)
  return on !== null && on > after && on <= until ? on : null
}

const holds = (span: PayingSpan, day: number): boolean => span.from <= day && day < span.to

/** Where the stretch without a gap that holds on the day ends; null where none does, or it has no end. */
function firstDayWithout(spans: readonly PayingSpan[], day: number): number | null {
  let end = day
  for (let grown = true; grown; ) {
    grown = false
    for (const span of spans) {
      if (!holds(span, end)) continue
      end = span.to
      grown = true
    }
    if (end === Number.POSITIVE_INFINITY) return null
  }
  return end === day ? null : end
}

/** Levels change where a span begins or ends, and the first day that counts may lie between. */
function firstDayLess(
  spans: readonly PayingSpan[],
  day: number,
  after: number,
  until: number,
  rate: RateOf,
): number | null {
  const level = (on: number): number =>
    spans.reduce((sum, span) => (holds(span, on) ? sum + span.amount * (rate(span.currency) ?? 0) : sum), 0)
  const held = level(day)
  const days = [after + 1, ...spans.flatMap((span) => [span.from, span.to])]
    .filter((on) => on > after && on <= until)
    .sort((a, b) => a - b)
  return days.find((on) => level(on) < held - CENT) ?? null
}

/** Ends of terms are told by the terms that hold just before, at the latest where their subscription ends. */
function firstLoss(spans: readonly PayingSpan[], after: number, until: number): number | null {
  const ends = spans
    .flatMap((span) => (span.renewsOn === null ? [] : [{ span, on: Math.min(span.renewsOn, span.to) }]))
    .filter(({ span, on }) => on > after && on <= until && holds(span, on - 1))
    .sort((a, b) => a.on - b.on)
  const lost = ends.find(({ span, on }) => {
    const goesOn = spans.some((one) => one.subscription === span.subscription && holds(one, on))
    return !goesOn && !spans.some((one) => one.from >= on && one.from <= on + LATE_DAYS)
  })
  return lost?.on ?? null
}
