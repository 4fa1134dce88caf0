import { useId, useState } from 'react'
import { Button } from '../../../ui/button'
import { FieldInput, valueWords } from '../../../ui/field-input'
import { dayOf, formatAgo } from '../../../ui/format'
import { MemberName, useMemberNames } from '../../../ui/member'
import { sayDone } from '../../../ui/notify'
import { Tag } from '../../../ui/tag'
import type { AccountPageState } from '../use-account-page'
import { patchOf, undoOf } from './field-edits'
import type { ShownField } from './field-groups'
import { FieldPast } from './field-past'
import styles from './fields.module.css'
import type { AccountSaver } from './use-save-account'

type FieldLineProps = { field: ShownField; canEdit: boolean; state: AccountPageState; save: AccountSaver }

/** One field: its value to read or edit, whether it is pinned, its source, and behind a button all that was ever said. */
export function FieldLine({ field, canEdit, state, save }: FieldLineProps) {
  const [opened, setOpened] = useState(false)
  const id = useId()
  const nameOf = useMemberNames()
  const words = (value: unknown) => valueWords(value, field.type, state.timeZone)
  const edit = (value: unknown, pinned: boolean, said: string) =>
    save.save({ key: field.key, patch: patchOf(field, value, pinned), undo: undoOf(field), said }, async () => {
      if (value === null || pinned) return false
      const now = (await save.readFields()).find((one) => one.key === field.key)
      if (!now || now.source === 'hand') return false
      sayDone(`${field.label}: ${now.source} comes first, so ${words(now.value)} stays`, {
        label: 'Pin it',
        run: () =>
          save.save({ key: field.key, patch: patchOf(field, value, true), undo: undoOf(field), said: '' }, quiet),
        said: `${field.label} is pinned to ${words(value)}`,
      })
      return true
    })
  const past = field.history.length > 1 || field.others.length > 0
  return (
    <li className={styles.line}>
      <label className={styles.label} htmlFor={canEdit ? id : undefined}>
        {field.label}
      </label>
      <div className={styles.value}>
        {canEdit ? (
          <FieldInput
            id={id}
            type={field.type}
            options={field.options}
            value={editable(field, state.timeZone)}
            required={field.key === 'name' && !field.custom}
            currency={state.currency}
            error={save.faults[field.key]}
            onSave={(value) =>
              void edit(value, field.pinned, `${field.label}: ${words(field.value)} → ${words(value)}`)
            }
          />
        ) : (
          <Reading field={field} words={words} />
        )}
      </div>
      <div className={styles.pin}>
        {canEdit && field.custom && field.value !== null ? (
          <Button
            variant="ghost"
            small
            on={field.pinned}
            icon="pin"
            aria-pressed={field.pinned}
            aria-label={field.pinned ? `Let go of ${field.label}` : `Pin ${field.label}`}
            title={field.pinned ? 'Pinned: let sources decide again' : 'Pin: keep this value, whatever sources say'}
            onClick={() =>
              void edit(
                field.value,
                !field.pinned,
                field.pinned ? `${field.label} is let go` : `${field.label} is pinned to ${words(field.value)}`,
              )
            }
          />
        ) : field.pinned ? (
          <Tag>pinned</Tag>
        ) : null}
      </div>
      <p className={styles.origin}>
        {field.source ? (
          <>
            <span title={field.setBy ?? undefined}>{sourceWords(field, nameOf)}</span>
            {field.at ? <span>, {formatAgo(field.at, state.timeZone)}</span> : null}
          </>
        ) : null}
        {field.others.length > 0 ? <span className={styles.other}>{otherWords(field, words)}</span> : null}
      </p>
      <div className={styles.more}>
        {past || field.source === 'hand' ? (
          <Button
            variant="ghost"
            small
            icon={opened ? 'down' : 'right'}
            aria-expanded={opened}
            aria-label={`History of ${field.label}`}
            title="What was ever said"
            onClick={() => setOpened((was) => !was)}
          />
        ) : null}
      </div>
      {opened ? <FieldPast field={field} canEdit={canEdit} state={state} save={save} words={words} /> : null}
    </li>
  )
}

/** An instant is edited as its day. */
const editable = ({ type, value }: ShownField, timeZone: string): unknown =>
  type === 'date' && typeof value === 'string' ? dayOf(value, timeZone) : value

const quiet = async () => true

const sourceWords = (field: ShownField, nameOf: (email: string) => string): string =>
  field.source === 'hand' ? `by hand, ${nameOf(field.setBy ?? '')}` : (field.source ?? '')

function otherWords(field: ShownField, words: (value: unknown) => string): string {
  const [first, ...rest] = field.others
  if (!first) return ''
  const more = rest.length > 0 ? `, ${rest.length} more` : ''
  return `${first.source} says ${words(first.value)}${more}`
}

function Reading({ field, words }: { field: ShownField; words: (value: unknown) => string }) {
  if (field.type === 'member' && typeof field.value === 'string') return <MemberName email={field.value} />
  if (Array.isArray(field.value) && field.value.length > 0) {
    return (
      <span className={styles.tags}>
        {field.value.map((one) => (
          <Tag key={String(one)}>{String(one)}</Tag>
        ))}
      </span>
    )
  }
  return <span className={field.value === null ? styles.none : styles.read}>{words(field.value)}</span>
}
