import { type RawBuilder, sql } from 'kysely'

/**
 * The text with its capitals made equal. Upper case, because lower case depends on a letter's neighbours (the Greek sigma), and
 * because it makes the German sharp s and "ss" equal.
 */
export const fold = (text: string): string => text.toUpperCase()

/** The same in SQL. The collation is Unicode's own: a cluster made with the locale C folds nothing but ASCII by itself. */
export const foldedSql = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`upper((${text}) collate "und-x-icu")`

/** Plain letters only: enough for e-mail addresses, and three times as fast over 50,000 rows. */
export const foldPlain = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** The same in SQL: the collation C knows ASCII alone. */
export const foldedPlainSql = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`lower((${text}) collate "C")`
