import { addMonths } from './calendar'
import { CAST } from './cast'
import type { DemoArchetype, DemoPlan } from './contract'
import { makeRandom, type Random } from './random'

/** The days the story covers: [from, to), where to - 1 is `today`. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** Paid days [start, end); an end of null is not in sight. */
export interface Stint {
  readonly start: number
  readonly end: number | null
}

export interface Departure {
  readonly day: number
  readonly how: 'faded' | 'sudden'
  readonly fadeFrom: number | null
  readonly cancelledAt: number
  readonly reason: string
}

export interface Life {
  /** The day of sign-up; a trial of up to three weeks runs from here to the first paid day. */
  readonly created: number
  readonly plan: DemoPlan
  readonly annual: boolean
  readonly archetype: DemoArchetype
  readonly stints: readonly Stint[]
  readonly departure: Departure | null
}

/** Plans are made this far past `today`, so that some who are still here already fade. */
const FORESIGHT = 130
const PLANS: readonly DemoPlan[] = ['Starter', 'Growth', 'Enterprise']
const ANNUAL: Record<DemoPlan, number> = { Starter: 0.25, Growth: 0.6, Enterprise: 0.88 }
/** The probability of leaving at the end of a month, or of a year, of contract. */
const MONTHLY_LOSS: Record<DemoPlan, number> = { Starter: 0.021, Growth: 0.014, Enterprise: 0.009 }
const ANNUAL_LOSS: Record<DemoPlan, number> = { Starter: 0.22, Growth: 0.15, Enterprise: 0.1 }
const SHORTEST_STAY = 55

/** Plans one account from sign-up to departure and return. */
export function planLife(seed: number, index: number, window: Window): Life {
  const random = makeRandom(seed, 'life', index)
  const cast = CAST[index]
  const plan = cast?.plan ?? PLANS[random.weighted([0.44, 0.39, 0.17])] ?? 'Growth'
  const annual = random.chance(ANNUAL[plan]) || cast?.leavesIn !== undefined
  const start = cast?.archetype ? castStart(window, random, cast.leavesIn) : drawStart(window, random)
  const created = start - random.int(0, 21)
  const leaves =
    cast?.leavesIn === undefined
      ? cast?.archetype
        ? null
        : drawEnd(start, annual, plan, window, random)
      : window.to - 1 + cast.leavesIn
  if (leaves === null) {
    const archetype = cast?.archetype ?? drawStaying(plan, window.to - start, random)
    return { created, plan, annual, archetype, stints: [{ start, end: null }], departure: null }
  }
  const archetype = cast?.archetype ?? drawLeaving(leaves - start, random)
  const drawn = planDeparture(archetype, start, leaves, annual, random)
  // The cast has not made up its mind yet, so that there is something to be done.
  const departure = cast?.leavesIn === undefined ? drawn : { ...drawn, cancelledAt: leaves - 5 }
  const back = leaves + random.int(60, 300)
  const returns = random.chance(0.24) && back < window.to - 20
  const stints = [{ start, end: leaves }, ...(returns ? [{ start: back, end: null }] : [])]
  return { created, plan, annual, archetype, stints, departure }
}

/** Two in five were customers before the story begins; the rest come ever faster. */
function drawStart(window: Window, random: Random): number {
  if (random.chance(0.4)) return window.from - random.int(1, 1000)
  return window.from + Math.floor((window.to - window.from - 8) * random.next() ** 0.9) + 1
}

/** Well before today; where the end is known, a whole number of years before it. */
const castStart = (window: Window, random: Random, leavesIn: number | undefined): number =>
  leavesIn === undefined
    ? window.to - random.int(420, 900)
    : addMonths(window.to - 1 + leavesIn, -12 * random.int(2, 3))

function drawEnd(start: number, annual: boolean, plan: DemoPlan, window: Window, random: Random): number | null {
  const step = annual ? 12 : 1
  const loss = annual ? ANNUAL_LOSS[plan] : MONTHLY_LOSS[plan]
  for (let term = 1; ; term++) {
    const end = addMonths(start, term * step)
    if (end >= window.to + FORESIGHT) return null
    // Who left before the story began is not in the book at all.
    if (end <= window.from + 1 || end - start < SHORTEST_STAY) continue
    if (random.chance(loss)) return end
  }
}

const STAYING = ['steady', 'growing', 'quiet', 'seasonal', 'tiny', 'wobbling', 'drifting'] as const
const STAYING_WEIGHTS: Record<DemoPlan, readonly number[]> = {
  Starter: [40, 24, 0, 12, 14, 7, 4],
  Growth: [45, 32, 1, 10, 0, 7, 5],
  Enterprise: [36, 30, 20, 5, 0, 5, 4],
}

function drawStaying(plan: DemoPlan, tenure: number, random: Random): DemoArchetype {
  if (tenure < 150 && random.chance(0.1)) return 'struggling'
  return STAYING[random.weighted(STAYING_WEIGHTS[plan])] ?? 'steady'
}

function drawLeaving(tenure: number, random: Random): DemoArchetype {
  if (random.chance(0.27)) return 'sudden'
  if (tenure < 200 && random.chance(0.5)) return 'struggling'
  return random.chance(0.2) ? 'champion_left' : 'fading'
}

const REASONS = {
  sudden: ['Acquired', 'Went out of business', 'Moved to the parent company’s system', 'Budget cut'],
  champion_left: ['Champion left'],
  struggling: ['Never rolled out', 'Too hard to set up', 'Missing integration'],
  faded: ['Low adoption', 'Price', 'Missing feature', 'Went to a competitor'],
}

function planDeparture(
  archetype: DemoArchetype,
  start: number,
  day: number,
  annual: boolean,
  random: Random,
): Departure {
  const cancelledAt = Math.max(start + 1, day - (annual ? random.int(14, 60) : random.int(2, 25)))
  if (archetype === 'sudden')
    return { day, how: 'sudden', fadeFrom: null, cancelledAt, reason: random.pick(REASONS.sudden) }
  const reasons = archetype === 'champion_left' || archetype === 'struggling' ? REASONS[archetype] : REASONS.faded
  // The greater of two draws: most fade for two months and more, some for one.
  const fadeFrom = Math.max(start + 15, day - Math.max(random.int(30, 120), random.int(30, 120)))
  return { day, how: 'faded', fadeFrom, cancelledAt, reason: random.pick(reasons) }
}
