import { NativeSelect, TagsInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type FieldInputProps, sameValue } from './field-kind'
import { MemberInput } from './member-input'
import { TextualInput } from './textual-input'

/** The input that fits a field's type. What is written counts when the input is left; what is chosen counts at once. */
export function FieldInput(props: FieldInputProps) {
  const { type, options = [], value, onSave, error, id, label, title } = props
  const about = { id, 'aria-label': label, label: title, error }
  if (type === 'boolean') {
    return (
      <NativeSelect
        {...about}
        data={['', 'yes', 'no']}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        onChange={(event) => onSave(event.currentTarget.value === '' ? null : event.currentTarget.value === 'yes')}
      />
    )
  }
  if (type === 'option') {
    const known = typeof value === 'string' && !options.includes(value) ? [...options, value] : options
    return (
      <NativeSelect
        {...about}
        data={['', ...known]}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onSave(event.currentTarget.value || null)}
      />
    )
  }
  if (type === 'member') {
    return <MemberInput {...about} value={typeof value === 'string' ? value : null} onSave={onSave} />
  }
  if (type === 'list') return <ListInput {...props} />
  return <TextualInput {...props} />
}

/** Several words; Enter or a comma ends each. */
function ListInput({ id, label, title, value, onSave, error }: FieldInputProps) {
  const given = Array.isArray(value) ? value.map(String) : []
  const written = JSON.stringify(given)
  const [draft, setDraft] = useState(given)
  useEffect(() => setDraft(JSON.parse(written) as string[]), [written])
  return (
    <TagsInput
      id={id}
      aria-label={label}
      label={title}
      error={error}
      value={draft}
      onChange={setDraft}
      acceptValueOnBlur
      onBlur={(event) => {
        const rest = event.currentTarget.value.trim()
        const next = rest && !draft.includes(rest) ? [...draft, rest] : draft
        if (!sameValue(next, given)) onSave(next)
      }}
    />
  )
}
