export interface QueueOptions {
  /** Where Waymark is, such as `https://waymark.example.com`. */
  readonly host: string
  readonly writeKey: string
  /** Sends when this many items wait (20). */
  readonly flushAt?: number
  /** Sends what waits after this many milliseconds (5,000). */
  readonly flushAfter?: number
  /** Told of what could not be sent, and of items that Waymark refused. */
  readonly onError?: (error: Error) => void
  readonly fetch?: typeof fetch
}

export interface Item {
  readonly type: 'identify' | 'group' | 'track' | 'page'
  readonly messageId: string
  readonly timestamp: string
  readonly [key: string]: unknown
}

export interface Queue {
  add(item: Item): void
  /** Sends everything that waits; settles when it is durable at Waymark, or given up after the last try. */
  flush(): Promise<void>
}

/** Waymark takes 500 kB a request; with room for the frame. */
const MAX_BYTES = 450_000
const TRIES = 6

/** Collects items and sends them in batches, each tried again with the same messageIds until Waymark has it, so that it counts once. */
export function createQueue(options: QueueOptions): Queue {
  const { flushAt = 20, flushAfter = 5_000, onError = () => undefined } = options
  const send = options.fetch ?? fetch
  let waiting: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const batches = cut(waiting)
    waiting = []
    for (const batch of batches) sending = sending.then(() => post(batch))
    return sending
  }

  const post = async (batch: readonly Item[]): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await tryOnce(batch)
      if (outcome === null) return
      if (!outcome.again || attempt === TRIES) {
        onError(outcome.error)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** attempt)))
    }
  }

  const tryOnce = async (batch: readonly Item[]): Promise<{ again: boolean; error: Error } | null> => {
    try {
      const response = await send(`${options.host}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${options.writeKey}` },
        body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
        keepalive: true,
      })
      const again = response.status === 429 || response.status >= 500
      if (!response.ok)
        return { again, error: new Error(`Waymark answered ${response.status}: ${await response.text()}`) }
      const { rejected } = (await response.json()) as { rejected: { index: number; message: string }[] }
      for (const { index, message } of rejected) onError(new Error(`Waymark refused item ${index}: ${message}`))
      return null
    } catch (thrown) {
      return { again: true, error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
    }
  }

  return {
    add: (item) => {
      waiting.push(item)
      if (waiting.length >= flushAt) void flush()
      else timer ??= setTimeout(() => void flush(), flushAfter)
    },
    flush,
  }
}

/** Batches of what waits, none over what Waymark takes. */
function cut(items: readonly Item[]): Item[][] {
  const batches: Item[][] = []
  let room = 0
  for (const item of items) {
    const size = JSON.stringify(item).length * 2
    if (size > room || batches.length === 0) {
      batches.push([])
      room = MAX_BYTES
    }
    batches.at(-1)?.push(item)
    room -= size
  }
  return batches
}
