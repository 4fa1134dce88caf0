import { z } from 'zod'
import { problem } from '../../../kernel/errors'
import { parseRuleText } from '../../../kernel/rules'
import type { ListQuery } from '../list/query'

/** A list's query as it stands in an address; its POST twin takes the same as JSON. */
export const listQuerySchema = z.object({
  /** A rule, as JSON. */
  filter: z.string().optional(),
  sort: z.string().min(1).max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
  q: z.string().max(200).optional(),
  /** Fields to answer besides, by key, with commas between. */
  columns: z.string().optional(),
  /** Of the whole filter: the count; with `columns` also sums and means of the columns, which takes longer; or nothing. */
  totals: z.enum(['count', 'columns', 'none']).default('count'),
})

/** Throws `bad_rule`, `invalid_input`. */
export const readListQuery = (query: z.output<typeof listQuerySchema>): ListQuery => ({
  filter: query.filter ? parseRuleText(query.filter, 'filter') : undefined,
  sort: query.sort,
  limit: query.limit,
  cursor: query.cursor,
  q: query.q,
  columns: query.columns ? readColumns(query.columns) : undefined,
  totals: query.totals,
})

/** `a,b`, or a JSON list where a key itself holds a comma. */
function readColumns(text: string): string[] {
  if (!text.startsWith('['))
    return text
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== '')
  try {
    return z.array(z.string()).max(200).parse(JSON.parse(text))
  } catch (cause) {
    throw problem('invalid_input', 'columns: give keys with commas between, or a JSON list of keys.', {
      field: 'columns',
      cause,
    })
  }
}

/** The time asked for, in the address of whatever can be read as of a past day. */
export const momentSchema = z.object({ as_of: z.string().optional(), known_at: z.string().optional() })
