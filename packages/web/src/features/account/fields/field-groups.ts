import type { FieldDefinition, FieldRow } from '../../../api'

/** A field of the account with what its definition adds. */
export type ShownField = FieldRow & { custom: boolean; options: string[]; sources: string[] }

const ownKeys = ['name', 'domains', 'tags', 'createdAt'] as const

/** What every account has; the custom fields that have a value here; those that have none. By label. */
export function groupFields(rows: readonly FieldRow[], defined: readonly FieldDefinition[]) {
  const byKey = new Map(defined.map((field) => [field.key, field]))
  const shown = rows.map((row): ShownField => {
    const field = byKey.get(row.key)
    return { ...row, custom: true, options: field?.options ?? [], sources: field?.sources ?? [] }
  })
  // A custom field may be called as a built-in one is; the built-in ones come first.
  const own = ownKeys.flatMap((key) => shown.find((row) => row.key === key) ?? [])
  const rest = shown.filter((row) => !own.includes(row)).sort((a, b) => a.label.localeCompare(b.label))
  const hasValue = (row: ShownField) => row.value !== null && row.value !== ''
  return {
    own: own.map((row) => ({ ...row, custom: false, type: row.key === 'createdAt' ? ('date' as const) : row.type })),
    known: rest.filter(hasValue),
    unknown: rest.filter((row) => !hasValue(row)),
  }
}
