import type { RowFault } from '../contract'

/** One row of a file: its values, as texts, in the order of the columns asked for. */
export interface FileRow {
  /** The line it begins at, from 1; of Parquet, the number of the row. */
  readonly line: number
  readonly values: readonly string[]
}

export interface RowBatch {
  readonly rows: readonly FileRow[]
  /** Rows that could not be read, with the reason. */
  readonly faults: readonly RowFault[]
}

export const BROKEN_TEXT = 'The text is not valid UTF-8, or holds a NUL or half a surrogate pair.'

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is refused; PostgreSQL cannot keep it
const BROKEN = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether a text can be stored: no NUL, no half of a surrogate pair. */
export const isSound = (text: string): boolean => !BROKEN.test(text)
