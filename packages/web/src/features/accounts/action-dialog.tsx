import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Act, fieldDefinitionsQuery, meQuery, runAccountAction } from '../../api'
import { Button } from '../../ui/button'
import { FieldInput, MemberInput } from '../../ui/field-input'
import { Form } from '../../ui/form'
import { formatNumber } from '../../ui/format'
import { sayDone } from '../../ui/notify'
import { actWithUndo } from './act-with-undo'

export type Doing = 'assign' | 'tag' | 'untag' | 'set_field'

const titles: Record<Doing, string> = {
  assign: 'Assign owner',
  tag: 'Add tag',
  untag: 'Remove tag',
  set_field: 'Set field',
}

type ActionDialogProps = { doing: Doing; ids: string[]; onClose: () => void; onDone: () => void }

const accounts = (count: number) => `${formatNumber(count)} ${count === 1 ? 'account' : 'accounts'}`

/** Asks for the argument, shows what would change, then does it; the message offers to take it back. */
export function ActionDialog({ doing, ids, onClose, onDone }: ActionDialogProps) {
  const [act, setAct] = useState<Act | null>(null)
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const tryOut = useMutation({ mutationFn: (asked: Act) => runAccountAction({ ids, ...asked, dryRun: true }) })
  const run = useMutation({
    mutationFn: (asked: Act) => actWithUndo(ids, asked),
    onSuccess: async ({ changed, undo }) => {
      await refresh()
      const takeBack = async () => {
        await undo()
        await refresh()
      }
      sayDone(`${titles[doing]}: ${accounts(changed)} changed`, changed > 0 ? { run: takeBack } : undefined)
      onClose()
      onDone()
    },
  })
  const effect = tryOut.data
  const put = (next: Act | null) => {
    setAct(next)
    tryOut.reset()
  }
  const submit = () => {
    if (!act) return
    if (effect) run.mutate(act)
    else tryOut.mutate(act)
  }
  return (
    <Modal opened onClose={onClose} title={titles[doing]}>
      <Form
        onSubmit={submit}
        problem={(run.error ?? tryOut.error)?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!act || run.isPending || tryOut.isPending}>
            {effect ? `Change ${accounts(effect.changed)}` : 'Show the effect'}
          </Button>
        }
      >
        <Argument doing={doing} onChange={put} />
        {effect ? (
          <p role="status">
            {formatNumber(effect.changed)} of {accounts(ids.length)} would change.
          </p>
        ) : null}
      </Form>
    </Modal>
  )
}

type ArgumentProps = { doing: Doing; onChange: (act: Act | null) => void }

function Argument({ doing, onChange }: ArgumentProps) {
  const [value, setValue] = useState<string | null>(null)
  if (doing === 'set_field') return <FieldArgument onChange={onChange} />
  if (doing === 'assign') {
    return (
      <MemberInput
        label="New owner"
        value={value}
        onSave={(email) => {
          setValue(email)
          onChange({ action: 'assign', to: email })
        }}
      />
    )
  }
  return (
    <TextInput
      label="Tag"
      data-autofocus
      value={value ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        setValue(text)
        onChange(text.trim() ? { action: doing, tags: [text.trim()] } : null)
      }}
    />
  )
}

function FieldArgument({ onChange }: { onChange: (act: Act | null) => void }) {
  const [key, setKey] = useState('')
  const [value, setValue] = useState<unknown>(null)
  const { data } = useQuery(fieldDefinitionsQuery('account'))
  const { data: me } = useQuery(meQuery)
  const field = data?.items.find((one) => one.key === key)
  return (
    <>
      <NativeSelect
        label="Field"
        data-autofocus
        data={[
          { value: '', label: 'Choose' },
          ...(data?.items ?? []).map((one) => ({ value: one.key, label: one.label })),
        ]}
        value={key}
        onChange={(event) => {
          const next = event.currentTarget.value
          setKey(next)
          setValue(null)
          onChange(next ? { action: 'set_field', key: next, value: null } : null)
        }}
      />
      {field ? (
        <FieldInput
          key={field.key}
          title="New value"
          type={field.type}
          options={field.options}
          value={value}
          currency={me?.workspace.currency ?? 'USD'}
          onSave={(next) => {
            setValue(next)
            onChange({ action: 'set_field', key: field.key, value: next })
          }}
        />
      ) : null}
    </>
  )
}
