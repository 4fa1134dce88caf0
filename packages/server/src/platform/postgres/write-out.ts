import type { CompiledQuery } from 'kysely'

/** A statement with every parameter written into it, for a person to paste into psql. Never for Waymark's own queries. */
export const writeOut = ({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): string =>
  tidy(
    sql.replaceAll(/\$(\d+)/g, (whole, place: string) => {
      const at = Number(place) - 1
      return at < parameters.length ? literal(parameters[at]) : whole
    }),
  )

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return quote(value.toISOString())
  if (Array.isArray(value)) return value.length === 0 ? "'{}'" : `array[${value.map(literal).join(', ')}]`
  return quote(typeof value === 'string' ? value : JSON.stringify(value))
}

/** As PostgreSQL reads strings by its standard, in which a backslash is a backslash. */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The lines as far left as the least indented of them allows. */
function tidy(sql: string): string {
  const lines = sql.split('\n').map((line) => line.trimEnd())
  const [first = '', ...rest] = lines.filter((line) => line !== '')
  const least = Math.min(...rest.map((line) => line.length - line.trimStart().length))
  return [first.trimStart(), ...rest.map((line) => line.slice(Number.isFinite(least) ? least : 0))].join('\n').trim()
}
