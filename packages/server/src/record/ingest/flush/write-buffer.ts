import { problem } from '../../../kernel/errors'

export interface WriteBuffer<Item, Outcome> {
  /**
   * The outcomes of the items, in their order, once their flush is durable. Throws what the flush threw, and `too_busy` (429) when
   * too much waits already; then nothing was taken.
   */
  write(items: readonly Item[]): Promise<Outcome[]>
  /** Items that wait for their flush to begin. */
  waiting(): number
  /** Settles when nothing waits and nothing is under way. */
  settle(): Promise<void>
}

export interface WriteBufferOptions<Item, Outcome> {
  readonly flush: (items: readonly Item[]) => Promise<readonly Outcome[]>
  /** A flush takes whole writes until it has so many items. */
  readonly maxFlush: number
  /** Flushes at once. */
  readonly lanes: number
  readonly maxWaiting: number
}

interface Write<Item, Outcome> {
  readonly items: readonly Item[]
  readonly done: (outcomes: Outcome[]) => void
  readonly failed: (reason: unknown) => void
}

/**
 * Gathers what comes in while a flush is under way into the next one: a transaction costs the same for one item as for a thousand.
 * An idle buffer flushes at once, so that nobody waits for a timer.
 */
export function createWriteBuffer<Item, Outcome>(
  options: WriteBufferOptions<Item, Outcome>,
): WriteBuffer<Item, Outcome> {
  const queue: Write<Item, Outcome>[] = []
  let waiting = 0
  let running = 0
  const idle: (() => void)[] = []

  const next = (): Write<Item, Outcome>[] => {
    const writes: Write<Item, Outcome>[] = []
    let size = 0
    while (queue[0] && (size === 0 || size + queue[0].items.length <= options.maxFlush)) {
      const write = queue.shift() as Write<Item, Outcome>
      size += write.items.length
      writes.push(write)
    }
    waiting -= size
    return writes
  }

  const run = async (): Promise<void> => {
    running++
    try {
      while (queue.length > 0) await flush(options, next())
    } finally {
      running--
      if (running === 0) for (const resolve of idle.splice(0)) resolve()
    }
  }

  return {
    write: (items) => {
      if (items.length === 0) return Promise.resolve([])
      if (waiting + items.length > options.maxWaiting)
        return Promise.reject(
          problem('too_busy', 'More events arrive than can be stored; send them again.', { status: 429 }),
        )
      return new Promise((done, failed) => {
        queue.push({ items, done, failed })
        waiting += items.length
        if (running < options.lanes) void run()
      })
    },
    waiting: () => waiting,
    settle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  }
}

/** One flush for several writes; what it throws is told to each of them. */
async function flush<Item, Outcome>(
  options: WriteBufferOptions<Item, Outcome>,
  writes: readonly Write<Item, Outcome>[],
): Promise<void> {
  try {
    const outcomes = await options.flush(
      writes.length === 1 ? (writes[0]?.items ?? []) : writes.flatMap((w) => w.items),
    )
    let start = 0
    for (const write of writes) {
      write.done(outcomes.slice(start, start + write.items.length))
      start += write.items.length
    }
  } catch (thrown) {
    for (const write of writes) write.failed(thrown)
  }
}
