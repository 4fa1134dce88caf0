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

/**
 * The total of a column as JSON, as an aggregate over the selection itself: nothing is gathered on the way, so that PostgreSQL may
 * share the work among its processes.
 */
export function totalOf(column: FieldSource): RawBuilder<unknown> {
  if (column.key === BAND) {
    const bands = (column.options ?? []).map(
      ({ value }) => sql`${value}::text, nullif(count(*) filter (where (${column.sql})::text = ${value}::text), 0)`,
    )
    return sql`jsonb_build_object('bands', jsonb_strip_nulls(jsonb_build_object(${sql.join(bands)})))`
  }
  const value = sql`(${column.sql})::${sql.raw(CAST[column.type] ?? 'text')}`
  const shown = column.type === 'money' ? sql`round(sum(${value}), 4)::text` : sql`sum(${value})`
  return sql`jsonb_build_object('sum', ${shown}, 'average', (sum(${value}) / nullif(count(${value}), 0))::float8, 'count', count(${value}))`
}
