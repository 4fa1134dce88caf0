import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  accountSearchQuery,
  faultOf,
  type Opportunity,
  type OpportunityInput,
  restOf,
  saveOpportunity,
} from '../../api'
import { Button } from '../button'
import { MemberInput } from '../field-input'
import { Form, FormRow } from '../form'
import { sayDone } from '../notify'

type FormProps = {
  /** What is changed; nothing: a new one. */
  opportunity: Opportunity | null
  /** Whose it is, where that is not to be chosen. */
  account?: string | undefined
  currency: string
  onDone: () => void
}

const fields = ['account', 'name', 'amount', 'currency', 'stage', 'probability', 'owner', 'expectedOn', 'outcome']
/** "900" for "900.0000". */
const plain = (amount: string) => amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

/** Makes an opportunity, or changes it. */
export function OpportunityForm({ opportunity: was, account, currency, onDone }: FormProps) {
  const client = useQueryClient()
  const [draft, setDraft] = useState({
    account: was?.account ?? account ?? '',
    name: was?.name ?? '',
    amount: was ? plain(was.amount.amount) : '',
    currency: was?.amount.currency ?? currency,
    stage: was?.stage ?? 'open',
    percent: was?.probability == null ? '' : String(Math.round(was.probability * 100)),
    owner: was?.owner ?? null,
    expectedOn: was?.expectedOn ?? '',
    outcome: was?.outcome ?? '',
    source: was?.source ?? '',
  })
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: () => saveOpportunity(was?.id ?? newId(), inputOf(draft, was)),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['opportunities'] }),
        client.invalidateQueries({ queryKey: ['renewals', 'forecast'] }),
      ])
      sayDone('Opportunity saved')
      onDone()
    },
  })
  const fault = (field: string) => faultOf(save.error, field)
  return (
    <Form
      onSubmit={() => save.mutate()}
      problem={restOf(save.error, fields)}
      actions={
        <>
          <Button
            type="submit"
            variant="primary"
            disabled={!draft.account || !draft.name || !draft.amount || save.isPending}
          >
            Save opportunity
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </>
      }
    >
      {account || was ? null : (
        <AccountChoice value={draft.account} error={fault('account')} onChange={(next) => change({ account: next })} />
      )}
      <TextInput
        label="What it is"
        placeholder="Ten more seats"
        value={draft.name}
        error={fault('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <FormRow>
        <TextInput
          label="Amount a month"
          inputMode="decimal"
          value={draft.amount}
          error={fault('amount')}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
        <TextInput
          label="Currency"
          maxLength={3}
          value={draft.currency}
          error={fault('currency')}
          onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </FormRow>
      <FormRow>
        <TextInput
          label="Probability, %"
          inputMode="numeric"
          value={draft.percent}
          error={fault('probability') ? 'A number from 0 to 100.' : null}
          onChange={(event) => change({ percent: event.currentTarget.value })}
        />
        <TextInput
          label="Expected on"
          type="date"
          value={draft.expectedOn}
          error={fault('expectedOn')}
          onChange={(event) => change({ expectedOn: event.currentTarget.value })}
        />
      </FormRow>
      <FormRow>
        <TextInput
          label="Stage"
          value={draft.stage}
          error={fault('stage')}
          onChange={(event) => change({ stage: event.currentTarget.value })}
        />
        <NativeSelect
          label="Outcome"
          value={draft.outcome}
          error={fault('outcome')}
          onChange={(event) => change({ outcome: event.currentTarget.value as typeof draft.outcome })}
          data={[
            { value: '', label: 'Open' },
            { value: 'won', label: 'Won' },
            { value: 'lost', label: 'Lost' },
          ]}
        />
      </FormRow>
      <MemberInput label="Owner" value={draft.owner} error={fault('owner')} onSave={(owner) => change({ owner })} />
      <TextInput
        label="Source"
        placeholder="A call, a campaign, a customer’s wish"
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </Form>
  )
}

type Draft = {
  account: string
  name: string
  amount: string
  currency: string
  stage: string
  percent: string
  owner: string | null
  expectedOn: string
  outcome: string
  source: string
}

/** All of it: what is left out would be taken back. The day of an outcome is told with it. */
function inputOf(draft: Draft, was: Opportunity | null): OpportunityInput {
  const outcome = draft.outcome === 'won' || draft.outcome === 'lost' ? draft.outcome : null
  const today = new Date().toISOString().slice(0, 10)
  return {
    account: draft.account,
    name: draft.name.trim(),
    amount: draft.amount.trim(),
    currency: draft.currency,
    stage: draft.stage.trim() || 'open',
    probability: draft.percent.trim() === '' ? null : Number(draft.percent) / 100,
    owner: draft.owner,
    expectedOn: draft.expectedOn || null,
    closedOn: outcome === null ? null : outcome === was?.outcome ? (was.closedOn ?? null) : today,
    outcome,
    source: draft.source.trim() || null,
    milestone: was?.milestone ?? null,
  }
}

const newId = (): string => `opp-${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`

type AccountChoiceProps = { value: string; error: string | null; onChange: (account: string) => void }

/** An account, found by a part of its name. */
function AccountChoice({ value, error, onChange }: AccountChoiceProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { data } = useQuery({ ...accountSearchQuery(asked, 20), enabled: true })
  return (
    <Select
      label="Account"
      placeholder="Find an account"
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage="No account has that name"
      data={(data?.items ?? []).map((one) => ({ value: one.externalId, label: one.name }))}
      value={value || null}
      error={error}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
