import { problem } from '../../../kernel/errors'
import type { MapEntry, SourcePart } from '../domain/mapping'
import { literal, type Relation } from './relation'
import { anyTime, plainTime } from './time-sql'

const MAX_ID = 500
const MAX_EVENT = 200
const MAX_PROPERTIES = 32 * 1024

export interface RowShape {
  readonly relation: Relation
  readonly map: readonly MapEntry[]
  /** Every time of the file is `2026-03-31 09:30:00`. */
  readonly plainTimes: boolean
  /** No id of the file is too long or holds control characters: told from the distinct ids, which is cheaper than row by row. */
  readonly soundIds: boolean
  /** A reading of the whole file found no fault: nothing is checked again. */
  readonly allGood?: boolean | undefined
  /** Gives the line of each row too, as `at`. */
  readonly lines?: boolean | undefined
}

/**
 * A query that gives each row of the file as (account, user, event, ts, props, numbers, fault, key, identity). `fault` is empty
 * where the row is good. Rows of one `identity` are the same event; `key` is its 64-bit hash. Parameters: zone, latest.
 */
export function rowQuery(shape: RowShape): string {
  const { relation, map } = shape
  const source = (target: string): string => textOf(relation, map.find((entry) => entry.target === target)?.parts ?? [])
  const properties = map.filter((entry) => entry.target.startsWith('property.'))
  const names = properties.map((entry) => entry.target.slice('property.'.length))
  const json = properties.map((entry, index) => `${jsonOf(relation, entry.parts)} AS j${index}`)
  const mapped = [
    `${source('account')} AS account`,
    `${source('user')} AS user`,
    `${source('event')} AS event`,
    `${source('time')} AS time`,
    `${source('messageId')} AS message`,
    ...json,
    ...(relation.unreadable ? [`${relation.unreadable} AS unreadable`] : []),
    ...(shape.lines ? [`${relation.line} AS at`] : []),
  ]
  return `
  SELECT account, user, event, ts, props, numbers, message, time, ${shape.lines ? 'at, ' : ''}
    concat(account, '\\x1F', user, '\\x1F', event, '\\x1F', ifNull(toString(toUnixTimestamp64Milli(ts)), ''), '\\x1F', props) AS content,
    ${mapsMessages(map) ? "if(message = '', concat('row\\x1F', content), message)" : 'content'} AS identity, cityHash64(identity) AS key,
    ${faultOf(shape)} AS fault
  FROM (
    SELECT *, ${timeOf(shape)} AS ts, ${propertiesOf(names)} AS props, ${numbersOf(names)} AS numbers
    FROM (SELECT ${mapped.join(', ')} FROM ${relation.from}))`
}

export const mapsMessages = (map: readonly MapEntry[]): boolean => map.some((entry) => entry.target === 'messageId')

function timeOf(shape: RowShape): string {
  if (!shape.plainTimes) return anyTime('time')
  return shape.allGood ? "toDateTime64(toDateTime64OrNull(time, 0, {zone:String}), 3, 'UTC')" : plainTime('time')
}

function textOf(relation: Relation, parts: readonly SourcePart[]): string {
  if (parts.length === 0) return "''"
  const pieces = parts.map((part) => (part.kind === 'text' ? literal(part.text) : relation.column(part.column)))
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const empty = parts.flatMap((part) => (part.kind === 'column' ? [`${relation.column(part.column)} = ''`] : []))
  return `if(${empty.join(' OR ')}, '', concat(${pieces.join(', ')}))`
}

/** A constant or a template is a text; a lone column keeps the type that the file gives it. */
function jsonOf(relation: Relation, parts: readonly SourcePart[]): string {
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'column') return relation.json(only.column)
  const text = textOf(relation, parts)
  return `if(${text} = '', '', toJSONString(${text}))`
}

/** The object of all properties that are there, in the order of the map. */
function propertiesOf(names: readonly string[]): string {
  const pairs = names.map(
    (name, index) => `if(j${index} = '', '', concat(${literal(`${JSON.stringify(name)}:`)}, j${index}))`,
  )
  if (pairs.length === 0) return "'{}'"
  if (pairs.length === 1) return `concat('{', ${pairs[0]}, '}')`
  return `concat('{', arrayStringConcat(arrayFilter(pair -> pair != '', [${pairs.join(', ')}]), ','), '}')`
}

