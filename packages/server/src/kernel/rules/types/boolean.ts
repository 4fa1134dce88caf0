import { sql } from 'kysely'
import { unexpected } from './actual'
import { readOne, type TypeRules } from './ask'

export const boolean: TypeRules = {
  operators: ['=', '!=', 'is_set', 'is_not_set'],
  makeTest: (ask) => {
    const wanted = readOne(ask)
    if (typeof wanted !== 'boolean') return ask.fault(`${JSON.stringify(wanted)} is neither true nor false`)
    return {
      sql: (field) => sql`${field} = ${wanted}::boolean`,
      holds: (value) => (typeof value === 'boolean' ? value === wanted : unexpected(value, ask.source)),
    }
  },
}
