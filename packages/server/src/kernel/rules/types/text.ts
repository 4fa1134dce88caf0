import { sql } from 'kysely'
import type { RuleScalar } from '../ast'
import { unexpected } from './actual'
import { type Ask, readOne, readValues, type Test, type TypeRules } from './ask'
import { fold, foldedPlainSql, foldedSql, foldPlain } from './letters'

/** Exact for `=` and `in`, whatever the capitals for `contains` and `starts_with`. */
export const text: TypeRules = {
  operators: ['=', '!=', 'in', 'not_in', 'contains', 'not_contains', 'starts_with', 'is_set', 'is_not_set'],
  makeTest: (ask) => {
    if (ask.op === 'contains') return makeContains(ask)
    if (ask.op === 'starts_with') return makeStartsWith(ask)
    return makeOneOf(readTexts(ask), ask)
  },
}

/** One of the choices, exactly. */
export const option: TypeRules = {
  operators: ['=', '!=', 'in', 'not_in', 'is_set', 'is_not_set'],
  makeTest: (ask) => makeOneOf(readTexts(ask), ask),
}

/** A member by e-mail, whatever the capitals; `me` is who asks. */
export const member: TypeRules = {
  operators: ['=', '!=', 'in', 'not_in', 'is_set', 'is_not_set'],
  makeTest: (ask) => {
    const wanted = readTexts(ask).map((email) => {
      if (email !== 'me') return foldPlain(email)
      return foldPlain(ask.me ?? ask.fault('"me" cannot be used here: nobody in particular asks'))
    })
    return {
      sql: (field) => sql`${foldedPlainSql(field)} = any(${wanted}::text[])`,
      holds: (value) => wanted.includes(foldPlain(asText(value, ask))),
    }
  },
}

/** The texts of `=` or `in`. */
export const readTexts = (ask: Ask): readonly string[] => readValues(ask).map((value) => toText(value, ask))

/** The text, not empty, of an operator that searches. */
export function readNeedle(ask: Ask): string {
  const needle = toText(readOne(ask), ask)
  return needle === '' ? ask.fault(`${ask.written} needs some text`) : needle
}

const toText = (value: RuleScalar, ask: Ask): string =>
  typeof value === 'string' ? value : ask.fault(`${JSON.stringify(value)} is not a text`)

const asText = (value: NonNullable<unknown>, ask: Ask): string =>
  typeof value === 'string' ? value : unexpected(value, ask.source)

const makeOneOf = (wanted: readonly string[], ask: Ask): Test => ({
  sql: (field) => sql`${field} = any(${wanted}::text[])`,
  holds: (value) => wanted.includes(asText(value, ask)),
})

// strpos and starts_with know no wildcards, so that % and _ are themselves.
function makeContains(ask: Ask): Test {
  const needle = readNeedle(ask)
  return {
    sql: (field) => sql`strpos(${foldedSql(field)}, ${foldedSql(sql`${needle}::text`)}) > 0`,
    holds: (value) => fold(asText(value, ask)).includes(fold(needle)),
  }
}

function makeStartsWith(ask: Ask): Test {
  const needle = readNeedle(ask)
  return {
    sql: (field) => sql`starts_with(${foldedSql(field)}, ${foldedSql(sql`${needle}::text`)})`,
    holds: (value) => fold(asText(value, ask)).startsWith(fold(needle)),
  }
}
