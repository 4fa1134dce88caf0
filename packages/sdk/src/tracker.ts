import { createQueue, type Item, type QueueOptions } from './queue'

export type Properties = Readonly<Record<string, unknown>>

export interface Who {
  /** The person's id in your product. */
  readonly userId?: string
  /** A visitor who has not signed in; joined to the person by `identify`. */
  readonly anonymousId?: string
  /** The account's id in your product; without it, the account the person belonged to at the time. */
  readonly accountId?: string
}

export interface Tracker {
  /** Says who a person is. */
  identify(who: Who & { userId: string }, traits?: Properties): void
  /** Says which account a person belongs to, and what is known of the account. */
  group(who: Who & { accountId: string }, traits?: Properties): void
  /** Says that a person did something. `at` is now unless told. */
  track(who: Who, event: string, properties?: Properties, at?: Date): void
  /** Says that a person saw a page. */
  page(who: Who, name: string, properties?: Properties): void
  /** Sends what waits: call it before a process ends. */
  flush(): Promise<void>
}

/** A tracker for browsers and Node. Nothing is sent twice and nothing is dropped in silence: see `onError`. */
export function createTracker(options: QueueOptions): Tracker {
  const queue = createQueue(options)
  const add = (type: Item['type'], who: Who, rest: Properties, at = new Date()) =>
    queue.add({
      type,
      messageId: crypto.randomUUID(),
      timestamp: at.toISOString(),
      ...(who.userId ? { userId: who.userId } : {}),
      ...(who.anonymousId ? { anonymousId: who.anonymousId } : {}),
      ...(who.accountId && type !== 'group' ? { context: { groupId: who.accountId } } : {}),
      ...rest,
    })
  return {
    identify: (who, traits = {}) => add('identify', who, { traits }),
    group: (who, traits = {}) => add('group', who, { groupId: who.accountId, traits }),
    track: (who, event, properties = {}, at) => add('track', who, { event, properties }, at),
    page: (who, name, properties = {}) => add('page', who, { name, properties }),
    flush: () => queue.flush(),
  }
}
