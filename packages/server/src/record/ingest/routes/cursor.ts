import { problem } from '../../../kernel/errors'
import { isId } from '../../../kernel/ids'

/** Where a page ended: a time and an id. */
export interface Place {
  readonly at: Date
  readonly id: string
}

/** The place as the text of `next`. */
export const writeCursor = ({ at, id }: Place): string => Buffer.from(`${at.getTime()}_${id}`).toString('base64url')

/** The place that `writeCursor` wrote; null for none. Throws `bad_cursor`. */
export function readCursor(text: string | undefined): Place | null {
  if (text === undefined) return null
  const [ms = '', id = ''] = Buffer.from(text, 'base64url').toString().split('_')
  if (!/^-?\d{1,15}$/.test(ms) || !isId(id))
    throw problem('bad_cursor', 'This cursor is not one that a page gave.', { field: 'cursor' })
  return { at: new Date(Number(ms)), id }
}
