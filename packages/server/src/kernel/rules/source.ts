import { sql } from 'kysely'
import type { ComputeClause } from './ast'
import { clauseProblem } from './condition'
import type { FieldRegistry, FieldSource } from './field'
import { suggest } from './suggest'

/** The field. Throws `unknown_field` naming the path, the key and the nearest key there is. */
export function findField(key: string, registry: FieldRegistry, path: string): FieldSource {
  const source = registry.get(key)
  if (source?.shownOnly) throw clauseProblem('unknown_field', path, `"${key}" can be shown, but not be compared`)
  if (source) return source
  const hint = suggest(
    key,
    registry
      .list()
      .filter((one) => !one.shownOnly)
      .map((one) => one.key),
  )
  throw clauseProblem('unknown_field', path, `unknown field "${key}"${hint}`)
}

/** Throws `not_available`: this kind of clause has no meaning where the rule is used. */
export function notAvailable(kind: 'people' | 'compute' | 'changed', path: string): never {
  throw clauseProblem('not_available', path, `"${kind}" cannot be used here`)
}

/** What a compute clause compares, as if it were a field. */
export const computeSource = (clause: ComputeClause): FieldSource => ({
  key: 'compute',
  label: describeCompute(clause),
  group: 'Metrics',
  type: 'number',
  sql: sql`null::float8`,
})

/** `event count of search, meeting over 28 days`: the kind, what it is of, and its window. */
function describeCompute({ compute }: ComputeClause): string {
  const words = [compute.kind.replaceAll('_', ' ')]
  const of = compute.events ?? compute.metric ?? compute.key ?? compute.value
  if (of === '*') words.push('of any event')
  else if (Array.isArray(of)) words.push(`of ${of.join(', ')}`)
  else if (typeof of === 'string') words.push(`of ${of}`)
  if (typeof compute.days === 'number') words.push(`over ${compute.days} days`)
  return words.join(' ')
}
