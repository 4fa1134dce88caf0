import { NIL_ID } from '../../../kernel/ids'
import { formatInstant } from './moment'

/** The typed parameters of one statement; a value stands in it once, under the name a reader expects. */
export interface Params {
  /** `{name:Type}`, with the value kept under the name; equal names must have equal values. */
  readonly named: (name: string, type: string, value: unknown) => string
  /** As `named`, numbered: `prefix_1`, `prefix_2` ...; an equal value takes the name it already has. */
  readonly numbered: (prefix: string, type: string, value: unknown) => string
  readonly instant: (name: string, ms: number) => string
  readonly values: Record<string, unknown>
  readonly types: Record<string, string>
}

export function createParams(): Params {
  const values: Record<string, unknown> = {}
  const types: Record<string, string> = {}
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const named = (name: string, type: string, value: unknown): string => {
    values[name] = value
    types[name] = type
    return `{${name}:${type}}`
  }
  return {
    named,
    numbered: (prefix, type, value) => {
      const text = JSON.stringify([prefix, type, value])
      const known = names.get(text)
      if (known) return `{${known}:${type}}`
      const count = (counts.get(prefix) ?? 0) + 1
      counts.set(prefix, count)
      names.set(text, `${prefix}_${count}`)
      return named(`${prefix}_${count}`, type, value)
    },
    instant: (name, ms) => named(name, INSTANT, formatInstant(ms)),
    values,
    types,
  }
}

/** The same parameters, each name with a prefix: what stands beside other values of the same names. */
export const prefixed = (params: Params, prefix: string): Params => ({
  ...params,
  named: (name, type, value) => params.named(prefix + name, type, value),
  instant: (name, ms) => params.instant(prefix + name, ms),
})

export const INSTANT = "DateTime64(3, 'UTC')"

/** The statement with every parameter written out, for a person to paste. Literals are escaped as ClickHouse reads them. */
export const inlineParams = (sql: string, params: Pick<Params, 'values' | 'types'>): string =>
  sql.replaceAll(/\{([a-z0-9_]+):[^{}]+\}/g, (whole, name: string) =>
    Object.hasOwn(params.values, name) ? literal(params.values[name], params.types[name] as string) : whole,
  )

function literal(value: unknown, type: string): string {
  // With its type, without which functions of NULL do not know what they answer.
  if (value === null) return `CAST(NULL, '${type.replaceAll("'", "\\'")}')`
  if (type.startsWith('Nullable(')) return literal(value, type.slice('Nullable('.length, -1))
  if (Array.isArray(value)) {
    const of = type.slice('Array('.length, -1)
    if (value.length === 0) return `CAST([], '${type.replaceAll("'", "\\'")}')`
    return `[${value.map((one) => literal(one, of)).join(', ')}]`
  }
  if (typeof value === 'number')
    return Number.isInteger(value) && type.startsWith('Float') ? `${value}.` : String(value)
  if (typeof value === 'boolean') return String(value)
  const text = `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (type === 'UUID') return `toUUID(${text})`
  if (type === 'Date') return `toDate(${text})`
  if (type.startsWith('DateTime64')) return `toDateTime64(${text}, 3, 'UTC')`
  return text
}

/** Nobody: an event without a person. */
export const nobody = (params: Params): string => params.named('nobody', 'UUID', NIL_ID)
