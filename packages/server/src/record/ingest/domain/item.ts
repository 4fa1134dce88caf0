/** The parts of an accepted item that all kinds share. */
interface ItemBase {
  /** Its place in the request, for the answer. */
  readonly index: number
  /** From the workspace and the messageId; what is claimed, and the event's id in ClickHouse. */
  readonly id: string
  /** The claim must outlive a week: the event's time was shaped by the receipt. */
  readonly lasting: boolean
  readonly ts: number
  /** At least one of the two is there. */
  readonly userId: string | null
  readonly anonymousId: string | null
  /** `context.groupId`; of a group call, its group. */
  readonly groupId: string | null
  /** `context.traits.email` or, of identify, `traits.email`. */
  readonly email: string | null
  /** The name of the write key that sent it. */
  readonly source: string
  /** The item as it was sent, and what was said beside it: kept when storing it fails. */
  readonly value: unknown
  readonly told: Told
}

/** What was said of an item outside of it; kept with a refused one, so that it can be read again later as it was meant. */
export interface Told {
  readonly type: string | null
  readonly sentAt: number | null
  readonly receivedAt: number
  /** Keys that are kept no more with a refused item than with an event. */
  readonly denied: ReadonlySet<string>
}

export interface EventItem extends ItemBase {
  readonly kind: 'event'
  readonly event: string
  /** Canonical JSON. */
  readonly properties: string
  /** The finite top-level numbers, as JSON. */
  readonly numbers: string
}

export interface IdentifyItem extends ItemBase {
  readonly kind: 'identify'
  readonly traits: Readonly<Record<string, unknown>>
}

export interface GroupItem extends ItemBase {
  readonly kind: 'group'
  readonly groupId: string
  readonly traits: Readonly<Record<string, unknown>>
}

export interface AliasItem extends ItemBase {
  readonly kind: 'alias'
  readonly userId: string
  readonly previousId: string
}

export type Item = EventItem | IdentifyItem | GroupItem | AliasItem

/** Why one item was refused. */
export interface Refusal {
  readonly index: number
  readonly code: string
  readonly message: string
  readonly source: string
  readonly value: unknown
  /** Absent for what was no item of a sender's. */
  readonly told?: Told
}

/** An item that a store would not take. */
export const refuse = (item: Item, code: string, message: string): Refusal => ({
  index: item.index,
  code,
  message,
  source: item.source,
  value: item.value,
  told: item.told,
})
