import { addMonths } from './calendar'
import { CAST } from './cast'
import type { DemoPlan } from './contract'
import type { Life, Stint } from './lifecycle'
import { makeRandom, type Random } from './random'

/** From this day on, so many seats, until the next step. */
export interface SeatStep {
  readonly day: number
  readonly seats: number
}

const SIZE: Record<
  DemoPlan,
  { readonly median: number; readonly spread: number; readonly min: number; readonly max: number }
> = {
  Starter: { median: 5, spread: 0.4, min: 2, max: 10 },
  Growth: { median: 14, spread: 0.42, min: 7, max: 40 },
  Enterprise: { median: 38, spread: 0.34, min: 24, max: 100 },
}

/** Seats over the account's life, a list per stint, up to `to`. Annual contracts shrink at a year's end only. */
export function planSeats(seed: number, index: number, life: Life, to: number): SeatStep[][] {
  const random = makeRandom(seed, 'seats', index)
  let seats = CAST[index]?.seats ?? drawSize(life, random)
  return life.stints.map((stint, round) => {
    if (round > 0) seats = Math.max(1, Math.round(seats * random.between(0.6, 0.9)))
    const steps = planStint(life, stint, seats, to, round, random)
    seats = steps.at(-1)?.seats ?? seats
    return steps
  })
}

function drawSize(life: Life, random: Random): number {
  if (life.archetype === 'tiny') return random.int(1, 2)
  const { median, spread, min, max } = SIZE[life.plan]
  return Math.min(max, Math.max(min, Math.round(median * Math.exp(spread * random.normal()))))
}

function planStint(life: Life, stint: Stint, first: number, to: number, round: number, random: Random): SeatStep[] {
  const end = Math.min(stint.end ?? to, to)
  const steps: SeatStep[] = [{ day: stint.start, seats: first }]
  const resize = (day: number, factor: number) => {
    const before = steps.at(-1)
    if (!before || day <= before.day || day >= end) return
    const wanted = Math.max(1, Math.round(before.seats * factor))
    const seats = wanted === before.seats && before.seats > 2 ? wanted + Math.sign(factor - 1) : wanted
    if (seats !== before.seats && seats <= first * 4) steps.push({ day, seats })
  }
  if (life.archetype === 'growing' && round === 0) {
    for (let day = stint.start + random.int(60, 200); day < end; day += random.int(100, 230))
      resize(day, random.between(1.07, 1.22))
    return steps
  }
  const shrinks = drawShrinking(life, stint, random)
  const factor = random.between(0.62, 0.88)
  for (let year = 1; addMonths(stint.start, year * 12) < end; year++) {
    const day = addMonths(stint.start, year * 12)
    const from = addMonths(stint.start, year * 12 - 12)
    if (shrinks !== null && !life.annual && shrinks > from && shrinks <= day) resize(shrinks, factor)
    else if (shrinks !== null && life.annual && day >= shrinks && from < shrinks) resize(day, factor)
    else if (random.chance(0.55)) resize(Math.max(from + 1, day - random.int(0, 120)), random.between(1.04, 1.2))
    else if (random.chance(0.15)) resize(day, random.between(0.85, 0.95))
  }
  return steps
}

/** The day from which the account wants fewer seats; null if it never does. */
function drawShrinking(life: Life, stint: Stint, random: Random): number | null {
  if (life.archetype === 'drifting') return stint.start + random.int(200, 800)
  const fades = life.departure?.how === 'faded' && life.departure.fadeFrom !== null && stint.end !== null
  if (!fades || !random.chance(0.4)) return null
  return Math.max(stint.start + 40, (life.departure?.fadeFrom ?? 0) - random.int(-20, 200))
}