const NUMBERS = 'Map(LowCardinality(String), Float64)'

// A JSON text stands in quotes and reads as no number.
function numbersOf(names: readonly string[]): string {
  if (names.length === 0) return `CAST(map(), '${NUMBERS}')`
  if (names.length === 1) {
    return `CAST(if(isNull(toFloat64OrNull(j0)), map(), map(${literal(names[0] as string)}, toFloat64OrZero(j0))), '${NUMBERS}')`
  }
  const texts = names.map((_, index) => `j${index}`)
  const keys = `[${names.map(literal).join(', ')}]`
  const values = `[${texts.map((text) => `toFloat64OrNull(${text})`).join(', ')}]`
  return `CAST(mapFromArrays(arrayFilter((k, v) -> isNotNull(v), ${keys}, ${values}),
    arrayMap(v -> assumeNotNull(v), arrayFilter(v -> isNotNull(v), ${values}))), '${NUMBERS}')`
}

function faultOf(shape: RowShape): string {
  if (shape.allGood) return shape.relation.unreadable ? "if(unreadable = 'blank', 'blank', '')" : "''"
  const faults: [string, string][] = [
    ["account = ''", 'account_missing'],
    ["user = ''", 'user_missing'],
    ["event = ''", 'event_missing'],
    ["time = ''", 'time_missing'],
    ["NOT isValidUTF8(content) OR position(content, '\\0') > 0 OR position(event, '\\x1F') > 0", 'broken_unicode'],
    ["NOT isValidUTF8(message) OR position(message, '\\0') > 0", 'broken_unicode'],
    ['isNull(ts)', 'bad_time'],
    ["ts < toDateTime64('2000-01-01 00:00:00', 3, 'UTC')", 'time_too_old'],
    ["ts > {latest:DateTime64(3, 'UTC')}", 'time_ahead'],
    [`lengthUTF8(event) > ${MAX_EVENT}`, 'event_too_long'],
    [`length(props) > ${MAX_PROPERTIES}`, 'too_large'],
    [`length(message) > ${MAX_ID}`, 'id_too_long'],
  ]
  if (!shape.soundIds) faults.push([badId('account'), 'bad_account'], [badId('user'), 'bad_user'])
  const cases = faults.map(([when, code]) => `${when}, '${code}'`).join(', ')
  const readable = `multiIf(${cases}, '')`
  return shape.relation.unreadable ? `if(unreadable != '', unreadable, ${readable})` : readable
}

/** Ids that the record does not take: over 500 UTF-16 units, or with control characters. */
export const badId = (text: string): string =>
  `(lengthUTF8(${text}) + countMatches(${text}, '[\\\\x{10000}-\\\\x{10FFFF}]') > ${MAX_ID} OR match(${text}, '[\\\\x00-\\\\x1F]'))`

const SAID: Readonly<Record<string, string>> = {
  account_missing: 'The account is empty.',
  user_missing: 'The user is empty.',
  event_missing: 'The event is empty.',
  time_missing: 'The time is empty.',
  broken_unicode: 'The text is not valid UTF-8, or holds a NUL or half a surrogate pair.',
  event_too_long: `The name of an event has at most ${MAX_EVENT} characters.`,
  too_large: `The properties have more than ${MAX_PROPERTIES} bytes.`,
  id_too_long: `A messageId has at most ${MAX_ID} bytes.`,
  bad_account: `The account's id has 1 to ${MAX_ID} characters and no control characters.`,
  bad_user: `The user's id has 1 to ${MAX_ID} characters and no control characters.`,
  not_json: 'The line is not JSON.',
  not_an_object: 'The line is not a JSON object.',
}

/** What is wrong with a row, in a sentence; a time's fault says where the time stands, such as `time (column "at")`. */
export function sayFault(code: string, time: string, place: string): string {
  const example = 'give ISO 8601, such as 2026-03-31 or 2026-03-31T09:30:00Z'
  if (code === 'bad_time') return `${place}: "${time}" is not a time: ${example}.`
  if (code === 'time_too_old') return `${place}: ${time} is before the year 2000.`
  if (code === 'time_ahead') return `${place}: ${time} is more than 24 hours ahead.`
  const said = SAID[code]
  if (!said) throw problem('unknown_fault', `There is no fault "${code}".`)
  return said
}
