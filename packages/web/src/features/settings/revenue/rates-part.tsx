import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { faultOf, meQuery, type RevenueRate, ratesQuery, restOf, saveRates } from '../../../api'
import { Button, LinkButton } from '../../../ui/button'
import { Form, FormRow } from '../../../ui/form'
import { formatDay } from '../../../ui/format'
import { sayDone } from '../../../ui/notify'
import { Panel } from '../../../ui/panel'
import { SimpleTable } from '../../../ui/simple-table'
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states'
import styles from './revenue-settings.module.css'

/** What one unit of a currency is worth in the workspace's, from a day on until the next rate. */
export function RatesPart() {
  const { data, error, refetch } = useQuery(ratesQuery)
  const { data: me } = useQuery(meQuery)
  const canWrite = me?.permissions.includes('settings:write') ?? false
  const base = data?.base ?? me?.workspace.currency ?? ''
  return (
    <Panel
      title="Exchange rates"
      note={`to ${base}; each holds from its day until the next of its currency`}
      end={
        canWrite ? (
          <LinkButton small to="/imports" icon="imports">
            Import rates
          </LinkButton>
        ) : null
      }
    >
      {error && !data ? (
        <ErrorPanel title="The rates could not be read" error={error} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <SkeletonRows rows={4} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title="No rate yet">
          They are needed as soon as a subscription is in another currency than {base}.
        </EmptyState>
      ) : null}
      {data && data.items.length > 0 ? (
        <div className={styles.rates}>
          <SimpleTable
            label="Exchange rates"
            rows={[...data.items].sort((a, b) => a.currency.localeCompare(b.currency) || b.day.localeCompare(a.day))}
            keyOf={(rate) => `${rate.currency} ${rate.day}`}
            columns={[
              { title: 'Currency', cell: (rate) => <b className={styles.strong}>{rate.currency}</b> },
              { title: 'From', cell: (rate) => formatDay(rate.day) },
              { title: `1 unit in ${base}`, numeric: true, cell: (rate) => rate.rate },
            ]}
          />
        </div>
      ) : null}
      {canWrite ? <AddRate /> : null}
    </Panel>
  )
}

const nothing: RevenueRate = { currency: '', day: '', rate: '' }

function AddRate() {
  const [rate, setRate] = useState(nothing)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => saveRates([{ ...rate, currency: rate.currency.toUpperCase() }]),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['revenue'] })
      sayDone(`${rate.currency.toUpperCase()} is worth ${rate.rate} from ${formatDay(rate.day)}`)
      setRate(nothing)
    },
  })
  const change = (part: Partial<RevenueRate>) => setRate((was) => ({ ...was, ...part }))
  return (
    <div className={styles.form}>
      <Form
        onSubmit={() => save.mutate()}
        problem={restOf(save.error, ['currency', 'day', 'rate'])}
        actions={
          <Button type="submit" disabled={!rate.currency || !rate.day || !rate.rate || save.isPending}>
            Add rate
          </Button>
        }
      >
        <FormRow>
          <TextInput
            label="Currency"
            placeholder="EUR"
            maxLength={3}
            value={rate.currency}
            error={faultOf(save.error, 'currency')}
            onChange={(event) => change({ currency: event.currentTarget.value })}
          />
          <TextInput
            label="From"
            type="date"
            value={rate.day}
            error={faultOf(save.error, 'day')}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
          <TextInput
            label="Rate"
            placeholder="1.0825"
            inputMode="decimal"
            value={rate.rate}
            error={faultOf(save.error, 'rate')}
            onChange={(event) => change({ rate: event.currentTarget.value })}
          />
        </FormRow>
      </Form>
    </div>
  )
}
