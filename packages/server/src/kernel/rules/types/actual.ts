import { problem } from '../../errors'
import type { FieldSource } from '../field'

/** Throws: a field holds what its type does not allow. A fault of ours, not of the rule. */
export function unexpected(value: unknown, source: FieldSource): never {
  const shown = (JSON.stringify(value) ?? String(value)).slice(0, 60)
  throw problem('bad_field_value', `The ${source.type} field "${source.key}" holds ${shown}.`, {
    status: 500,
    field: source.key,
  })
}
