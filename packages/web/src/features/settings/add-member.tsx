import { NativeSelect, Popover, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMember, type Role } from '../../api'
import { Button } from '../../ui/button'
import { Form, FormRow } from '../../ui/form'
import { roles } from './roles'

/** Adds a member; the link to join is shown once. */
export function AddMember({ onInvited }: { onInvited: (invite: { email: string; url: string }) => void }) {
  const [opened, setOpened] = useState(false)
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('csm')
  const [sees, setSees] = useState<'all' | 'book'>('all')
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () => addMember({ email: email.trim(), name: name.trim() || undefined, role, sees }),
    onSuccess: async ({ member, inviteUrl }) => {
      await client.invalidateQueries({ queryKey: ['members'] })
      setOpened(false)
      setEmail('')
      setName('')
      onInvited({ email: member.email, url: inviteUrl })
    },
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={340}>
      <Popover.Target>
        <Button variant="primary" icon="plus" onClick={() => setOpened((was) => !was)}>
          Member
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Add a member">
        <Form
          onSubmit={() => add.mutate()}
          problem={add.error?.message}
          actions={
            <Button type="submit" variant="primary" disabled={!email.trim() || add.isPending}>
              Add member
            </Button>
          }
        >
          <TextInput
            label="E-mail"
            type="email"
            data-autofocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <FormRow>
            <NativeSelect
              label="Role"
              data={roles}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            />
            <NativeSelect
              label="Sees"
              data={[
                { value: 'all', label: 'All accounts' },
                { value: 'book', label: 'Own book' },
              ]}
              value={sees}
              onChange={(event) => setSees(event.currentTarget.value as 'all' | 'book')}
            />
          </FormRow>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
