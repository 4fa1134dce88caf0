import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiProblem, type Renewal, type RenewalBucket } from '../../api'
import { Button } from '../../ui/button'
import { Form, SegmentedControl } from '../../ui/form'
import { useChange } from './use-change'
import { bucketNames, bucketOf, buckets } from './words'

const options = buckets.map((value) => ({ value, label: value === 'untold' ? 'None' : bucketNames[value] }))

/** What the owner expects: category, amount, note. */
export function ForecastForm({ renewal }: { renewal: Renewal }) {
  const change = useChange()
  const was = {
    category: bucketOf(renewal),
    amount: plain(renewal.forecast?.amount?.amount),
    note: renewal.forecast?.note ?? '',
  }
  const [draft, setDraft] = useState(was)
  const none = draft.category === 'untold'
  const changed = draft.category !== was.category || draft.amount !== was.amount || draft.note !== was.note
  const fault = change.error instanceof ApiProblem ? change.error : null
  const save = () => {
    const category = draft.category === 'untold' ? null : draft.category
    const rest =
      category === null
        ? {}
        : { amount: draft.amount.trim() === '' ? null : draft.amount.trim(), note: draft.note.trim() || null }
    change.mutate({ id: renewal.id, body: { category, ...rest }, said: 'Forecast saved' })
  }
  return (
    <Form
      onSubmit={save}
      problem={fault && fault.field !== 'amount' ? fault.message : null}
      actions={
        <Button type="submit" variant="primary" disabled={!changed || change.isPending}>
          Save forecast
        </Button>
      }
    >
      <SegmentedControl<RenewalBucket>
        label="Category"
        value={draft.category}
        onChange={(category) => setDraft({ ...draft, category })}
        options={options}
      />
      <TextInput
        label={`Expected MRR after the date${renewal.mrr ? `, ${renewal.mrr.currency}` : ''}`}
        placeholder={draft.category === 'lost' ? '0' : plain(renewal.mrr?.amount)}
        inputMode="decimal"
        disabled={none}
        value={none ? '' : draft.amount}
        error={fault?.field === 'amount' ? fault.message : null}
        onChange={(event) => setDraft({ ...draft, amount: event.currentTarget.value })}
      />
      <Textarea
        label="Note"
        autosize
        minRows={2}
        disabled={none}
        value={none ? '' : draft.note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
    </Form>
  )
}

/** "900" for "900.0000". */
const plain = (amount: string | undefined): string => (amount ?? '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
