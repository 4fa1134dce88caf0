import { NativeSelect, PasswordInput, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, type FirstRun, runSetup, signIn } from '../../api'
import { Button } from '../../ui/button'
import { Form, FormRow } from '../../ui/form'
import { EntryFrame } from './entry-frame'

const currencies = ['USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'DKK', 'INR', 'JPY', 'NOK', 'NZD', 'PLN', 'SEK', 'SGD']
const zones = Intl.supportedValuesOf('timeZone')
const allZones = zones.includes('UTC') ? zones : ['UTC', ...zones]

/** The first visit: names the workspace and makes its first admin. */
export function Welcome() {
  const [draft, setDraft] = useState<FirstRun>({
    workspace: '',
    name: '',
    email: '',
    password: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    currency: 'USD',
  })
  const navigate = useNavigate()
  const client = useQueryClient()
  const put = (part: Partial<FirstRun>) => setDraft((was) => ({ ...was, ...part }))
  const attempt = useMutation({
    mutationFn: async () => {
      await runSetup({ ...draft, name: draft.name || undefined })
      await signIn({ email: draft.email, password: draft.password })
    },
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/setup' })
    },
  })
  const problem = attempt.error
  const at = (field: string) => (problem instanceof ApiProblem && problem.field === field ? problem.message : undefined)
  const elsewhere =
    problem && !(problem instanceof ApiProblem && problem.field && problem.field in draft) ? problem.message : null
  const ready = draft.workspace && draft.email && draft.password
  return (
    <EntryFrame title="Set up Waymark" lead="Name your workspace and make its first admin.">
      <Form
        onSubmit={() => attempt.mutate()}
        problem={elsewhere}
        actions={
          <Button type="submit" variant="primary" disabled={attempt.isPending || !ready}>
            {attempt.isPending ? 'Creating the workspace' : 'Create workspace'}
          </Button>
        }
      >
        <TextInput
          label="Workspace"
          name="workspace"
          placeholder="Your company"
          autoFocus
          error={at('workspace')}
          value={draft.workspace}
          onChange={(event) => put({ workspace: event.currentTarget.value })}
        />
        <TextInput
          label="Your name"
          name="name"
          autoComplete="name"
          error={at('name')}
          value={draft.name ?? ''}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          error={at('email')}
          value={draft.email}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="new-password"
          error={at('password')}
          value={draft.password}
          onChange={(event) => put({ password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <FormRow>
          <Select
            label="Time zone"
            name="timeZone"
            data={allZones}
            searchable
            error={at('timeZone')}
            value={draft.timeZone}
            onChange={(value) => put({ timeZone: value ?? 'UTC' })}
          />
          <NativeSelect
            label="Currency"
            name="currency"
            data={currencies}
            error={at('currency')}
            value={draft.currency}
            onChange={(event) => put({ currency: event.currentTarget.value })}
          />
        </FormRow>
      </Form>
    </EntryFrame>
  )
}
