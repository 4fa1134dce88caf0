import { Modal, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountSearch, type Act, exportAddress, membersQuery, runAccountAction } from '../../api'
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
type Doing = { title: string; label: string; ofMembers: boolean; act: (value: string) => Act }

const assign: Doing = {
  title: 'Assign owner',
  label: 'New owner',
  ofMembers: true,
  act: (to) => ({ action: 'assign', to }),
}
const tag: Doing = {
  title: 'Add tag',
  label: 'Tag',
  ofMembers: false,
  act: (value) => ({ action: 'tag', tags: [value] }),
}

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
  const body = { ids, ...doing.act(value.trim()) }
  const tryOut = useMutation({ mutationFn: () => runAccountAction({ ...body, dryRun: true }) })
  const run = useMutation({
    mutationFn: () => runAccountAction({ ...body, dryRun: false }),
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      sayDone(`${doing.title}: ${formatNumber(result.changed)} accounts changed`)
      onClose()
      onDone()
    },
  })
  const effect = tryOut.data
  const { data: members } = useQuery(membersQuery)
  const put = (next: string) => {
    setValue(next)
    tryOut.reset()
  }
  return (
    <Modal opened onClose={onClose} title={doing.title}>
      <Form
        onSubmit={() => (effect ? run.mutate() : tryOut.mutate())}
        problem={(run.error ?? tryOut.error)?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!value.trim() || run.isPending || tryOut.isPending}>
            {effect ? `Change ${formatNumber(effect.changed)} accounts` : 'Show the effect'}
          </Button>
        }
      >
        {doing.ofMembers ? (
          <Select
            label={doing.label}
            data-autofocus
            searchable
            data={(members?.items ?? []).map((member) => ({ value: member.email, label: member.name || member.email }))}
            value={value || null}
            onChange={(next) => put(next ?? '')}
          />
        ) : (
          <TextInput
            label={doing.label}
            data-autofocus
            value={value}
            onChange={(event) => put(event.currentTarget.value)}
          />
        )}
        {effect ? (
          <p role="status">
            {formatNumber(effect.changed)} of {formatNumber(ids.length)} accounts would change.
          </p>
        ) : null}
      </Form>
    </Modal>
  )
}
