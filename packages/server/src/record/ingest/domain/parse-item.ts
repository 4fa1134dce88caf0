import { deriveId, newId } from '../../../kernel/ids'
import { canonicalJson, numbersJson, TooDeep } from './canonical-json'
import type { EventItem, Item, Refusal } from './item'
import { type ItemTime, itemTime, type Receipt, readClock } from './item-time'
import { findPoison } from './poison'

export const TYPES = ['identify', 'group', 'track', 'page', 'screen', 'alias'] as const
export type ItemType = (typeof TYPES)[number]

export const MAX_ITEM_BYTES = 32 * 1024
const MAX_ID = 500
const MAX_EVENT = 200
const MAX_TRAITS = 200

/** What an item is read against; the same for all items of a request. */
export interface Reading extends Receipt {
  readonly workspaceId: string
  readonly source: string
  /** Of a single call, its path; a batch's items name their own. */
  readonly type: ItemType | null
  readonly denied: ReadonlySet<string>
  /** The request as a whole shows that no item can be too large or hold a broken text. */
  readonly clean: boolean
  /** A refused item that is sent again tells itself when it was received. */
  readonly replayed: boolean
}

/** One fault, with the code and the words of the answer. */
class Fault extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

type Fields = Readonly<Record<string, unknown>>

/** An item as Waymark will store it, or why it will not. Never throws for bad input, whatever it is. */
export function parseItem(value: unknown, index: number, reading: Reading): Item | Refusal {
  try {
    return read(value, index, reading)
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { index, code: thrown.code, message: thrown.message, source: reading.source, value, told: reading }
  }
}

/** Tells the two answers of `parseItem` apart. */
export const isRefusal = (parsed: Item | Refusal): parsed is Refusal => 'code' in parsed

/** Size and texts, which one look at the item's JSON tells. */
function checkWhole(value: unknown): void {
  const json = writeJson(value)
  const bytes = json.length > MAX_ITEM_BYTES / 4 ? Buffer.byteLength(json) : json.length
  if (bytes > MAX_ITEM_BYTES)
    throw new Fault('too_large', `The item has ${bytes} bytes; ${MAX_ITEM_BYTES} are the most.`)
  const poison = findPoison(json, value)
  if (poison === 'nul') throw new Fault('nul', 'A text holds the character NUL.')
  if (poison) throw new Fault('broken_unicode', 'A text holds half of a surrogate pair.')
}

function read(value: unknown, index: number, reading: Reading): Item {
  if (!reading.clean) checkWhole(value)
  const item = fields(value, 'The item')
  const type = reading.type ?? readType(item.type)
  if (type === 'track' || type === 'page' || type === 'screen') return readEvent(item, type, index, reading)
  const context = optionalFields(item.context, 'context')
  const traits = optionalFields(item.traits, 'traits')
  const time = readTime(item, reading)
  const base = {
    index,
    id: identify(item, time, reading),
    lasting: time.byReceipt,
    ts: time.ts,
    userId: readId(item.userId, 'userId'),
    anonymousId: readId(item.anonymousId, 'anonymousId'),
    groupId: readId(context.groupId, 'context.groupId'),
    email: readEmail(type === 'identify' ? traits.email : fieldsOrNone(context.traits).email),
    source: reading.source,
    value,
    told: reading,
  }
  if (type === 'alias') return { ...base, kind: 'alias', ...readAlias(item, base) }
  if (!base.userId && !base.anonymousId) throw new Fault('no_user', NO_USER)
  if (type === 'identify') return { ...base, kind: 'identify', traits: checkTraits(traits, reading.denied) }
  const groupId = readId(item.groupId, 'groupId')
  if (!groupId) throw new Fault('no_group', 'A group call needs a groupId.')
  return { ...base, groupId, kind: 'group', traits: checkTraits(traits, reading.denied) }
}

const NO_USER = 'There is neither a userId nor an anonymousId.'

/** Written out at once, since nearly all that comes is events. */
function readEvent(item: Fields, type: 'track' | 'page' | 'screen', index: number, reading: Reading): EventItem {
  const context = optionalFields(item.context, 'context')
  const properties = optionalFields(item.properties, 'properties')
  const time = readTime(item, reading)
  const userId = readId(item.userId, 'userId')
  const anonymousId = readId(item.anonymousId, 'anonymousId')
  if (userId === null && anonymousId === null) throw new Fault('no_user', NO_USER)
  return {
    kind: 'event',
    index,
    id: identify(item, time, reading),
    lasting: time.byReceipt,
    ts: time.ts,
    userId,
    anonymousId,
    groupId: readId(context.groupId, 'context.groupId'),
    email: context.traits === undefined ? null : readEmail(fieldsOrNone(context.traits).email),
    source: reading.source,
    value: item,
    told: reading,
    event: readEventName(type, item, properties),
    properties: shallow(() => canonicalJson(properties, reading.denied)),
    numbers: numbersJson(properties, reading.denied),
  }
}

