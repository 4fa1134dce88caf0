import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { join, signIn } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { EntryFrame } from './entry-frame'

/** Takes up an invitation with a password of one's own. */
export function Join() {
  const { token } = useSearch({ from: '/join' })
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const attempt = useMutation({
    mutationFn: async () => {
      const { member } = await join({ token: token ?? '', password, name: name.trim() || undefined })
      await signIn({ email: member.email, password })
    },
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/' })
    },
  })
  return (
    <EntryFrame
      title="Join the workspace"
      lead={token ? 'Choose a password of your own.' : 'This link is not complete; ask for a new invitation.'}
    >
      <Form
        onSubmit={() => attempt.mutate()}
        problem={attempt.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={!token || !password || attempt.isPending}>
            Join
          </Button>
        }
      >
        <TextInput
          label="Your name"
          autoComplete="name"
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
      </Form>
    </EntryFrame>
  )
}
