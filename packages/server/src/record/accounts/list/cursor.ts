import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import type { Sort } from './query'

const cursorSchema = z.strictObject({ k: z.string(), v: z.string().nullable(), i: z.uuid() })

/** Where the next page begins: after this value of the sort, and this account among equals. */
export const writeCursor = (sort: Sort, value: string | null, id: string): string =>
  Buffer.from(JSON.stringify({ k: sortName(sort), v: value, i: id }), 'utf8').toString('base64url')

/** What comes after the cursor, missing values last in both directions. Throws `bad_cursor`. */
export function afterCursor(sort: Sort, cursor: string): RawBuilder<unknown> {
  const { v, i } = readCursor(sort, cursor)
  if (v === null) return sql`(m.sort is null and m.id > ${i}::uuid)`
  const value = sql`${v}::${sql.raw(sort.type)}${sort.type === 'text' ? sql` collate "C"` : sql``}`
  const beyond = sort.descending ? sql`m.sort < ${value}` : sql`m.sort > ${value}`
  return sql`(${beyond} or (m.sort = ${value} and m.id > ${i}::uuid) or m.sort is null)`
}

function readCursor(sort: Sort, cursor: string): z.infer<typeof cursorSchema> {
  const fault = problem('bad_cursor', 'cursor: this is not a cursor of this list and order.', { field: 'cursor' })
  try {
    const read = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (read.k !== sortName(sort)) throw fault
    return read
  } catch {
    throw fault
  }
}

const sortName = (sort: Sort): string => (sort.descending ? '-' : '') + sort.key