const CLOCKS: ReadonlySet<string> = new Set(['sentAt', 'receivedAt'])

/** Without a messageId, an item that tells its own time is known by its content; any other is new each time. */
function identify(item: Fields, time: ItemTime, reading: Reading): string {
  const messageId = readText(item.messageId, 'messageId')
  if (messageId !== null) return deriveId(reading.workspaceId, messageId)
  if (time.byReceipt) return newId()
  return deriveId(
    reading.workspaceId,
    'content',
    reading.type ?? '',
    shallow(() => canonicalJson(item, CLOCKS)),
  )
}

function readType(value: unknown): ItemType {
  const type = TYPES.find((known) => known === value)
  if (!type) throw new Fault('unknown_type', `"type" must be one of ${TYPES.join(', ')}.`)
  return type
}

function readTime(item: Fields, reading: Reading): ItemTime {
  const time = itemTime(item.timestamp ?? item.originalTimestamp, receiptOf(item, reading))
  if ('code' in time) throw new Fault(time.code, time.message)
  return time
}

function receiptOf(item: Fields, reading: Reading): Receipt {
  if (item.sentAt === undefined && !reading.replayed) return reading
  const { receivedAt, sentAt, now, timeZone } = reading
  return {
    receivedAt: (reading.replayed ? readClock(item.receivedAt, timeZone) : null) ?? receivedAt,
    sentAt: readClock(item.sentAt, timeZone) ?? sentAt,
    now,
    timeZone,
  }
}

function readAlias(item: Fields, base: { userId: string | null; anonymousId: string | null }) {
  const previousId = readId(item.previousId, 'previousId') ?? base.anonymousId
  if (!base.userId) throw new Fault('no_user', 'An alias call needs a userId.')
  if (!previousId) throw new Fault('no_user', 'An alias call needs a previousId.')
  return { userId: base.userId, previousId }
}

/** A page or a screen is an event too: "Viewed Pricing Page". */
function readEventName(type: 'track' | 'page' | 'screen', item: Fields, properties: Fields): string {
  if (type === 'track') {
    if (typeof item.event !== 'string' || item.event.trim() === '')
      throw new Fault('no_event', 'A track call needs the name of an event.')
    return checkEvent(item.event.trim())
  }
  const name = item.name ?? properties.name
  if (name !== undefined && name !== null && typeof name !== 'string')
    throw new Fault('bad_type', '"name" must be a text.')
  const what = type === 'page' ? 'Page' : 'Screen'
  return checkEvent(name?.trim() ? `Viewed ${name.trim()} ${what}` : `Viewed ${what}`)
}

function checkEvent(name: string): string {
  if (name.length > MAX_EVENT)
    throw new Fault('event_too_long', `The name of an event has at most ${MAX_EVENT} characters.`)
  return name
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u001f]/

function readId(value: unknown, name: string): string | null {
  const id = readText(value, name)
  if (id !== null && CONTROL.test(id)) throw new Fault('bad_id', `"${name}" holds a control character.`)
  return id
}

/** Numbers are taken for ids too, as many senders write them; an empty text is none. */
function readText(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
    throw new Fault('bad_type', `"${name}" must be a text.`)
  const id = String(value)
  if (id.length > MAX_ID) throw new Fault('id_too_long', `"${name}" has at most ${MAX_ID} characters.`)
  return id
}

function checkTraits(traits: Fields, denied: ReadonlySet<string>): Fields {
  const entries = Object.entries(traits).filter(([key]) => !denied.has(key))
  if (entries.length > MAX_TRAITS) throw new Fault('too_many_traits', `An item carries at most ${MAX_TRAITS} traits.`)
  const long = entries.find(([key]) => key.length > 100 || key === '')
  if (long) throw new Fault('bad_trait', 'The name of a trait has 1 to 100 characters.')
  for (const [, value] of entries) shallow(() => canonicalJson(value, denied))
  return Object.fromEntries(entries)
}

const readEmail = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 320 && value.includes('@') ? value : null

function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('bad_type', `${name} must be an object.`)
  return value as Fields
}

const optionalFields = (value: unknown, name: string): Fields =>
  value === undefined || value === null ? {} : fields(value, `"${name}"`)

/** What `context` says beside the contract is the sender's own affair. */
const fieldsOrNone = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

function shallow<T>(write: () => T): T {
  try {
    return write()
  } catch (thrown) {
    if (thrown instanceof TooDeep) throw new Fault('too_deep', 'The item nests too deeply.')
    throw thrown
  }
}

function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new Fault('too_deep', 'The item nests too deeply.')
    throw thrown
  }
}
