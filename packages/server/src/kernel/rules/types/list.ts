import { sql } from 'kysely'
import { unexpected } from './actual'
import type { Ask, Test, TypeRules } from './ask'
import { fold, foldedSql } from './letters'
import { readNeedle, readTexts } from './text'

/** Has an item that is the value: exactly for `=` and `in`, whatever the capitals for `contains`. An empty list is no value. */
export const list: TypeRules = {
  operators: ['=', '!=', 'in', 'not_in', 'contains', 'not_contains', 'is_set', 'is_not_set'],
  makeTest: (ask) => {
    if (ask.op === 'contains') return makeContains(ask)
    const wanted = readTexts(ask)
    return {
      sql: (field) => sql`${field} && ${wanted}::text[]`,
      holds: (value) => toItems(value, ask).some((item) => wanted.includes(item)),
    }
  },
}

function makeContains(ask: Ask): Test {
  const wanted = fold(readNeedle(ask))
  return {
    sql: (field) => sql`exists (select from unnest(${field}) as item where ${foldedSql(sql`item`)} = ${wanted}::text)`,
    holds: (value) => toItems(value, ask).some((item) => fold(item) === wanted),
  }
}

/** The items of a list. */
function toItems(value: NonNullable<unknown>, ask: Ask): readonly string[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isList ? (value as string[]) : unexpected(value, ask.source)
}
