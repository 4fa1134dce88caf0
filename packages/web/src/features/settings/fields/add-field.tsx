import { NativeSelect, Popover, TagsInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type CustomFieldType, type FieldEntity, putField } from '../../../api'
import { Button } from '../../../ui/button'
import { fieldTypes } from '../../../ui/field-input'
import { Form, FormRow } from '../../../ui/form'
import { sayDone } from '../../../ui/notify'
import { useForgetFields } from './use-put-field'

const keyFrom = (label: string) =>
  label
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

const fresh = { label: '', key: '', type: 'text' as CustomFieldType, options: [] as string[] }

/** A field that no source has brought yet. */
export function AddField({ entity, onAdded }: { entity: FieldEntity; onAdded: (key: string) => void }) {
  const [opened, setOpened] = useState(false)
  const [draft, setDraft] = useState(fresh)
  const forget = useForgetFields()
  const put = (part: Partial<typeof fresh>) => setDraft((was) => ({ ...was, ...part }))
  const create = useMutation({
    mutationFn: () =>
      putField(entity, draft.key, { label: draft.label.trim(), type: draft.type, options: draft.options, sources: [] }),
    onSuccess: async (field) => {
      await forget()
      setOpened(false)
      setDraft(fresh)
      onAdded(field.key)
      sayDone(`The field “${field.label}” is there`)
    },
  })
  const ready = draft.label.trim() && draft.key && (draft.type !== 'option' || draft.options.length > 0)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={340}>
      <Popover.Target>
        <Button variant="primary" icon="plus" onClick={() => setOpened((was) => !was)}>
          Field
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Add a field" maw="calc(100vw - 16px)">
        <Form
          onSubmit={() => create.mutate()}
          problem={create.error?.message}
          actions={
            <Button type="submit" variant="primary" disabled={!ready || create.isPending}>
              Add field
            </Button>
          }
        >
          <TextInput
            label="Label"
            data-autofocus
            value={draft.label}
            onChange={(event) => {
              const label = event.currentTarget.value
              put({ label, ...(draft.key === keyFrom(draft.label) ? { key: keyFrom(label) } : {}) })
            }}
          />
          <FormRow>
            <TextInput
              label="Key"
              value={draft.key}
              onChange={(event) => put({ key: event.currentTarget.value.trim() })}
            />
            <NativeSelect
              label="Type"
              data={fieldTypes}
              value={draft.type}
              onChange={(event) => put({ type: event.currentTarget.value as CustomFieldType })}
            />
          </FormRow>
          {draft.type === 'option' ? (
            <TagsInput
              label="Options"
              description="Enter after each"
              value={draft.options}
              onChange={(options) => put({ options })}
              acceptValueOnBlur
            />
          ) : null}
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
