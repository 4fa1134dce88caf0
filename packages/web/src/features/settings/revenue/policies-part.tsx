import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  faultOf,
  meQuery,
  type RevenueSettings,
  type RevenueSettingsState,
  restOf,
  revenueSettingsQuery,
  saveRevenueSettings,
} from '../../../api'
import { Button } from '../../../ui/button'
import { Form, FormRow } from '../../../ui/form'
import { formatInstant } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import { Panel } from '../../../ui/panel'
import { ErrorPanel, SkeletonRows } from '../../../ui/states'
import { CHOICES } from './policy-choices'
import styles from './revenue-settings.module.css'

/** The policies by which MRR is counted, each with its default, and what is needed to say what customers are worth. */
export function PoliciesPart() {
  const { data, error, refetch } = useQuery(revenueSettingsQuery)
  return (
    <Panel title="How revenue is counted" note="a change counts for every period that is not closed">
      {error && !data ? (
        <ErrorPanel title="The settings could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <SkeletonRows rows={5} /> : null}
      {data ? <PoliciesForm state={data} /> : null}
    </Panel>
  )
}

/** What is asked for: what is in force, with what is on its way into force. */
function askedOf({ pending, ...settings }: RevenueSettingsState): RevenueSettings {
  if (!pending) return settings
  const { since: _, by: __, ...policies } = pending
  return { ...settings, ...policies }
}

/** That a policy is on its way, and by which one every figure is counted until then; when it is in force, all of revenue is read again. */
function Pending({ state }: { state: RevenueSettingsState }) {
  const client = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const { pending, pastDueDays } = state
  const waited = useRef(false)
  useEffect(() => {
    if (waited.current && !pending) void client.invalidateQueries({ queryKey: ['revenue'] })
    waited.current = pending !== null
  }, [pending, client])
  if (!pending) return null
  return (
    <p className={styles.quiet} role="status">
      The ledger is being derived by the new policies, as {pending.by} asked{' '}
      {formatInstant(pending.since, me?.workspace.timeZone ?? 'UTC')}. Until it is done every figure stays by those in
      force: past due counts for {pastDueDays} days,{' '}
      {CHOICES.map(({ key, options }) => options.find(({ value }) => value === state[key])?.told).join(', ')}.
    </p>
  )
}

const fields = ['pastDueDays', 'usageMonths', 'margin', 'cac']

type NumberFieldProps = {
  label: string
  description: string
  min: number
  max?: number
  disabled: boolean
  value: number | null
  error?: string | null
  onChange: (value: number | null) => void
}

/** A number, or nothing: an empty field is not 0. */
function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  return (
    <TextInput
      type="number"
      step="any"
      value={value ?? ''}
      onChange={({ currentTarget: { value: text } }) => onChange(text === '' ? null : Number(text))}
      {...rest}
    />
  )
}

function PoliciesForm({ state }: { state: RevenueSettingsState }) {
  const settings = askedOf(state)
  const { data: me } = useQuery(meQuery)
  const [draft, setDraft] = useState(settings)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => saveRevenueSettings(draft),
    onSuccess: async ({ pending }) => {
      await client.invalidateQueries({ queryKey: ['revenue'] })
      sayDone(pending ? 'Revenue is counted so once the ledger follows' : 'Revenue is counted so from now on')
    },
  })
  const canWrite = me?.permissions.includes('settings:write') ?? false
  const change = (part: Partial<RevenueSettings>) => setDraft((was) => ({ ...was, ...part }))
  const same = JSON.stringify(draft) === JSON.stringify(settings)
  const currency = me?.workspace.currency ?? ''
  return (
    <div className={styles.form}>
      <Form
        onSubmit={() => save.mutate()}
        problem={restOf(save.error, fields)}
        actions={
          canWrite ? (
            <Button type="submit" variant="primary" disabled={same || save.isPending}>
              Save policies
            </Button>
          ) : (
            <p className={styles.quiet}>Only administrators change these.</p>
          )
        }
      >
        <FormRow>
          <NumberField
            label="Past due counts for, days"
            description="Then it is churn, marked involuntary. Default 30"
            min={0}
            max={365}
            disabled={!canWrite}
            error={faultOf(save.error, 'pastDueDays')}
            value={draft.pastDueDays}
            onChange={(days) => change({ pastDueDays: days ?? 30 })}
          />
          <NumberField
            label="Usage, mean of closed months"
            description="A component apart, not MRR. Default 3"
            min={1}
            max={24}
            disabled={!canWrite}
            error={faultOf(save.error, 'usageMonths')}
            value={draft.usageMonths}
            onChange={(months) => change({ usageMonths: months ?? 3 })}
          />
        </FormRow>
        <FormRow>
          {CHOICES.map(({ key, label, description, options }) => (
            <NativeSelect
              key={key}
              label={label}
              description={description}
              disabled={!canWrite}
              data={options.map(({ value, label: text }) => ({ value, label: text }))}
              value={draft[key]}
              onChange={(event) => change({ [key]: event.currentTarget.value })}
            />
          ))}
        </FormRow>
        <FormRow>
          <NumberField
            label="Gross margin, %"
            description="For lifetime value and payback. Default: not known"
            min={0}
            max={100}
            disabled={!canWrite}
            error={faultOf(save.error, 'margin')}
            value={draft.margin == null ? null : Math.round(draft.margin * 10_000) / 100}
            onChange={(percent) => change({ margin: percent === null ? null : Math.round(percent * 100) / 10_000 })}
          />
          <NumberField
            label={`Winning a customer costs (CAC), ${currency}`}
            description="For payback and the growth offset. Default: not known"
            min={0}
            disabled={!canWrite}
            error={faultOf(save.error, 'cac')}
            value={draft.cac == null ? null : Number(draft.cac)}
            onChange={(amount) => change({ cac: amount === null ? null : amount.toFixed(2) })}
          />
        </FormRow>
      </Form>
      <Pending state={state} />
    </div>
  )
}
