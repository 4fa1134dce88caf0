import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { faultOf, type Renewal, type RenewalBucket, restOf } from '../../api'
import { Button } from '../../ui/button'
import { Form, SegmentedControl } from '../../ui/form'
import { bucketNames, moneyOr } from '../../ui/renewals'
import { isFarAbove } from './forecast-sums'
import { useChange } from './use-change'
import { bucketOf, buckets } from './words'

const options = buckets.map((value) => ({ value, label: bucketNames[value] }))

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
  const [asked, setAsked] = useState(false)
  const amount = draft.amount.trim()
  const far = !none && draft.category !== 'lost' && isFarAbove(amount, renewal.mrr)
  const fault = faultOf(change.error, 'amount')
  const save = () => {
    // Far above what is at stake is asked about once.
    if (far && !asked) {
      setAsked(true)
      return
    }
    const category = draft.category === 'untold' ? null : draft.category
    const rest = category === null ? {} : { amount: amount === '' ? null : amount, note: draft.note.trim() || null }
    change.mutate({ id: renewal.id, body: { category, ...rest }, said: 'Forecast saved' })
  }
  return (
    <Form
      onSubmit={save}
      problem={restOf(change.error, ['amount'])}
      actions={
        <Button type="submit" variant="primary" disabled={!changed || change.isPending}>
          {far && asked ? `Save ${amount} all the same` : 'Save forecast'}
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
        error={fault ?? (far && asked ? `That is more than three times the ${moneyOr(renewal.mrr)} at stake.` : null)}
        onChange={(event) => {
          setAsked(false)
          setDraft({ ...draft, amount: event.currentTarget.value })
        }}
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
