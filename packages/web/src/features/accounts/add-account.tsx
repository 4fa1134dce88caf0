import { Popover, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createAccount } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'

/** A single account by hand. */
export function AddAccount() {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [id, setId] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: () => createAccount(id.trim(), name.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      await navigate({ to: '/accounts/$id', params: { id: id.trim() } })
    },
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="primary" icon="plus" onClick={() => setOpened((was) => !was)}>
          Account
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Add an account">
        <Form
          onSubmit={() => create.mutate()}
          problem={create.error?.message}
          actions={
            <Button type="submit" variant="primary" disabled={!name.trim() || !id.trim() || create.isPending}>
              Add account
            </Button>
          }
        >
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Id in your product"
            description="As your product sends it with events"
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
          />
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
