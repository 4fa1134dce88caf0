import { hash, randomBytes } from 'node:crypto'

const last = { now: -1, count: 0 }

/**
 * A new id: UUID version 7, so that ids made later sort later, also those of one millisecond: 4096 of it are counted (RFC 9562, method 1),
 * further ones sort among themselves by chance.
 */
export function newId(now: number = Date.now()): string {
  last.count = now === last.now ? Math.min(last.count + 1, 0xfff) : 0
  last.now = now
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt16BE(0x7000 | last.count, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes.toString('hex'))
}

/**
 * The id that follows from the parts alone: MD5 of the parts joined by U+001F, as a UUID. ClickHouse computes the same with
 * `toUUID(hex(MD5(concat(a, '\x1F', b))))`, PostgreSQL with `md5(a || chr(31) || b)::uuid`. Identity, not security.
 */
export const deriveId = (...parts: readonly string[]): string => formatUuid(hash('md5', parts.join('\u001f'), 'hex'))

/** "No id" in ClickHouse, whose key columns are never null. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether the text is a UUID in its usual form. */
export const isId = (text: string): boolean => UUID.test(text)

const formatUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
