import { Modal, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type MemberRow, removeMember } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { formatNumber } from '../../ui/format'
import { sayDone } from '../../ui/notify'

type RemoveMemberProps = { member: MemberRow; others: MemberRow[]; onClose: () => void }

/** Removes a member, after asking where the book goes. */
export function RemoveMember({ member, others, onClose }: RemoveMemberProps) {
  const [bookTo, setBookTo] = useState('')
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeMember(member.id, bookTo),
    onSuccess: async ({ moved }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['members'] }),
        client.invalidateQueries({ queryKey: ['accounts'] }),
      ])
      sayDone(`${member.email} was removed; ${formatNumber(moved)} accounts moved`)
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Remove ${member.name || member.email}`}>
      <Form
        onSubmit={() => remove.mutate()}
        problem={remove.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!bookTo || remove.isPending}>
            Remove member
          </Button>
        }
      >
        <NativeSelect
          label="Who gets the accounts of this member"
          data-autofocus
          data={[
            { value: '', label: 'Choose' },
            ...others.map((one) => ({ value: one.email, label: one.name || one.email })),
            { value: 'none', label: 'Nobody: they have no owner then' },
          ]}
          value={bookTo}
          onChange={(event) => setBookTo(event.currentTarget.value)}
        />
      </Form>
    </Modal>
  )
}
