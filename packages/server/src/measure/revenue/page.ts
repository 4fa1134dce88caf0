import { z } from 'zod'
import { problem } from '../../kernel/errors'

/** What of a list is asked for. */
export const pageQuery = { limit: z.coerce.number().int().min(1).max(500).default(50), cursor: z.string().optional() }

interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

interface Found {
  readonly items: readonly unknown[]
  readonly total: number
}

/** A page with the `next` that continues it; beyond the last page too `total`, and whatever else is read, is that of the whole. Throws `bad_cursor`. */
export async function readPage<F extends Found>(
  { limit, cursor }: PageQuery,
  read: (page: Page) => Promise<F>,
): Promise<F & { readonly next: string | null }> {
  const offset = readOffset(cursor)
  const found = await read({ limit, offset })
  if (found.items.length === 0 && offset > 0)
    return { ...(await read({ limit: 1, offset: 0 })), items: [] as F['items'], next: null }
  const end = offset + found.items.length
  return { ...found, next: found.items.length > 0 && end < found.total ? String(end) : null }
}

/** The same of a list that is short and read whole. */
export const pageOf = <Item>(items: readonly Item[], query: PageQuery) =>
  readPage(query, async ({ limit, offset }) => ({ items: items.slice(offset, offset + limit), total: items.length }))

/** Where the page before ended. */
function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor)
  throw problem('bad_cursor', 'cursor: give the `next` of the page before.', { field: 'cursor' })
}
