import { NativeSelect, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CustomFieldType, type FieldDefinition, fieldUsageQuery, meQuery } from '../../../api'
import { Button } from '../../../ui/button'
import { FieldInput, fieldTypes, sameValue, typeWord } from '../../../ui/field-input'
import { formatNumber } from '../../../ui/format'
import { useKey } from '../../../ui/keys'
import { DeleteField } from './delete-field'
import parts from './fields.module.css'
import { SourceOrder } from './source-order'
import { usePutField } from './use-put-field'

type FieldEditorProps = { field: FieldDefinition; canWrite: boolean; onClose: () => void }

/** One field beside the list: each part is saved when it is left, with undo. */
export function FieldEditor({ field, canWrite, onClose }: FieldEditorProps) {
  const { data: usage } = useQuery(fieldUsageQuery(field.entity, field.key))
  const [deleting, setDeleting] = useState(false)
  useKey('Escape', onClose, !deleting)
  return (
    <aside className={parts.beside} aria-label={`Field: ${field.label}`}>
      <header className={parts.head}>
        <h2 title={field.label}>{field.label}</h2>
        <Button variant="ghost" small icon="close" aria-label="Close" onClick={onClose} />
      </header>
      <div className={parts.body}>
        <p className={parts.quiet}>
          <code>{field.entity === 'account' ? `field.${field.key}` : `person.${field.key}`}</code>
        </p>
        {canWrite ? (
          <Parts field={field} />
        ) : (
          <p>
            {typeWord(field.type)}
            {field.options.length > 0 ? `: ${field.options.join(', ')}` : ''}
          </p>
        )}
        <SourceOrder field={field} canWrite={canWrite} said={usage?.sources ?? []} />
        {usage ? (
          <section aria-label="Use">
            <h3>Use</h3>
            <p className={parts.quiet}>
              {formatNumber(usage.values)} {wordFor(field, usage.values)}
              {usage.users.length > 0
                ? `; named by ${usage.users.map((user) => `${user.kind} “${user.name}”`).join(', ')}`
                : '; named by no metric and no view'}
            </p>
          </section>
        ) : null}
        {canWrite ? (
          <Button variant="danger" icon="trash" onClick={() => setDeleting(true)}>
            Delete field
          </Button>
        ) : null}
      </div>
      {deleting ? (
        <DeleteField
          field={field}
          usage={usage}
          onClose={(gone) => {
            setDeleting(false)
            if (gone) onClose()
          }}
        />
      ) : null}
    </aside>
  )
}

const wordFor = (field: FieldDefinition, count: number) => {
  const word = field.entity === 'account' ? ['account has', 'accounts have'] : ['person has', 'people have']
  return `${count === 1 ? word[0] : word[1]} a value`
}

/** Label, type and options. */
function Parts({ field }: { field: FieldDefinition }) {
  const { save, faultOf } = usePutField(field)
  const { data: me } = useQuery(meQuery)
  const [wanted, setWanted] = useState<CustomFieldType | null>(null)
  const type = wanted ?? field.type
  const choose = (next: CustomFieldType) => {
    // A choice of options waits for them.
    if (next === 'option' && field.options.length === 0) setWanted(next)
    else {
      setWanted(null)
      void save({ type: next }, `${field.label}: ${typeWord(field.type)} → ${typeWord(next)}`)
    }
  }
  return (
    <>
      <FieldInput
        title="Label"
        type="text"
        required
        value={field.label}
        currency={me?.workspace.currency ?? 'USD'}
        error={faultOf('label')}
        onSave={(label) => void save({ label: String(label) }, `${field.label} is now called ${String(label)}`)}
      />
      <NativeSelect
        label="Type"
        data={fieldTypes}
        value={type}
        error={faultOf('type')}
        onChange={(event) => choose(event.currentTarget.value as CustomFieldType)}
      />
      {type === 'option' ? (
        <Options
          given={field.options}
          error={faultOf('options')}
          onSave={(options) => {
            setWanted(null)
            void save({ type: 'option', options }, `${field.label}: options changed`)
          }}
        />
      ) : null}
    </>
  )
}

type OptionsProps = { given: string[]; error: string | null; onSave: (options: string[]) => void }

function Options({ given, error, onSave }: OptionsProps) {
  const [draft, setDraft] = useState(given)
  return (
    <TagsInput
      label="Options"
      description="Enter after each"
      error={error}
      value={draft}
      onChange={setDraft}
      acceptValueOnBlur
      onBlur={(event) => {
        const rest = event.currentTarget.value.trim()
        const next = rest && !draft.includes(rest) ? [...draft, rest] : draft
        if (next.length > 0 && !sameValue(next, given)) onSave(next)
      }}
    />
  )
}
