import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { faultOf, type Renewal, restOf } from '../../api'
import { Button } from '../../ui/button'
import { Form, FormRow } from '../../ui/form'
import { useChange } from './use-change'
import { stateNames } from './words'

type Told = 'renewed' | 'grown' | 'shrunk' | 'lost'
const states = ['renewed', 'grown', 'shrunk', 'lost'] as const

/** What became of it, where the ledger does not know; it can be taken back. */
export function OutcomeForm({ renewal }: { renewal: Renewal }) {
  const change = useChange()
  const [opened, setOpened] = useState(false)
  const [draft, setDraft] = useState<{ state: Told; amount: string }>({ state: 'renewed', amount: '' })
  const byHand = renewal.outcome?.source === 'hand'
  const needsAmount = draft.state === 'grown' || draft.state === 'shrunk'
  if (!opened)
    return (
      <p>
        <Button small onClick={() => setOpened(true)}>
          Tell the outcome by hand
        </Button>{' '}
        {byHand ? (
          <Button
            small
            onClick={() => change.mutate({ id: renewal.id, body: { outcome: null }, said: 'Outcome taken back' })}
          >
            Let the ledger say
          </Button>
        ) : null}
      </p>
    )
  return (
    <Form
      onSubmit={() =>
        change.mutate({
          id: renewal.id,
          body: { outcome: { state: draft.state, ...(needsAmount ? { amount: draft.amount.trim() } : {}) } },
          said: 'Outcome saved',
        })
      }
      problem={restOf(change.error, needsAmount ? ['amount'] : [])}
      actions={
        <>
          <Button type="submit" variant="primary" disabled={change.isPending}>
            Save outcome
          </Button>
          <Button onClick={() => setOpened(false)}>Cancel</Button>
        </>
      }
    >
      <FormRow>
        <NativeSelect
          label="Outcome"
          value={draft.state}
          onChange={(event) => setDraft({ ...draft, state: event.currentTarget.value as Told })}
          data={states.map((value) => ({ value, label: stateNames[value] }))}
        />
        {needsAmount ? (
          <TextInput
            label="MRR after"
            inputMode="decimal"
            value={draft.amount}
            error={faultOf(change.error, 'amount')}
            onChange={(event) => setDraft({ ...draft, amount: event.currentTarget.value })}
          />
        ) : null}
      </FormRow>
    </Form>
  )
}
