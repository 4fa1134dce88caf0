/** A clock that stands still until it is moved: what is told of it is the same whenever the story is played. */
export interface Clock {
  readonly now: () => number
  /** Goes on by so many milliseconds. */
  readonly tick: (ms: number) => void
  /** Goes on to this instant; throws when it lies behind. */
  readonly moveTo: (instant: string) => void
}

/** Stands at this instant. */
export function createClock(start: string): Clock {
  let at = Date.parse(start)
  return {
    now: () => at,
    tick: (ms) => {
      at += ms
    },
    moveTo: (instant) => {
      const to = Date.parse(instant)
      if (!(to >= at))
        throw new Error(`The story is at ${new Date(at).toISOString()} already, and cannot go to ${instant}.`)
      at = to
    },
  }
}
