import type { AccountPatch } from '../../../api'
import type { ShownField } from './field-groups'

const HAND = 'hand'

/** What is said by hand of a field: a value, pinned or not. */
export function patchOf(field: ShownField, value: unknown, pinned = false): AccountPatch {
  if (field.custom) return { fields: { [field.key]: { value, pinned } } }
  return { [field.key]: value } as AccountPatch
}

/** What was said by hand before, so that an undo says that again; nothing at all where a hand had said nothing. */
export function undoOf(field: ShownField): AccountPatch {
  const said = field.history.find((one) => one.source === HAND)
  return patchOf(field, said?.value ?? null, said?.pinned ?? false)
}

/** Whether somebody edited the field by hand and it still stands. */
export const saidByHand = (field: ShownField): boolean =>
  (field.source === HAND && field.value !== null) || field.others.some((one) => one.source === HAND)
