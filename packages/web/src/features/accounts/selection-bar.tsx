import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountSearch, exportAddress, runAccountAction } from '../../api'
import { Button, HrefButton } from '../../ui/button'
import { Form } from '../../ui/form'
import { formatNumber } from '../../ui/format'
import { sayDone } from '../../ui/notify'
import styles from './accounts.module.css'

type SelectionBarProps = {
  selected: ReadonlySet<string>
  onClear: () => void
  readOnly: boolean
  search: AccountSearch
}
type Doing = { action: 'assign' | 'tag'; title: string; label: string; argument: 'owner' | 'tag' }

const assign: Doing = { action: 'assign', title: 'Assign owner', label: 'E-mail of the new owner', argument: 'owner' }
const tag: Doing = { action: 'tag', title: 'Add tag', label: 'Tag', argument: 'tag' }

/** What can be done with the selected accounts; it stands where the filter was. */
export function SelectionBar({ selected, onClear, readOnly, search }: SelectionBarProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const ids = [...selected]
  const only = { any: [{ field: 'account.externalId', op: 'in', value: ids }] }
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected accounts">
      <b role="status">{formatNumber(ids.length)} selected</b>
      {readOnly ? null : (
        <>
          <Button onClick={() => setDoing(assign)}>Assign owner</Button>
          <Button onClick={() => setDoing(tag)}>Add tag</Button>
        </>
      )}
      <HrefButton icon="exports" href={exportAddress({ ...search, filter: only })} download>
        Export
      </HrefButton>
      <Button variant="ghost" onClick={onClear}>
        Clear selection
      </Button>
      {doing ? <ActionDialog doing={doing} ids={ids} onClose={() => setDoing(null)} onDone={onClear} /> : null}
    </div>
  )
}

type ActionDialogProps = { doing: Doing; ids: string[]; onClose: () => void; onDone: () => void }

/** Asks for the argument, shows what would change, then does it. */
function ActionDialog({ doing, ids, onClose, onDone }: ActionDialogProps) {
  const [value, setValue] = useState('')
  const client = useQueryClient()
  const body = { ids, action: doing.action, [doing.argument]: value.trim() }
  const tryOut = useMutation({ mutationFn: () => runAccountAction({ ...body, dryRun: true }) })
  const run = useMutation({
    mutationFn: () => runAccountAction({ ...body, dryRun: false }),
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      sayDone(`${doing.title}: ${formatNumber(result.affected)} accounts changed`)
      onClose()
      onDone()
    },
  })
  const effect = tryOut.data
  return (
    <Modal opened onClose={onClose} title={doing.title}>
      <Form
        onSubmit={() => (effect ? run.mutate() : tryOut.mutate())}
        problem={(run.error ?? tryOut.error)?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!value.trim() || run.isPending || tryOut.isPending}>
            {effect ? `Change ${formatNumber(effect.affected)} accounts` : 'Show the effect'}
          </Button>
        }
      >
        <TextInput
          label={doing.label}
          data-autofocus
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value)
            tryOut.reset()
          }}
        />
        {effect ? (
          <p role="status">
            {formatNumber(effect.affected)} of {formatNumber(ids.length)} accounts would change.
          </p>
        ) : null}
      </Form>
    </Modal>
  )
}
