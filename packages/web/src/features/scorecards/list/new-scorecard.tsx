import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Scorecard, saveScorecard } from '../../../api'
import { Button } from '../../../ui/button'
import { Form, FormRow } from '../../../ui/form'
import { definitionOf } from '../draft/edit-definition'

const keyFrom = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63)

/** A new scorecard begins as a draft with the measures of one that there is; it scores nobody until it is published. */
export function NewScorecard({ cards, onClose }: { cards: readonly Scorecard[]; onClose: () => void }) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState(cards[0]?.key ?? '')
  const client = useQueryClient()
  const navigate = useNavigate()
  const key = keyFrom(name)
  const taken = cards.some((card) => card.key === key)
  const start = cards.find((card) => card.key === from)
  const create = useMutation({
    mutationFn: () => {
      if (!start) throw new Error('There is no scorecard to begin with.')
      return saveScorecard(key, { ...definitionOf(start), name: name.trim(), priority: nextPriority(cards) })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['scorecards', 'list'] })
      await navigate({ to: '/health/scorecards/$key', params: { key } })
    },
  })
  return (
    <Modal opened onClose={onClose} title="New scorecard">
      <Form
        onSubmit={() => create.mutate()}
        problem={create.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!key || taken || create.isPending}>
            Create draft
          </Button>
        }
      >
        <FormRow>
          <TextInput
            label="Name"
            maxLength={100}
            data-autofocus
            value={name}
            error={taken ? 'There is a scorecard of that name.' : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label="Measures of"
            data={cards.map((card) => ({ value: card.key, label: card.name }))}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </FormRow>
      </Form>
    </Modal>
  )
}

/** After all others, so that it takes no account from them. */
const nextPriority = (cards: readonly Scorecard[]): number =>
  Math.min(1000, Math.max(0, ...cards.map((card) => card.priority)) + 1)
