import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { EntryFrame } from './entry-frame'

export function SignIn() {
  const { to } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const attempt = useMutation({
    mutationFn: () => signIn({ email: email.trim(), password }),
    onSuccess: async () => {
      client.clear()
      await navigate({ to: to ?? '/' })
    },
  })
  return (
    <EntryFrame title="Sign in" lead="With the e-mail and password of your workspace.">
      <Form
        onSubmit={() => attempt.mutate()}
        problem={attempt.error?.message}
        actions={
          <Button type="submit" variant="primary" disabled={attempt.isPending || !email || !password}>
            {attempt.isPending ? 'Signing in' : 'Sign in'}
          </Button>
        }
      >
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
      </Form>
    </EntryFrame>
  )
}
