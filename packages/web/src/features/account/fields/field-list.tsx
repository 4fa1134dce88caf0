import type { AccountPageState } from '../use-account-page'
import type { ShownField } from './field-groups'
import { FieldLine } from './field-line'
import styles from './fields.module.css'
import type { AccountSaver } from './use-save-account'

export type FieldListProps = {
  label: string
  fields: readonly ShownField[]
  canEdit: boolean
  state: AccountPageState
  save: AccountSaver
}

/** Fields one under the other: value, pin, where it comes from, what else was said. */
export function FieldList({ label, fields, canEdit, state, save }: FieldListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {fields.map((field) => (
        <FieldLine key={field.key} field={field} canEdit={canEdit} state={state} save={save} />
      ))}
    </ul>
  )
}
