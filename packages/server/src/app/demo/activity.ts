import { dayOfYear } from './calendar'
import type { DemoArchetype } from './contract'
import type { Life, Window } from './lifecycle'
import type { Pause } from './pauses'
import { makeRandom, type Random } from './random'

/** How eagerly an account uses the product, day by day; 1 is ordinary. Day `from` is at index 0. */
export interface Activity {
  readonly from: number
  readonly levels: Float32Array
}

type Curve = (day: number) => number

/** The level on every day of the story on which the account had access, 0 on the days between two stays and in a pause. */
export function planActivity(seed: number, index: number, life: Life, pause: Pause | null, window: Window): Activity {
  const random = makeRandom(seed, 'activity', index)
  const from = Math.max(window.from, life.created)
  const to = Math.min(window.to, life.stints.at(-1)?.end ?? window.to)
  const curves = [
    drawEagerness(life.archetype, random),
    drawRamp(life, random),
    drawCourse(life, window, random),
    drawFade(life, random),
  ]
  const noise = drawNoise(random)
  const levels = new Float32Array(Math.max(0, to - from))
  for (let place = 0; place < levels.length; place++) {
    const day = from + place
    const wobble = noise(day)
    const open = hasAccess(life, day) && !(pause && day >= pause.start && day < pause.end)
    levels[place] = open ? curves.reduce((level, curve) => level * curve(day), wobble) : 0
  }
  return { from, levels }
}

const hasAccess = (life: Life, day: number) =>
  life.stints.some(
    (stint, round) => day >= (round === 0 ? life.created : stint.start) && (stint.end === null || day < stint.end),
  )

function drawEagerness(archetype: DemoArchetype, random: Random): Curve {
  const drawn = Math.min(1.3, Math.max(0.35, Math.exp(0.2 * random.normal())))
  const level = archetype === 'quiet' ? random.between(0.35, 0.7) : archetype === 'tiny' ? drawn * 0.7 : drawn
  return () => level
}

/** Nobody knows the product on the first day; strugglers hardly get past that. */
function drawRamp(life: Life, random: Random): Curve {
  const pace = random.between(10, 35)
  const top = life.archetype === 'struggling' ? random.between(0.3, 0.6) : 1
  const starts = [life.created, ...life.stints.slice(1).map((stint) => stint.start)]
  return (day) => {
    const began = starts.findLast((start) => start <= day) ?? life.created
    return top * (1 - 0.85 * Math.exp(-(day - began) / pace))
  }
}

/** What becomes of the usage of those who stay, or before a departure shows. */
function drawCourse(life: Life, window: Window, random: Random): Curve {
  const length = window.to - window.from
  if (life.archetype === 'seasonal') {
    const peak = random.chance(0.6) ? 15 : 190
    const swing = random.between(0.25, 0.55)
    return (day) => 0.85 + swing * Math.cos((2 * Math.PI * (dayOfYear(day) - peak)) / 365.25)
  }
  if (life.archetype === 'growing') {
    const origin = Math.max(life.created, window.from)
    return (day) => 0.92 + 0.2 * ((day - origin) / length)
  }
  if (life.archetype === 'drifting') {
    const begin = window.from + Math.floor(length * random.between(0.3, 0.85))
    const pace = random.between(180, 420)
    return (day) => (day < begin ? 1 : Math.max(0.48, 1 - (0.55 * (day - begin)) / pace))
  }
  const dips = life.archetype === 'wobbling' ? random.int(2, 3) : random.chance(0.3) ? 1 : 0
  return drawDips(dips, window, random)
}

/** Slack weeks that pass: an audit, a big project elsewhere, a change of depots. */
function drawDips(count: number, window: Window, random: Random): Curve {
  const dips = Array.from({ length: count }, () => ({
    middle: random.between(window.from, window.to + 20),
    half: random.between(14, 42),
    depth: random.between(0.3, 0.7),
  }))
  return (day) =>
    dips.reduce((level, { middle, half, depth }) => {
      const apart = Math.abs(day - middle) / half
      return apart >= 1 ? level : level * (1 - depth * (1 - apart * apart))
    }, 1)
}

/** From the first day of the fade to the last paid one, down to a remainder. */
function drawFade(life: Life, random: Random): Curve {
  const rest = random.between(0.02, 0.3)
  const bend = random.between(0.3, 0.7)
  const gone = life.departure
  const fadeFrom = gone?.fadeFrom ?? null
  if (!gone || fadeFrom === null) return () => 1
  return (day) => {
    if (day < fadeFrom || day >= gone.day) return 1
    return 1 - (1 - rest) * ((day - fadeFrom) / (gone.day - fadeFrom)) ** bend
  }
}

/** Good and bad weeks: an AR(1) in the logarithm, asked for day after day. */
function drawNoise(random: Random): Curve {
  let state = random.normal() * 0.15
  let week = Number.NaN
  return (day) => {
    const current = Math.floor(day / 7)
    if (current !== week) state = 0.7 * state + 0.13 * random.normal()
    week = current
    return Math.exp(state)
  }
}
