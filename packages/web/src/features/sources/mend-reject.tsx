import { Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type RejectRow, replayRejects } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { sayDone } from '../../ui/notify'

type MendRejectProps = { row: RejectRow; readOnly: boolean; onClose: () => void; onDone: () => void }

/** The refused item as JSON, to be put right and sent again. */
export function MendReject({ row, readOnly, onClose, onDone }: MendRejectProps) {
  const [text, setText] = useState(() => JSON.stringify(row.item, null, 2))
  const send = useMutation({
    mutationFn: async () => {
      const item: unknown = JSON.parse(text)
      const result = await replayRejects({ items: [{ id: row.id, item }] })
      const again = result.rejected[0]
      if (again) throw new Error(`Refused again: ${again.message}`)
      return result
    },
    onSuccess: () => {
      sayDone('The mended item was accepted')
      onDone()
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title="Mend a rejected item" size={640}>
      <Form
        onSubmit={() => send.mutate()}
        problem={send.error?.message ?? row.message}
        actions={
          readOnly ? null : (
            <Button type="submit" variant="primary" disabled={send.isPending}>
              Send again
            </Button>
          )
        }
      >
        <Textarea
          label="Item"
          data-autofocus
          readOnly={readOnly}
          rows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mono)', fontSize: '0.75rem' } }}
        />
      </Form>
    </Modal>
  )
}
