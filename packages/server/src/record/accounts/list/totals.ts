import { type RawBuilder, sql } from 'kysely'
import type { FieldSource } from '../../../kernel/rules'

/** Of one column over the whole filter: of numbers and money their sum and mean, of bands how many of each. */
export interface ColumnTotal {
  readonly sum?: number | string | null
  readonly average?: number | null
  readonly count?: number
  readonly bands?: Readonly<Record<string, number>>
  readonly currency?: string
}

const BAND = 'health.band'

/** Columns whose totals mean something. */
export const totalled = (columns: readonly FieldSource[]): FieldSource[] =>
  columns.filter((column) => column.type === 'number' || column.type === 'money' || column.key === BAND)

const CAST: Readonly<Partial<Record<FieldSource['type'], string>>> = { number: 'float8', money: 'numeric' }

/** The value of the n-th totalled column, as the CTE of matches carries it. */
export const totalInput = (column: FieldSource, n: number): RawBuilder<unknown> =>
  sql`, (${column.sql})::${sql.raw(CAST[column.type] ?? 'text')} as ${sql.ref(`t${n}`)}`

/** All aggregates at once: one pass over the matches, however many columns. */
export const totalAggregate = (column: FieldSource, n: number): RawBuilder<unknown> =>
  column.key === BAND
    ? sql``
    : sql`, sum(${sql.ref(`t${n}`)}) as ${sql.ref(`sum${n}`)}, count(${sql.ref(`t${n}`)}) as ${sql.ref(`count${n}`)}`

/** The total of the n-th totalled column, as JSON, from the aggregates `g`. */
export function totalOutput(column: FieldSource, n: number): RawBuilder<unknown> {
  if (column.key === BAND) {
    const value = sql.ref(`t${n}`)
    return sql`(select jsonb_build_object('bands', coalesce(jsonb_object_agg(band, n), '{}'))
      from (select ${value} as band, count(*) as n from matching where ${value} is not null group by 1) bands)`
  }
  const [sum, count] = [sql.ref(`g.sum${n}`), sql.ref(`g.count${n}`)]
  const shown = column.type === 'money' ? sql`round(${sum}, 4)::text` : sum
  return sql`jsonb_build_object('sum', ${shown}, 'average', (${sum} / nullif(${count}, 0))::float8, 'count', ${count})`
}
