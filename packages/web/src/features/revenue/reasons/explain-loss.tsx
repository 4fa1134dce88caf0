import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { churnReasonsQuery, explainLoss, faultOf, type Loss, restOf } from '../../../api'
import { Button } from '../../../ui/button'
import { Form } from '../../../ui/form'
import { sayDone } from '../../../ui/notify'
import { namePeriod } from '../periods'
import { moneyWords } from '../words'

type ExplainLossProps = { loss: Loss; currency: string; onClose: () => void }

/** Asks why an account paid less: a reason from the list, in one's own words, and what shows it. */
export function ExplainLoss({ loss, currency, onClose }: ExplainLossProps) {
  const { data: reasons } = useQuery(churnReasonsQuery)
  const [reason, setReason] = useState(loss.reason ?? (loss.involuntary ? 'payment_failed' : ''))
  const [text, setText] = useState(loss.text ?? '')
  const [evidence, setEvidence] = useState(loss.evidence.join('\n'))
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () =>
      explainLoss(loss.account, loss.period, {
        reason,
        text: text.trim() || null,
        evidence: evidence.split('\n').flatMap((line) => line.trim() || []),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['revenue', 'losses'] })
      sayDone(`The reason of ${loss.name} is kept`)
      onClose()
    },
  })
  const groups = reasons?.groups ?? []
  return (
    <Modal opened onClose={onClose} title={`Why ${loss.name} ${loss.kind === 'churn' ? 'left' : 'pays less'}`}>
      <Form
        onSubmit={() => save.mutate()}
        problem={restOf(save.error, ['reason', 'text', 'evidence'])}
        actions={
          <Button type="submit" variant="primary" disabled={!reason || save.isPending}>
            Save reason
          </Button>
        }
      >
        <p>
          {moneyWords(loss.amount, currency, 2)} a month lost in {namePeriod(loss.period)}
          {loss.involuntary ? '; the payment never came' : ''}.
        </p>
        <NativeSelect
          label="Reason"
          data-autofocus
          value={reason}
          error={faultOf(save.error, 'reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
          data={[
            { value: '', label: 'Choose' },
            ...groups.map((group) => ({
              group: group.label,
              items: group.reasons.map((one) => ({ value: one.key, label: one.label })),
            })),
          ]}
        />
        <Textarea
          label="In your words"
          autosize
          minRows={2}
          value={text}
          error={faultOf(save.error, 'text')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label="Evidence, one a line"
          description="A call, a message, an answer to a survey: where it can be read"
          autosize
          minRows={2}
          value={evidence}
          error={faultOf(save.error, 'evidence')}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      </Form>
    </Modal>
  )
}
