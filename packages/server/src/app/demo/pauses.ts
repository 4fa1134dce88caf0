import { addMonths } from './calendar'
import { CAST } from './cast'
import type { Life, Window } from './lifecycle'
import { makeRandom } from './random'

/** Days [start, end) on which a contract rests: nothing is paid, and nobody has access. */
export interface Pause {
  readonly start: number
  readonly end: number
}

interface Held {
  readonly start: number
  readonly end: number | null
}

/** Some who pay by the month rest for a season; within what all of the account's contracts cover whole. Null for the others. */
export function planPause(
  seed: number,
  index: number,
  life: Life,
  contracts: readonly Held[],
  window: Window,
): Pause | null {
  const random = makeRandom(seed, 'pause', index)
  const rests = random.chance(life.archetype === 'seasonal' ? 0.55 : 0.1)
  const months = random.int(2, 4)
  const late = random.chance(0.15)
  if (
    !rests ||
    life.annual ||
    life.plan === 'Enterprise' ||
    life.departure !== null ||
    CAST[index]?.archetype !== undefined
  )
    return null
  const starts: Pause[] = []
  for (let month = 3; addMonths(life.created, month) < window.to - 10; month++) {
    const pause = { start: addMonths(life.created, month), end: addMonths(life.created, month + months) }
    if (pause.start > window.from + 40 && contracts.every((one) => isApartOrAround(one, pause))) starts.push(pause)
  }
  const held = starts.filter((pause) =>
    contracts.some((one) => one.start < pause.start && (one.end ?? window.to) > pause.start),
  )
  if (held.length === 0) return null
  return (late ? held.at(-1) : random.pick(held)) ?? null
}

/** What is cut within a pause would have to be said twice. */
const isApartOrAround = (one: Held, pause: Pause): boolean =>
  one.start >= pause.end ||
  (one.end !== null && one.end <= pause.start) ||
  (one.start < pause.start && (one.end === null || one.end > pause.end))
